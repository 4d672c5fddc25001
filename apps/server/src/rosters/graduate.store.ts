import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id, type Instant, seenBy } from '../kernel/index.ts'
import type { Destination } from '../plan/index.ts'
import type { Education } from '../registry/index.ts'
import { belongs } from './belongs.ts'
import type { Graduate, GraduateState, Roster } from './roster.ts'

export interface GraduateTable {
  sk: string
  id: Id<'Graduate'>
  version: number
  roster: Id<'Roster'>
  school: Id<'Organisation'>
  division: string
  year: number
  person: Id<'Person'>
  name: string
  id_mask: string
  student_number: string
  major: string
  level: Education
  graduated_on: Day
  destination: Destination | null
  in_wenzhou: boolean | null
  employer_name: string
  employer_code: string
  employer: Id<'Organisation'> | null
  state: GraduateState
  missing_in: Id<'RosterImport'> | null
  last_import: Id<'RosterImport'>
  row_hash: string
  fact_listed: Id<'Fact'> | null
  fact_placed: Id<'Fact'> | null
  updated_at: Instant
}

export interface Tables {
  'rosters.graduates': GraduateTable
  'rosters.rosters': {
    sk: string
    id: Id<'Roster'>
    school: Id<'Organisation'>
    school_name: string
    division: string
    year: number
    created_at: Instant
  }
  'rosters.student_numbers': {
    sk: string
    school: Id<'Organisation'>
    number: string
    graduate: Id<'Graduate'>
    person: Id<'Person'>
    division: string
  }
}

export function toGraduate(row: GraduateTable): Graduate {
  return {
    id: row.id,
    version: row.version,
    roster: row.roster,
    school: row.school,
    division: row.division,
    year: row.year,
    person: row.person,
    name: row.name,
    idMask: row.id_mask,
    studentNumber: row.student_number,
    major: row.major,
    level: row.level,
    graduatedOn: row.graduated_on,
    destination: row.destination ?? undefined,
    inWenzhou: row.in_wenzhou ?? undefined,
    employerName: row.employer_name,
    employerCode: row.employer_code,
    employer: row.employer ?? undefined,
    state: row.state,
    missingIn: row.missing_in ?? undefined,
    lastImport: row.last_import,
    rowHash: row.row_hash,
    factListed: row.fact_listed ?? undefined,
    factPlaced: row.fact_placed ?? undefined,
  }
}

function columnsOf(one: Graduate, context: Context) {
  return {
    version: one.version,
    roster: one.roster,
    school: one.school,
    division: one.division,
    year: one.year,
    person: one.person,
    name: one.name,
    id_mask: one.idMask,
    student_number: one.studentNumber,
    major: one.major,
    level: one.level,
    graduated_on: one.graduatedOn,
    destination: one.destination ?? null,
    in_wenzhou: one.inWenzhou ?? null,
    employer_name: one.employerName,
    employer_code: one.employerCode,
    employer: one.employer ?? null,
    state: one.state,
    missing_in: one.missingIn ?? null,
    last_import: one.lastImport,
    row_hash: one.rowHash,
    fact_listed: one.factListed ?? null,
    fact_placed: one.factPlaced ?? null,
    updated_at: context.now,
  }
}

/** Adds graduates; of two at once for one person, school and year one wins. @returns the ids that were added */
export async function insertGraduates(
  context: Context,
  all: readonly Graduate[],
): Promise<ReadonlySet<string>> {
  if (all.length === 0) return new Set()
  const rows = await context
    .db<Tables>()
    .insertInto('rosters.graduates')
    .values(all.map(one => ({ sk: bucketOf(one.id), id: one.id, ...columnsOf(one, context) })))
    .onConflict(on => on.columns(['sk', 'person', 'school', 'year']).doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(row => row.id))
}

/** Writes all of it; the caller holds its lock and counts its version up. */
export async function writeGraduate(context: Context, one: Graduate): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('rosters.graduates')
    .set(columnsOf(one, context))
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

/** By their people, of one school. */
export async function graduatesOf(
  context: Context,
  school: Id<'Organisation'>,
  people: readonly Id<'Person'>[],
  lock = false,
): Promise<Graduate[]> {
  if (people.length === 0) return []
  let query = context
    .db<Tables>()
    .selectFrom('rosters.graduates')
    .selectAll()
    // a row keeps its bucket when its person's record is merged into another one: looked up by the person alone
    .where('person', 'in', [...people])
    .where('school', '=', school)
    .orderBy('id')
  if (lock) query = query.forUpdate()
  return (await query.execute()).map(toGraduate)
}

/** Several at once, by id; those out of the reader's reach are left out. */
export async function findGraduates(
  context: Context,
  ids: readonly Id<'Graduate'>[],
  lock = false,
): Promise<Graduate[]> {
  if (ids.length === 0) return []
  let query = context
    .db<Tables>()
    .selectFrom('rosters.graduates')
    .selectAll()
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .where(seenBy(context.actor, belongs))
    .orderBy('id')
  if (lock) query = query.forUpdate()
  return (await query.execute()).map(toGraduate)
}

/** What is unchanged was seen in this import. */
export async function touchGraduates(
  context: Context,
  ids: readonly Id<'Graduate'>[],
  seen: Id<'RosterImport'>,
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    UPDATE rosters.graduates SET last_import = ${seen}::uuid, missing_in = NULL
    WHERE sk = ANY (${[...new Set(ids.map(bucketOf))]}::text[]) AND id = ANY (${[...ids]}::uuid[])
  `.execute(context.db<Tables>())
}

/** Who is on the rosters of these years and was not in this import is asked about. @returns how many */
export async function markMissing(
  context: Context,
  school: Id<'Organisation'>,
  years: readonly number[],
  seen: Id<'RosterImport'>,
): Promise<number> {
  if (years.length === 0) return 0
  const done = await context
    .db<Tables>()
    .updateTable('rosters.graduates')
    .set({ missing_in: seen })
    .where('school', '=', school)
    .where('year', 'in', [...years])
    .where('state', '=', 'listed')
    .where('last_import', '<>', seen)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** The roster of a school and year; made when there is none. */
export async function ensureRoster(
  context: Context,
  of: { readonly school: Id<'Organisation'>; readonly schoolName: string; readonly division: string },
  year: number,
): Promise<Roster> {
  const db = context.db<Tables>()
  const sk = bucketOf(of.school)
  const find = () =>
    db
      .selectFrom('rosters.rosters')
      .selectAll()
      .where('sk', '=', sk)
      .where('school', '=', of.school)
      .where('year', '=', year)
      .executeTakeFirst()
  let row = await find()
  if (row === undefined) {
    const made = {
      school: of.school,
      school_name: of.schoolName,
      division: of.division,
      year,
      created_at: context.now,
    }
    await db
      .insertInto('rosters.rosters')
      .values({ sk, id: context.newId<'Roster'>(sk), ...made })
      .onConflict(on => on.columns(['sk', 'school', 'year']).doNothing())
      .execute()
    row = await find()
  }
  if (row === undefined) throw new Error('the roster is out of reach')
  return {
    id: row.id,
    school: row.school,
    schoolName: row.school_name,
    division: row.division,
    year: row.year,
  }
}
