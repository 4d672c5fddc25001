import { bucketOf, type Context, type Id, type Instant, vaultToken } from '../kernel/index.ts'
import { openPhone } from './identity.ts'
import { phoneTailOf, searchKeysOf } from './people-search-keys.ts'
import type { Education, GraduateKind, KeyGroup, Person } from './person.ts'
import type { IdKind, Sex, Wishes } from './record.ts'

interface PersonRow {
  sk: string
  id: Id<'Person'>
  version: number
  name: string
  phone_sealed: string | null
  phone_match: string | null
  id_kind: IdKind | null
  id_number_sealed: string | null
  id_number_match: string | null
  birth: string | null
  sex: Sex | null
  division: string
  hukou_division: string | null
  education: Education | null
  school: string | null
  major: string | null
  graduated_on: string | null
  graduate_kind: GraduateKind | null
  key_groups: KeyGroup[]
  wishes: unknown
  wishes_consent: boolean
  skills: string[]
  experience: string
  consented_at: Instant | null
  synthetic: boolean
  created_at: Instant
}

/** Written, and read by `people-find.store.ts` alone. */
interface KeyColumns {
  name_key: string | null
  pinyin: string | null
  initials: string | null
  phone_tail: string | null
}

interface Tables {
  'registry.people': PersonRow & KeyColumns
}

/** Every column but the plain phone of earlier versions, which nothing reads. */
const columns = [
  ...(['sk', 'id', 'version', 'name', 'phone_sealed', 'phone_match', 'id_kind', 'id_number_sealed'] as const),
  ...([
    'id_number_match',
    'birth',
    'sex',
    'division',
    'hukou_division',
    'education',
    'school',
    'major',
  ] as const),
  ...(['graduated_on', 'graduate_kind', 'key_groups', 'wishes', 'wishes_consent', 'skills'] as const),
  ...(['experience', 'consented_at', 'synthetic', 'created_at'] as const),
] as const satisfies readonly (keyof PersonRow)[]

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    phone: sealedOf(row.phone_sealed, row.phone_match),
    identity: sealedOf(row.id_number_sealed, row.id_number_match),
    birth: row.birth ?? undefined,
    sex: row.sex ?? undefined,
    division: row.division,
    hukou: row.hukou_division ?? undefined,
    education: row.education ?? undefined,
    school: row.school ?? undefined,
    major: row.major ?? undefined,
    graduatedOn: row.graduated_on ?? undefined,
    graduateKind: row.graduate_kind ?? undefined,
    keyGroups: row.key_groups,
    wishes: wishesOf(row.wishes),
    skills: row.skills,
    experience: row.experience,
    synthetic: row.synthetic,
  }
}

const sealedOf = (sealed: string | null, match: string | null) =>
  sealed === null || match === null ? undefined : { sealed, match }

/** Wishes of an earlier version know a field of work and no occupations. */
function wishesOf(kept: unknown): Wishes | undefined {
  if (typeof kept !== 'object' || kept === null || Object.keys(kept).length === 0) return undefined
  const { occupations = [], counties = [], consent = false, ...rest } = kept as Partial<Wishes> // written here
  return { ...rest, occupations, counties, consent }
}

/** What stands, in the columns that are searched: the record's statements and spells are where it comes from. */
export interface Projection extends Omit<Person, 'id' | 'version' | 'synthetic'> {
  readonly idKind: IdKind | undefined
}

function columnsOf(one: Projection) {
  return {
    name: one.name,
    phone_sealed: one.phone?.sealed ?? null,
    phone_match: one.phone?.match ?? null,
    id_kind: one.idKind ?? null,
    id_number_sealed: one.identity?.sealed ?? null,
    id_number_match: one.identity?.match ?? null,
    birth: one.birth ?? null,
    sex: one.sex ?? null,
    division: one.division,
    hukou_division: one.hukou ?? null,
    education: one.education ?? null,
    school: one.school ?? null,
    major: one.major ?? null,
    graduated_on: one.graduatedOn ?? null,
    graduate_kind: one.graduateKind ?? null,
    key_groups: [...one.keyGroups],
    wishes: JSON.stringify(one.wishes ?? {}),
    wishes_consent: one.wishes?.consent ?? false,
    skills: [...one.skills],
    experience: one.experience,
  }
}

/** Under what the person is found: see `people-search-keys.ts`. */
function keysOf(context: Context, one: Projection) {
  const vault = context.use(vaultToken)
  const phone_tail = one.phone === undefined ? null : phoneTailOf(vault, openPhone(vault, one.phone.sealed))
  return { ...searchKeysOf(one.name), phone_tail }
}

export async function insertProjection(
  context: Context,
  id: Id<'Person'>,
  one: Projection,
  made: { readonly synthetic: boolean; readonly consented: boolean },
): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('registry.people')
    .values({
      sk: bucketOf(id),
      id,
      version: 1,
      ...columnsOf(one),
      ...keysOf(context, one),
      consented_at: made.consented ? context.now : null,
      synthetic: made.synthetic,
      created_at: context.now,
    })
    .execute()
}

export interface NewProjection {
  readonly id: Id<'Person'>
  readonly projection: Projection
  readonly synthetic: boolean
  readonly consented: boolean
}

/** The same for a list, in one statement. */
export async function insertProjections(context: Context, all: readonly NewProjection[]): Promise<void> {
  if (all.length === 0) return
  const rows = all.map(({ id, projection, synthetic, consented }) => ({
    sk: bucketOf(id),
    id,
    version: 1,
    ...columnsOf(projection),
    ...keysOf(context, projection),
    consented_at: consented ? context.now : null,
    synthetic,
    created_at: context.now,
  }))
  await context.db<Tables>().insertInto('registry.people').values(rows).execute()
}

export async function updateProjection(context: Context, id: Id<'Person'>, one: Projection): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.people')
    .set(eb => ({ ...columnsOf(one), ...keysOf(context, one), version: eb('version', '+', 1) }))
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

/** A person whom the actor may see: themself, or in the actor's area. */
export async function findPerson(context: Context, id: Id<'Person'>): Promise<Person | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.people')
    .select(columns)
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && mine(context, row) ? toPerson(row) : undefined
}

/** Takes the person's row for the rest of the transaction: whoever changes one record waits for the other. */
export async function lockPerson(context: Context, id: Id<'Person'>): Promise<Person | undefined> {
  const person = await lockAnyPerson(context, id)
  return person && mine(context, person) ? person : undefined
}

/** Like `lockPerson`, for `enterPerson`: a school or another county's list may name whom it cannot see. */
export async function lockAnyPerson(context: Context, id: Id<'Person'>): Promise<Person | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.people')
    .select(columns)
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toPerson(row)
}

/** The policy says the same; the store says it too, so that neither alone has to be right. */
function mine(context: Context, row: Pick<PersonRow, 'id' | 'division'>): boolean {
  const { person, area } = context.actor
  return person === row.id || (area !== undefined && row.division.startsWith(area))
}

/** The number in full: for the person, and for what a person agreed to. */
export function phoneOf(context: Context, person: Person): string | undefined {
  return person.phone && openPhone(context.use(vaultToken), person.phone.sealed)
}
