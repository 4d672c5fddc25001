import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Id,
  type MovedRow,
  type PersonFollower,
  type PersonMerge,
} from '../kernel/index.ts'
import { findHouseholdOfHead } from './household.store.ts'
import { copyRooted, dropRooted, followColumn, idIn, movedTo } from './merge-rows.store.ts'

const [households, members] = ['registry.households', 'registry.household_members'] as const

const inForce = sql`('asked', 'agreed')`

/** As a member: in whatever household it is, unless the other record is its head or belongs to it already. */
const asMember = followColumn({
  table: members,
  stays: into => sql`(r.head = ${into}::uuid OR (r.state IN ${inForce} AND EXISTS (
    SELECT 1 FROM registry.household_members AS o WHERE o.sk = r.sk AND o.household = r.household
      AND o.person = ${into}::uuid AND o.state IN ${inForce})))`,
})

/**
 * As the head: the household lies in the head's bucket and moves there with its members. Where both are heads, the
 * members go to the survivor's household.
 */
export const followHouseholds: PersonFollower = {
  columns: [`${members}.person`, `${households}.head`, `${members}.head`],
  async follow(context, merge) {
    const joined = await asMember.follow(context, merge)
    return [...joined, ...(await asHead(context, merge))]
  },
  async unfollow(context, merge, moved) {
    const { from } = merge
    const own = moved.filter(row => row.column === `${households}.head`)
    const first = own[0]
    if (first !== undefined) {
      const there = first.became ?? first.row
      // whoever joined it since goes with it
      await moveHousehold(context, there, await membersOf(context, there), from)
    } else {
      const home = await findHouseholdOfHead(context, from)
      const rows = moved.filter(row => row.column === `${members}.head`)
      const ids = rows.map(row => row.became ?? row.row)
      if (home !== undefined) await rehome(context, ids, from, home)
    }
    await asMember.unfollow(
      context,
      merge,
      moved.filter(row => row.column === `${members}.person`),
    )
  },
}

async function asHead(context: Context, { from, into }: PersonMerge): Promise<MovedRow[]> {
  const theirs = await findHouseholdOfHead(context, from)
  if (theirs === undefined) return []
  const home = await findHouseholdOfHead(context, into)
  // nobody is a member of their own household: one in which the two stood beside each other stays as it is
  if (await isMember(context, theirs, into)) return []
  const ids = await membersOf(context, theirs)
  if (home !== undefined) return await rehome(context, await without(context, ids, home), into, home)
  return await moveHousehold(context, theirs, ids, into)
}

async function moveHousehold(
  context: Context,
  household: string,
  ids: readonly string[],
  to: Id<'Person'>,
): Promise<MovedRow[]> {
  const sk = bucketOf(to)
  await copyRooted(context, { table: households, ids: [household], to, column: 'head' })
  const set = { household: idIn(sk, household) }
  await copyRooted(context, { table: members, ids, to, column: 'head', set })
  if (bucketOf(household) !== sk) {
    await dropRooted(context, members, ids)
    await dropRooted(context, households, [household])
  }
  return [...movedTo(`${households}.head`, [household], sk), ...movedTo(`${members}.head`, ids, sk)]
}

async function rehome(
  context: Context,
  ids: readonly string[],
  to: Id<'Person'>,
  home: string,
): Promise<MovedRow[]> {
  const sk = bucketOf(to)
  await copyRooted(context, { table: members, ids, to, column: 'head', set: { household: home } })
  const [first] = ids
  if (first !== undefined && bucketOf(first) !== sk) await dropRooted(context, members, ids)
  return movedTo(`${members}.head`, ids, sk)
}

async function isMember(context: Context, household: string, person: Id<'Person'>): Promise<boolean> {
  const rows = await sql<{ id: string }>`
    SELECT id FROM registry.household_members
    WHERE sk = ${bucketOf(household)} AND household = ${household}::uuid AND person = ${person}::uuid LIMIT 1`.execute(
    context.db<unknown>(),
  )
  return rows.rows.length > 0
}

async function membersOf(context: Context, household: string): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    SELECT id FROM registry.household_members
    WHERE sk = ${bucketOf(household)} AND household = ${household}::uuid ORDER BY id`.execute(
    context.db<unknown>(),
  )
  return rows.rows.map(row => row.id)
}

/** Those of them who do not belong to another household yet. */
async function without(context: Context, ids: readonly string[], home: string): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await sql<{ id: string }>`
    SELECT m.id FROM registry.household_members AS m
    WHERE m.sk = ${bucketOf(ids[0] ?? '')} AND m.id IN (${sql.join(ids)}) AND NOT EXISTS (
      SELECT 1 FROM registry.household_members AS o WHERE o.sk = ${bucketOf(home)}
        AND o.household = ${home}::uuid AND o.person = m.person AND o.state IN ${inForce})
    ORDER BY m.id`.execute(context.db<unknown>())
  return rows.rows.map(row => row.id)
}
