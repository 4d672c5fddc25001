import { maskCitizenId } from '@qingye/china'
import { Type } from 'typebox'
import { allWritten } from '../imports/index.ts'
import { tell } from '../inbox/index.ts'
import { bucketOf, type Context, type Id, idOf, useCase } from '../kernel/index.ts'
import { type Entered, enterPeople, findByCreditCode, type ListedPerson } from '../registry/index.ts'
import { hashOf, knownAs } from './check-rows.ts'
import {
  ensureRoster,
  findGraduates,
  graduatesOf,
  insertGraduates,
  markMissing,
  touchGraduates,
  writeGraduate,
} from './graduate.store.ts'
import { openingsOf, recordGraduates, spellsOfGraduate } from './graduate-facts.ts'
import { rosterImports } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import {
  batchSizes,
  type Graduate,
  type GraduateFields,
  type Roster,
  type RosterFields,
  type RosterImport,
} from './roster.ts'
import {
  type RowToWrite,
  rowsToWrite,
  sameRows,
  saveWritten,
  type WrittenRow,
  yearsOf,
} from './row-outcome.store.ts'
import { claimNumbers, releaseNumber } from './student-number.store.ts'

/**
 * Writes the next good rows of a roster. Runs with the system's scope: a graduate may live anywhere, and may be known
 * already to offices that the school knows nothing of. What is written is the sender's word and carries their name.
 */
export const writeRosterRows = useCase({
  name: 'rosters.writeRows',
  kind: 'command',
  title: { zh: '写入名册的行', en: 'Write rows of a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  runsAsSystem: true,
  input: Type.Object({ import: idOf<'RosterImport'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const of = await rosterImports.find(context, input.import, true)
    if (of?.phase === 'missing') return finish(context, of)
    if (of?.phase !== 'write') return {}
    const same = await sameRows(context, of.id, batchSizes.same)
    const most = { rows: batchSizes.write, changes: batchSizes.update }
    const next = same.length > 0 ? undefined : await rowsToWrite(context, of.id, most)
    const written: readonly WrittenRow[] =
      next === undefined ? await seeAgain(context, of, same) : await writeBatch(context, of, next.rows)
    await saveWritten(context, of.id, written)
    const isLast = next?.isLast === true
    const progress = Math.min(of.rows, of.progress + written.length)
    await rosterImports.write(context, { ...of, progress, attempts: 0, ...(isLast && { phase: 'missing' }) })
    return {}
  },
})

/** Who is not in a whole file is asked about; nobody is taken off a roster by not being named. */
async function finish(context: Context, of: RosterImport): Promise<Record<string, never>> {
  const years = of.whole ? await yearsOf(context, of.id) : []
  const missing = await markMissing(context, of.school, years, of.id)
  await rosterImports.write(context, { ...(await allWritten(context, rosterImports, of)), missing })
  return {}
}

async function seeAgain(
  context: Context,
  of: RosterImport,
  rows: readonly { readonly no: number; readonly graduate: Id<'Graduate'> | null }[],
): Promise<WrittenRow[]> {
  const ids = rows.flatMap(row => row.graduate ?? [])
  await touchGraduates(context, ids, of.id)
  return rows.map(({ no, graduate }) => ({ no, outcome: 'same', graduate: graduate ?? undefined }))
}

interface Written {
  readonly row: RowToWrite
  readonly entered: Entered
  readonly before: Graduate | undefined
  readonly after: Graduate
}

async function writeBatch(
  context: Context,
  of: RosterImport,
  rows: readonly RowToWrite[],
): Promise<WrittenRow[]> {
  const rosters = new Map<number, Roster>()
  for (const row of rows) {
    if (row.replaces !== undefined) await takeOff(context, row.replaces)
    const year = Number(row.fields.graduatedOn.slice(0, 4))
    if (!rosters.has(year)) rosters.set(year, await ensureRoster(context, of, year))
  }
  const answers = await enterPeople(
    context,
    rows.map(row => listedAs(context, of, row.fields)),
  )
  const entered = new Map(
    rows.flatMap((row, at): [number, Entered][] => (answers[at] ? [[row.no, answers[at]]] : [])),
  )
  const employers = await employersOf(context, rows)
  const people = [...new Set([...entered.values()].map(one => one.person))]
  const known = await graduatesOf(context, of.school, people, true)
  const all: Written[] = []
  for (const row of rows) {
    const who = entered.get(row.no)
    const roster = rosters.get(Number(row.fields.graduatedOn.slice(0, 4)))
    if (who === undefined || roster === undefined) continue
    const before = knownAs(known, who.person, row.fields)
    all.push({
      row,
      entered: who,
      before,
      after: graduateOf(
        context,
        of,
        row.fields,
        roster,
        who.person,
        before,
        employers.get(row.fields.employerCode),
      ),
    })
  }
  const fresh = all.filter(one => one.before === undefined)
  const inserted = await insertGraduates(
    context,
    fresh.map(one => one.after),
  )
  // another import of the school was quicker with this very person: the next look finds them there
  const mine = all.filter(one => one.before !== undefined || inserted.has(one.after.id))
  for (const { before, after } of mine) {
    if (before === undefined) continue
    if (before.studentNumber !== after.studentNumber) await releaseNumber(context, before)
    await writeGraduate(context, after)
  }
  await claimNumbers(
    context,
    mine.map(one => one.after),
  )
  await recordGraduates(context, mine)
  for (const { entered: who, before, after } of mine) {
    // whoever is new has their spells from the beginning
    if (who.outcome === 'same') await spellsOfGraduate(context, before, after, of.file.name)
  }
  await tellThem(context, of, mine)
  const done = new Set(mine)
  return all.map(one =>
    done.has(one)
      ? {
          no: one.row.no,
          outcome: one.before === undefined ? 'created' : 'updated',
          graduate: one.after.id,
          previous: one.before && fieldsOf(one.before),
        }
      : { no: one.row.no, outcome: 'left', graduate: undefined },
  )
}

function listedAs(context: Context, of: RosterImport, fields: RosterFields): ListedPerson {
  return {
    source: 'school',
    evidence: of.file.name,
    name: fields.name,
    division: of.division,
    identity: { kind: 'citizen-id', number: fields.citizenId },
    phone: fields.phone,
    schooling: [
      {
        level: fields.level,
        school: of.schoolName,
        major: fields.major,
        studentNumber: fields.studentNumber,
        graduatedOn: fields.graduatedOn,
      },
    ],
    spells: openingsOf(fields, context.today, of.file.name),
  }
}

/** The employers of a batch that are registered here, by their credit codes. */
async function employersOf(
  context: Context,
  rows: readonly RowToWrite[],
): Promise<ReadonlyMap<string, Id<'Organisation'>>> {
  const found = new Map<string, Id<'Organisation'>>()
  for (const code of new Set(rows.map(row => row.fields.employerCode).filter(each => each !== ''))) {
    const id = await findByCreditCode(context, code)
    if (id !== undefined) found.set(code, id)
  }
  return found
}

function graduateOf(
  context: Context,
  of: RosterImport,
  fields: RosterFields,
  roster: Roster,
  person: Id<'Person'>,
  before: Graduate | undefined,
  employer: Id<'Organisation'> | undefined,
): Graduate {
  const { citizenId, phone: _phone, ...said } = fields
  return {
    ...said,
    id: before?.id ?? context.newId<'Graduate'>(bucketOf(person)),
    version: (before?.version ?? 0) + 1,
    idMask: maskCitizenId(citizenId),
    employer,
    roster: roster.id,
    school: of.school,
    division: of.division,
    year: roster.year,
    person,
    state: 'listed',
    missingIn: undefined,
    lastImport: of.id,
    rowHash: hashOf(context, fields),
    factListed: before?.factListed,
    factPlaced: before?.factPlaced,
  }
}

/** What an undo puts back. */
export function fieldsOf(one: Graduate): GraduateFields {
  const { name, idMask, studentNumber, major, level, graduatedOn } = one
  const { destination, inWenzhou, employerName, employerCode, employer, roster, year } = one
  return {
    ...{ name, idMask, studentNumber, major, level, graduatedOn },
    ...{ destination, inWenzhou, employerName, employerCode, employer, roster, year },
  }
}

/** A graduate whose student number belongs to somebody else was never one. */
async function takeOff(context: Context, id: Id<'Graduate'>): Promise<void> {
  const [before] = await findGraduates(context, [id], true)
  if (before === undefined || before.state !== 'listed') return
  const after: Graduate = { ...before, version: before.version + 1, state: 'mistake', missingIn: undefined }
  await releaseNumber(context, before)
  await writeGraduate(context, after)
  await recordGraduates(context, [{ before, after }])
  await spellsOfGraduate(context, before, after, '')
}

/** Whoever is known here already is told that there is something to confirm; others find it when they sign up. */
async function tellThem(context: Context, of: RosterImport, all: readonly Written[]): Promise<void> {
  const asked = all.filter(
    ({ entered, before, after }) =>
      entered.outcome === 'same' &&
      after.destination !== undefined &&
      after.destination !== before?.destination,
  )
  await tell(
    context,
    asked.map(({ after }) => ({
      to: { person: after.person },
      kind: 'graduate.placed',
      title: {
        zh: '学校报了你的毕业去向，请你说是不是',
        en: 'Your school reported where you went: is it true?',
      },
      body: {
        zh: `${of.schoolName}的名册里写了你的去向。只有你说是，才算数；学校看不到你怎么回答。`,
        en: `The roster of ${of.schoolName} says where you went. It counts only when you say so; the school does not see your answer.`,
      },
      href: '/inbox',
      source: after.id,
    })),
  )
}
