import { type SqlBool, sql } from 'kysely'
import { type Context, type Day, type Id, type Instant, isOfficial } from '../kernel/index.ts'
import type { CataloguePolicy } from './policy.ts'
import type { Publication, PublicationState } from './publication.ts'

interface PublicationRow {
  id: Id<'Publication'>
  version: number
  policy: string
  no: number
  hash: string
  content: unknown
  state: PublicationState
  proposed_at: Instant
  due_on: Day
  checked_by: string | null
  checked_for: string | null
  checked_name: string | null
  checked_at: Instant | null
  published_by: string | null
  published_for: string | null
  published_name: string | null
  published_at: Instant | null
  returned_by: string | null
  returned_name: string | null
  reason: string | null
}

interface Tables {
  'policies.publications': PublicationRow
}

export function contentOf(value: unknown): CataloguePolicy | undefined {
  const read: unknown = typeof value === 'string' ? JSON.parse(value) : value
  return (read ?? undefined) as CataloguePolicy | undefined // written by insertProposals
}

function toPublication(row: PublicationRow): Publication {
  return {
    id: row.id,
    version: row.version,
    policy: row.policy,
    no: row.no,
    hash: row.hash,
    content: contentOf(row.content),
    state: row.state,
    proposedAt: row.proposed_at,
    dueOn: row.due_on,
    checkedBy: row.checked_by,
    checkedFor: row.checked_for,
    checkedName: row.checked_name ?? undefined,
    checkedAt: row.checked_at ?? undefined,
    publishedBy: row.published_by,
    publishedFor: row.published_for,
    publishedName: row.published_name ?? undefined,
    publishedAt: row.published_at ?? undefined,
    returnedName: row.returned_name ?? undefined,
    reason: row.reason ?? undefined,
  }
}

/** The store's own predicate beside the policy of the table: what is on the way is for officials and the system. */
function mayBeSeen({ actor }: Context) {
  return isOfficial(actor) ? sql<SqlBool>`true` : sql<SqlBool>`state IN ('published', 'replaced')`
}

export interface Head {
  readonly id: Id<'Publication'>
  readonly policy: string
  readonly no: number
  readonly hash: string
  readonly state: PublicationState
  readonly reason: string | null
}

/** What is published of each policy, without its content. */
export async function publishedHeads(context: Context): Promise<Head[]> {
  return await context
    .db<Tables>()
    .selectFrom('policies.publications')
    .select(['id', 'policy', 'no', 'hash', 'state', 'reason'])
    .where('state', '=', 'published')
    .where('content', 'is not', null)
    .orderBy('policy')
    .execute()
}

export async function readContents(
  context: Context,
  ids: readonly Id<'Publication'>[],
): Promise<{ readonly hash: string; readonly content: CataloguePolicy }[]> {
  if (ids.length === 0) return []
  const rows = await context
    .db<Tables>()
    .selectFrom('policies.publications')
    .select(['hash', 'content'])
    .where('id', 'in', [...ids])
    .where(mayBeSeen(context))
    .execute()
  return rows.flatMap(row => {
    const content = contentOf(row.content)
    return content === undefined ? [] : [{ hash: row.hash, content }]
  })
}

/** The newest line of every policy and, where another one is published or on the way, that one too. */
export async function latestHeads(context: Context): Promise<Head[]> {
  return await context
    .db<Tables>()
    .selectFrom('policies.publications as p')
    .select(['p.id', 'p.policy', 'p.no', 'p.hash', 'p.state', 'p.reason'])
    .where(sql<SqlBool>`(p.state IN ('published', 'proposed', 'checked') OR p.no = (
      SELECT max(q.no) FROM policies.publications AS q WHERE q.policy = p.policy))`)
    .orderBy('p.policy')
    .orderBy('p.no')
    .execute()
}

export interface Proposal {
  readonly policy: string
  readonly no: number
  readonly hash: string
  readonly content: CataloguePolicy | undefined
}

/** Of two servers that start at once, one writes each proposal. */
export async function insertProposals(
  context: Context,
  proposals: readonly Proposal[],
  dueOn: Day,
): Promise<number> {
  if (proposals.length === 0) return 0
  const rows = await context
    .db<Tables>()
    .insertInto('policies.publications')
    .values(
      proposals.map(one => ({
        id: context.newId<'Publication'>(),
        version: 1,
        policy: one.policy,
        no: one.no,
        hash: one.hash,
        content: one.content === undefined ? null : JSON.stringify(one.content),
        state: 'proposed' as const,
        proposed_at: context.now,
        due_on: dueOn,
        checked_by: null,
        checked_for: null,
        checked_name: null,
        checked_at: null,
        published_by: null,
        published_for: null,
        published_name: null,
        published_at: null,
        returned_by: null,
        returned_name: null,
        reason: null,
      })),
    )
    .onConflict(on => on.doNothing())
    .returning('id')
    .execute()
  return rows.length
}

export async function lockPublication(
  context: Context,
  id: Id<'Publication'>,
): Promise<Publication | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('policies.publications')
    .selectAll()
    .where('id', '=', id)
    .where(mayBeSeen(context))
    .forUpdate()
    .executeTakeFirst()
  return row && toPublication(row)
}

export async function findPublication(
  context: Context,
  id: Id<'Publication'>,
): Promise<Publication | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('policies.publications')
    .selectAll()
    .where('id', '=', id)
    .where(mayBeSeen(context))
    .executeTakeFirst()
  return row && toPublication(row)
}

/** Everything of one policy that the reader may see, the newest first. */
export async function listPublicationsOf(context: Context, policy: string): Promise<Publication[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('policies.publications')
    .selectAll()
    .where('policy', '=', policy)
    .where(mayBeSeen(context))
    .orderBy('no', 'desc')
    .execute()
  return rows.map(toPublication)
}

/** Everything that waits for somebody, the longest waiting first. */
export async function openPublications(context: Context): Promise<Publication[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('policies.publications')
    .selectAll()
    .where('state', 'in', ['proposed', 'checked'])
    .where(mayBeSeen(context))
    .orderBy('proposed_at')
    .orderBy('policy')
    .execute()
  return rows.map(toPublication)
}

type Change = Partial<Omit<PublicationRow, 'id' | 'policy' | 'no' | 'hash' | 'content' | 'version'>>

export async function writePublication(
  context: Context,
  id: Id<'Publication'>,
  change: Change,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('policies.publications')
    .set(eb => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** What was in force before gives way; called in the transaction that publishes the next one. */
export async function replacePublished(context: Context, policy: string): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('policies.publications')
    .set({ state: 'replaced' })
    .where('policy', '=', policy)
    .where('state', '=', 'published')
    .execute()
}

/** Several at once, as the operator's tool publishes them: those that nobody had checked get both hands. */
export async function putAllInForce(
  context: Context,
  all: readonly Pick<Publication, 'id' | 'policy'>[],
  {
    checked,
    published,
  }: Record<'checked' | 'published', { readonly account: string; readonly name: string }>,
): Promise<void> {
  const db = context.db<Tables>()
  await db
    .updateTable('policies.publications')
    .set({ state: 'replaced' })
    .where('policy', 'in', [...new Set(all.map(one => one.policy))])
    .where('state', '=', 'published')
    .execute()
  await db
    .updateTable('policies.publications')
    .set(eb => ({
      state: 'published',
      version: eb('version', '+', 1),
      checked_by: sql<string>`coalesce(checked_by, ${checked.account}::uuid)`,
      checked_name: sql<string>`coalesce(checked_name, ${checked.name})`,
      checked_at: sql<Instant>`coalesce(checked_at, ${context.now}::timestamptz)`,
      published_by: published.account,
      published_name: published.name,
      published_at: context.now,
    }))
    .where(
      'id',
      'in',
      all.map(one => one.id),
    )
    .execute()
}

/** The publication in which a version with this hash stood: what a decision of that day was made by. */
export async function contentOfVersion(
  context: Context,
  policy: string,
  hash: string,
): Promise<CataloguePolicy | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('policies.publications')
    .select('content')
    .where('policy', '=', policy)
    .where('state', 'in', ['published', 'replaced'])
    .where(sql<SqlBool>`content -> 'versions' @> ${JSON.stringify([{ hash }])}::text::jsonb`)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && contentOf(row.content)
}
