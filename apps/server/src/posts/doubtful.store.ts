import { bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'

interface Tables {
  'posts.doubt_clearances': {
    sk: string
    id: string
    post: Id<'Post'>
    division: string
    reasons: string[]
    note: string
    cleared_by: string
    account: string | null
    cleared_at: Instant
    until: Day
  }
}

export async function insertClearance(
  context: Context,
  clearance: {
    readonly post: Id<'Post'>
    readonly division: string
    readonly reasons: readonly string[]
    readonly note: string
    readonly until: Day
  },
): Promise<void> {
  const id = context.newId<'Clearance'>(bucketOf(clearance.post))
  await context
    .db<Tables>()
    .insertInto('posts.doubt_clearances')
    .values({
      sk: bucketOf(id),
      id,
      ...clearance,
      reasons: [...clearance.reasons],
      cleared_by: context.actor.name,
      account: context.actor.account ?? null,
      cleared_at: context.now,
    })
    .execute()
}

/** Reasons that an officer has cleared and that must not come back yet. */
export async function readClearances(
  context: Context,
  posts: readonly Id<'Post'>[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (posts.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.doubt_clearances')
    .select(['post', 'reasons'])
    .where('sk', 'in', [...new Set(posts.map(bucketOf))])
    .where('post', 'in', [...posts])
    .where('until', '>=', context.today)
    .execute()
  const cleared = new Map<string, Set<string>>()
  for (const row of rows) {
    const reasons = cleared.get(row.post) ?? new Set()
    for (const reason of row.reasons) reasons.add(reason)
    cleared.set(row.post, reasons)
  }
  return cleared
}
