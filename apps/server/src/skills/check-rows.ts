import { Type } from 'typebox'
import { checkBatch, type SheetRow } from '../imports/index.ts'
import { type Context, finding, idOf, system, useCase, vaultToken } from '../kernel/index.ts'
import { cityToken, peopleOfIdentities } from '../registry/index.ts'
import { type Body, findBody } from './body.store.ts'
import { certificatesOf } from './certificate.store.ts'
import type { Certificate } from './certificate.ts'
import {
  batchSizes,
  type CertificateImport,
  type CheckedRow,
  type ListedCertificate,
} from './certificate-import.ts'
import { type ReadRow, readRow, refuseCell } from './certificate-row.ts'
import { listImports } from './import.store.ts'
import { listKeepers } from './list-keepers.ts'
import { ownersOfNumbers } from './number.store.ts'
import { earlierNumbers, saveChecked } from './row.store.ts'

/**
 * Checks the next rows of a list. Runs with the system's scope: a number may stand on the certificate of somebody whom the
 * body knows nothing of, and then the row is bad; nothing else of that certificate comes out.
 */
export const checkListRows = useCase({
  name: 'skills.checkRows',
  kind: 'command',
  title: { zh: '检查证书名单的行', en: 'Check rows of a list of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  runsAsSystem: true,
  input: Type.Object({ import: idOf<'CertificateImport'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    await checkBatch(context, listImports, input.import, {
      most: batchSizes.check,
      example: 'name',
      check: async (of, rows) => saveChecked(context, of.id, await checkRows(context, of, rows)),
    })
    return {}
  },
})

type Read = ReadRow & { readonly row: SheetRow; readonly key: string | undefined }

async function checkRows(
  context: Context,
  of: CertificateImport,
  rows: readonly SheetRow[],
): Promise<CheckedRow[]> {
  const vault = context.use(vaultToken)
  const body: Pick<Body, 'licensedOn' | 'untilOn' | 'occupations'> =
    (await findBody(context, of.body)) ?? none
  const setting = { city: context.use(cityToken), today: context.today, body }
  const read = rows.map((row): Read => {
    const one = readRow(row.no, row.cells, of.columns, setting)
    return { ...one, row, key: one.fields && vault.match('citizen-id', one.fields.citizenId) }
  })
  const numbers = read.flatMap(one => one.fields?.number ?? [])
  const people = await peopleOfIdentities(
    context,
    read.flatMap(one => one.key ?? []),
  )
  const known = await certificatesOf({ ...context, actor: system }, [...new Set(people.values())])
  const owners = await ownersOfNumbers(context, numbers)
  const first = await earlierNumbers(context, of.id, numbers)
  return read.map(one => {
    const { row, fields, key, cells } = one
    const bad = (why: readonly CheckedRow['cells'][number][]): CheckedRow => ({
      ...{ no: row.no, effect: 'bad', fields: undefined, certificate: undefined },
      cells: why,
    })
    if (fields === undefined || key === undefined) return bad(cells)
    const person = people.get(key)
    const refuse = (found: ReturnType<typeof finding>) =>
      bad(refuseCell(row.no, row.cells, of.columns, 'number', found))
    const twice = first.get(fields.number)
    if (twice !== undefined) return refuse(sameAs(twice))
    first.set(fields.number, row.no)
    const owner = owners.get(fields.number)
    if (owner !== undefined && owner.person !== person) return refuse(anothers)
    const mine = known.filter(each => each.person === person)
    const same = mine.find(each => each.id === owner?.certificate) ?? knownAs(mine, fields)
    if (same !== undefined && same.body !== undefined && same.body !== of.body) return refuse(anotherBodys)
    const hash = hashOf(context, fields)
    const effect =
      same === undefined
        ? 'new'
        : same.rowHash === hash && same.body === of.body && same.state !== 'withdrawn'
          ? 'same'
          : 'update'
    return { no: row.no, effect, fields, certificate: same?.id, cells }
  })
}

/** A body without a licence could send nothing; should it have lost it since, no day fits. */
const none = { licensedOn: '9999-12-31', untilOn: undefined, occupations: [] } as const

/**
 * The certificate that a row speaks about: of its number, or what the person said of the same occupation and level before
 * anybody knew the number.
 */
export function knownAs(mine: readonly Certificate[], fields: ListedCertificate): Certificate | undefined {
  const standing = mine.filter(one => one.state !== 'withdrawn')
  return (
    standing.find(one => one.number === fields.number) ??
    standing.find(
      one =>
        one.occupationName === fields.occupationName &&
        one.level === fields.level &&
        (one.number === undefined || one.number === fields.number),
    )
  )
}

/** Keyed, since it is made of numbers that can be guessed: the same row has the same one. */
export function hashOf(context: Context, fields: ListedCertificate): string {
  return context.use(vaultToken).match('certificate-row', JSON.stringify(fields))
}

const sameAs = (no: number) =>
  finding(
    `和第 ${no} 行是同一个证书编号`,
    `The same certificate number stands in row ${no}`,
    '一张证书只留一行',
    'keep one row a certificate',
  )
const anothers = finding(
  '这个编号已经记在另一个人的证书上',
  'This number stands on somebody else’s certificate already',
  '核对编号和身份证号；都没错的，请人社部门查那一张',
  'check the number and the citizen ID; if both are right, have the office look at the other one',
)
const anotherBodys = finding(
  '这张证书是另一家机构发的',
  'Another body issued this certificate',
  '核对编号，只传本机构发的证书',
  'check the number: send only what your own body issued',
)
