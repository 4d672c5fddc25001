import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { EvidenceFile } from './evidence.ts'

interface Tables {
  'plan.evidence': {
    sk: string
    id: Id<'Evidence'>
    division: string
    subject: string
    name: string
    type: string
    size: number
    sha256: string
    bytes: Uint8Array
    account: string | null
    added_at: Instant
  }
}

export interface EvidenceEntry {
  readonly id: Id<'Evidence'>
  readonly subject: string
  readonly name: string
}

/** Keeps a file beside what it shows: in that thing's bucket, readable in that area. */
export async function insertEvidence(
  context: Context,
  subject: string,
  division: string,
  file: EvidenceFile,
): Promise<Id<'Evidence'>> {
  const id = context.newId<'Evidence'>(bucketOf(subject))
  await context
    .db<Tables>()
    .insertInto('plan.evidence')
    .values({
      sk: bucketOf(subject),
      id,
      division,
      subject,
      name: file.name,
      type: file.type,
      size: file.bytes.length,
      sha256: file.sha256,
      bytes: file.bytes,
      account: context.actor.account ?? null,
      added_at: context.now,
    })
    .execute()
  return id
}

/** The names of the files of these things, as far as the actor may see them. */
export async function evidenceOf(context: Context, subjects: readonly string[]): Promise<EvidenceEntry[]> {
  if (subjects.length === 0) return []
  return await context
    .db<Tables>()
    .selectFrom('plan.evidence')
    .select(['id', 'subject', 'name'])
    .where('sk', 'in', [...new Set(subjects.map(bucketOf))])
    .where('subject', 'in', [...subjects])
    .orderBy('id')
    .execute()
}

export async function findEvidence(context: Context, id: Id<'Evidence'>) {
  return await context
    .db<Tables>()
    .selectFrom('plan.evidence')
    .select(['id', 'name', 'type', 'bytes', 'sha256'])
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
}
