import { sql } from 'kysely'
import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'

interface LinkRow {
  sk: string
  id: Id<'CvLink'>
  person: Id<'Person'>
  hash: string
  phone_sealed: string | null
  made_at: Instant
  expires_at: Instant
  revoked_at: Instant | null
  looks: number
  looked_at: Instant | null
}

interface Tables {
  'cv.links': LinkRow
}

export interface CvLink {
  readonly id: Id<'CvLink'>
  readonly person: Id<'Person'>
  readonly hash: string
  readonly phoneSealed: string | undefined
  readonly madeAt: Instant
  readonly expiresAt: Instant
  readonly revokedAt: Instant | undefined
  readonly looks: number
  readonly lookedAt: Instant | undefined
}

const toLink = (row: LinkRow): CvLink => ({
  id: row.id,
  person: row.person,
  hash: row.hash,
  phoneSealed: row.phone_sealed ?? undefined,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at ?? undefined,
  looks: row.looks,
  lookedAt: row.looked_at ?? undefined,
})

export async function insertLink(
  context: Context,
  link: Pick<CvLink, 'id' | 'person' | 'hash' | 'phoneSealed' | 'expiresAt'>,
): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('cv.links')
    .values({
      sk: bucketOf(link.id),
      id: link.id,
      person: link.person,
      hash: link.hash,
      phone_sealed: link.phoneSealed ?? null,
      made_at: context.now,
      expires_at: link.expiresAt,
      revoked_at: null,
      looks: 0,
      looked_at: null,
    })
    .execute()
}

export async function listLinks(context: Context, person: Id<'Person'>): Promise<CvLink[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('cv.links')
    .selectAll()
    .where('person', '=', person)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return rows.map(toLink)
}

/** Nobody looks by it any more, and what it held beside the CV is gone. */
export async function revokeLink(context: Context, person: Id<'Person'>, id: Id<'CvLink'>): Promise<boolean> {
  const done = await context
    .db<Tables>()
    .updateTable('cv.links')
    .set({ revoked_at: context.now, phone_sealed: null })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

/** As the system: whoever has the secret of a link may look, while it holds. */
export async function findLink(context: Context, id: Id<'CvLink'>): Promise<CvLink | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('cv.links')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toLink(row)
}

export async function countLook(context: Context, id: Id<'CvLink'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('cv.links')
    .set({ looks: sql<number>`looks + 1`, looked_at: context.now })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}
