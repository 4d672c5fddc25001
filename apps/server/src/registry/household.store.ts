import { type Bucket, bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'
import type { HouseholdMember, MemberState, Relation } from './household.ts'

interface MemberRow {
  sk: string
  id: Id<'HouseholdMember'>
  household: Id<'Household'>
  person: Id<'Person'>
  person_name: string
  head: Id<'Person'>
  head_name: string
  division: string
  relation: Relation
  state: MemberState
  asked_at: Instant
  answered_at: Instant | null
  left_on: Day | null
}

interface Tables {
  'registry.households': {
    sk: string
    id: Id<'Household'>
    version: number
    head: Id<'Person'>
    division: string
    created_at: Instant
  }
  'registry.household_members': MemberRow
}

const toMember = (row: MemberRow): HouseholdMember => ({
  id: row.id,
  household: row.household,
  person: row.person,
  personName: row.person_name,
  head: row.head,
  headName: row.head_name,
  relation: row.relation,
  state: row.state,
})

/** The household of which somebody is the head; it lies in the head's bucket. */
export async function findHouseholdOfHead(
  context: Context,
  head: Id<'Person'>,
): Promise<Id<'Household'> | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.households')
    .select('id')
    .where('sk', '=', bucketOf(head))
    .where('head', '=', head)
    .executeTakeFirst()
  return row?.id
}

export async function insertHousehold(
  context: Context,
  head: Id<'Person'>,
  division: string,
): Promise<Id<'Household'>> {
  const id = context.newId<'Household'>(bucketOf(head))
  await context
    .db<Tables>()
    .insertInto('registry.households')
    .values({ sk: bucketOf(head), id, version: 1, head, division, created_at: context.now })
    .execute()
  return id
}

/** Asks somebody; false when they were asked or belong already. */
export async function insertMember(
  context: Context,
  one: Omit<HouseholdMember, 'id' | 'state'>,
  division: string,
): Promise<boolean> {
  const sk: Bucket = bucketOf(one.household)
  const made = await context
    .db<Tables>()
    .insertInto('registry.household_members')
    .values({
      sk,
      id: context.newId<'HouseholdMember'>(sk),
      household: one.household,
      person: one.person,
      person_name: one.personName,
      head: one.head,
      head_name: one.headName,
      division,
      relation: one.relation,
      state: 'asked',
      asked_at: context.now,
      answered_at: null,
      left_on: null,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Every relation in which somebody stands: as the head, and as a member. */
export async function listRelationsOf(context: Context, person: Id<'Person'>): Promise<HouseholdMember[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.household_members')
    .selectAll()
    .where(eb => eb.or([eb('person', '=', person), eb('head', '=', person)]))
    .where('state', 'in', ['asked', 'agreed'])
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(toMember)
}

/** Those who agreed to belong to a household. */
export async function listAgreed(context: Context, household: Id<'Household'>): Promise<HouseholdMember[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.household_members')
    .selectAll()
    .where('sk', '=', bucketOf(household))
    .where('household', '=', household)
    .where('state', '=', 'agreed')
    .orderBy('id')
    .execute()
  return rows.map(toMember)
}

/** The answer of the one who was asked, or of either who ends it. False when there was nothing to answer. */
export async function writeMemberState(
  context: Context,
  member: Id<'HouseholdMember'>,
  change: {
    readonly from: MemberState
    readonly to: MemberState
    readonly name?: string
    /** who acts: the member, or the head too */
    readonly by: 'member' | 'either'
  },
): Promise<boolean> {
  const actor = context.actor.person
  if (actor === undefined) return false
  const row = await context
    .db<Tables>()
    .updateTable('registry.household_members')
    .set({
      state: change.to,
      answered_at: context.now,
      ...(change.name !== undefined && { person_name: change.name }),
      ...(change.to === 'left' && { left_on: context.today }),
    })
    .where('sk', '=', bucketOf(member))
    .where('id', '=', member)
    .where('state', '=', change.from)
    .where(eb =>
      change.by === 'member'
        ? eb('person', '=', actor)
        : eb.or([eb('person', '=', actor), eb('head', '=', actor)]),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
