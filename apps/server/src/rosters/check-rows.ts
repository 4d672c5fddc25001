import { Type } from 'typebox'
import { checkBatch, type SheetRow } from '../imports/index.ts'
import { type Context, finding, idOf, useCase, vaultToken } from '../kernel/index.ts'
import { cityToken, peopleOfIdentities } from '../registry/index.ts'
import { graduatesOf } from './graduate.store.ts'
import { rosterImports } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import {
  batchSizes,
  type CheckedRow,
  type Graduate,
  type RosterFields,
  type RosterImport,
  type RowEffect,
} from './roster.ts'
import { readRow, rowReader } from './roster-row.ts'
import { earlierRows, saveChecked } from './row.store.ts'
import { ownersOfNumbers } from './student-number.store.ts'

/** Checks the next rows of a roster, with the rights of who sent it. One batch, one transaction. */
export const checkRosterRows = useCase({
  name: 'rosters.checkRows',
  kind: 'command',
  title: { zh: '检查名册的行', en: 'Check rows of a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  input: Type.Object({ import: idOf<'RosterImport'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    await checkBatch(context, rosterImports, input.import, {
      most: batchSizes.check,
      example: 'name',
      check: async (of, rows) => saveChecked(context, of.id, await checkRows(context, of, rows)),
    })
    return {}
  },
})

async function checkRows(
  context: Context,
  of: RosterImport,
  rows: readonly SheetRow[],
): Promise<CheckedRow[]> {
  const vault = context.use(vaultToken)
  const setting = { city: context.use(cityToken), today: context.today }
  const read = rows.map(row => {
    const { fields, cells } = readRow(row.no, row.cells, of.columns, setting)
    return { row, fields, cells, key: fields && vault.match('citizen-id', fields.citizenId) }
  })
  const good = read.flatMap(one => (one.fields === undefined ? [] : [one.fields]))
  const keys = read.flatMap(one => one.key ?? [])
  const numbers = good.map(fields => fields.studentNumber)
  const people = await peopleOfIdentities(context, keys)
  const graduates = await graduatesOf(context, of.school, [...new Set(people.values())])
  const owners = await ownersOfNumbers(context, of.school, numbers)
  const first = await firstRows(context, of, keys, numbers)
  return read.map(({ row, fields, cells, key }): CheckedRow => {
    if (fields === undefined || key === undefined) {
      return { no: row.no, effect: 'bad', fields: undefined, key: undefined, graduate: undefined, cells }
    }
    const twice = alreadyIn(first, row.no, key, fields.studentNumber)
    if (twice !== undefined) {
      const reader = rowReader(row.no, row.cells, of.columns)
      reader.wrong(twice.field, sameAs(twice.field, twice.no))
      return {
        no: row.no,
        effect: 'bad',
        fields: undefined,
        key: undefined,
        graduate: undefined,
        cells: reader.cells,
      }
    }
    const person = people.get(key)
    const known = person === undefined ? undefined : knownAs(graduates, person, fields)
    const owner = owners.get(fields.studentNumber)
    const effect: RowEffect =
      owner !== undefined && owner.person !== person
        ? 'ask'
        : known === undefined
          ? 'new'
          : known.state === 'listed' && known.rowHash === hashOf(context, fields)
            ? 'same'
            : 'update'
    return {
      no: row.no,
      effect,
      fields,
      key,
      graduate: effect === 'ask' ? owner?.graduate : known?.id,
      cells,
    }
  })
}

/** The graduate whom a row speaks about: of its year, or of another when the day of graduation was moved. */
export function knownAs(
  graduates: readonly Graduate[],
  person: string,
  fields: Pick<RosterFields, 'graduatedOn' | 'studentNumber'>,
): Graduate | undefined {
  const mine = graduates.filter(one => one.person === person)
  const year = Number(fields.graduatedOn.slice(0, 4))
  return mine.find(one => one.year === year) ?? mine.find(one => one.studentNumber === fields.studentNumber)
}

/** Keyed, since it is made of numbers that can be guessed: the same row has the same one. */
export function hashOf(context: Context, fields: RosterFields): string {
  return context.use(vaultToken).match('roster-row', JSON.stringify(fields))
}

/** The first row of the file in which each identity number and student number stands. */
async function firstRows(
  context: Context,
  of: RosterImport,
  keys: readonly string[],
  numbers: readonly string[],
): Promise<{ readonly keys: Map<string, number>; readonly numbers: Map<string, number> }> {
  const earlier = await earlierRows(context, of.id, keys, numbers)
  const first = { keys: new Map<string, number>(), numbers: new Map<string, number>() }
  for (const { no, key, student_number: number } of earlier) {
    if (key !== null && !first.keys.has(key)) first.keys.set(key, no)
    if (number !== null && !first.numbers.has(number)) first.numbers.set(number, no)
  }
  return first
}

/** Notes where a row's numbers stand first; answers what stood in an earlier row already. */
function alreadyIn(
  first: Awaited<ReturnType<typeof firstRows>>,
  no: number,
  key: string,
  number: string,
): { readonly field: 'citizenId' | 'studentNumber'; readonly no: number } | undefined {
  const sameKey = first.keys.get(key)
  if (sameKey !== undefined) return { field: 'citizenId', no: sameKey }
  const sameNumber = first.numbers.get(number)
  if (sameNumber !== undefined) return { field: 'studentNumber', no: sameNumber }
  first.keys.set(key, no)
  first.numbers.set(number, no)
  return undefined
}

const sameAs = (field: 'citizenId' | 'studentNumber', no: number) =>
  field === 'citizenId'
    ? finding(
        `和第 ${no} 行是同一个身份证号`,
        `The same citizen ID stands in row ${no}`,
        '一个人只留一行',
        'keep one row a person',
      )
    : finding(
        `和第 ${no} 行是同一个学号`,
        `The same student number stands in row ${no}`,
        '核对两行的学号',
        'compare the student numbers of both rows',
      )
