import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { DocumentKind } from '../registry/index.ts'
import type { Paper } from './paper.ts'
import type { Request } from './request.ts'

interface Tables {
  'organisations.documents': {
    sk: string
    id: Id<'Document'>
    request: Id<'Request'>
    division: string
    organisation: Id<'Organisation'> | null
    kind: DocumentKind
    name: string
    type: string
    size: number
    sha256: string
    bytes: Uint8Array
    added_at: Instant
  }
}

export interface DocumentEntry {
  readonly id: Id<'Document'>
  readonly kind: DocumentKind
  readonly name: string
  readonly type: string
  readonly size: number
}

export async function insertDocument(
  context: Context,
  request: Request,
  kind: DocumentKind,
  paper: Paper,
): Promise<Id<'Document'>> {
  const id = context.newId<'Document'>(bucketOf(request.id))
  await context
    .db<Tables>()
    .insertInto('organisations.documents')
    .values({
      sk: bucketOf(id),
      id,
      request: request.id,
      division: request.division,
      organisation: request.organisation ?? null,
      kind,
      name: paper.name,
      type: paper.type,
      size: paper.bytes.length,
      sha256: paper.sha256,
      bytes: paper.bytes,
      added_at: context.now,
    })
    .execute()
  return id
}

export async function documentsOf(context: Context, request: Id<'Request'>): Promise<DocumentEntry[]> {
  return context
    .db<Tables>()
    .selectFrom('organisations.documents')
    .select(['id', 'kind', 'name', 'type', 'size'])
    .where('sk', '=', bucketOf(request))
    .where('request', '=', request)
    .orderBy('id')
    .execute()
}

/** The paper itself, when it belongs to that request. */
export async function findDocument(context: Context, request: Id<'Request'>, id: Id<'Document'>) {
  return context
    .db<Tables>()
    .selectFrom('organisations.documents')
    .select(['id', 'kind', 'name', 'type', 'bytes', 'sha256'])
    .where('sk', '=', bucketOf(request))
    .where('id', '=', id)
    .where('request', '=', request)
    .executeTakeFirst()
}

export async function deleteDocument(
  context: Context,
  request: Id<'Request'>,
  id: Id<'Document'>,
): Promise<void> {
  await context
    .db<Tables>()
    .deleteFrom('organisations.documents')
    .where('sk', '=', bucketOf(request))
    .where('id', '=', id)
    .where('request', '=', request)
    .execute()
}
