import { creditCodeCheckCharacter } from '@qingye/china'
import { type Actor, type Id, type Kernel, type Stepwise, writeSheets } from '../kernel/index.ts'
import { mapImport, readImport, runImport, uploadImport, uploadImportAgain } from './index.ts'

/** What these tests need of the whole product. */
export interface Product {
  readonly kernel: Kernel
  readonly imports: Stepwise
  actor(login: string): Promise<Actor>
}

const first17 = (division: string, serial: string) => `91${division.slice(0, 6)}${serial}X`
const codeOf = (division: string, serial: string) => {
  const head = first17(division, serial)
  return head + creditCodeCheckCharacter(head)
}
export const haichuanCode = codeOf('330381', 'MA2C0001')

export const heads = [
  '岗位编号',
  '统一社会信用代码',
  '招聘岗位',
  '招聘人数',
  '所在县（市、区）',
  '工资待遇（元/月）',
  '学历要求',
  '联系人',
  '联系电话',
  '截止日期',
  '岗位职责',
  '社保',
] as const

/** A row that is good in every cell. */
export const goodRow: readonly string[] = [
  '',
  haichuanCode,
  '数控车工',
  '3-5人',
  '瑞安市塘下镇',
  '6-8千',
  '中专及以上',
  '吴女士',
  '0577-65000001',
  '2023-12-31',
  '看图纸，操作数控车床。',
  '五险一金',
]

/** The good row with other values in the columns of these letters. */
export function rowWith(changes: Readonly<Record<string, string>>): string[] {
  return goodRow.map((cell, index) => changes[String.fromCharCode(65 + index)] ?? cell)
}

export function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return writeSheets([{ name: '岗位', rows: [heads, ...rows] }])
}

export async function callAs(app: Product, login: string, version?: number) {
  const actor = await app.actor(login)
  return { actor, language: 'zh', channel: 'json', ...(version !== undefined && { version }) } as const
}

const file = (name: string, bytes: Buffer) => ({ name, type: '', base64: bytes.toString('base64') })

/** Sends a file and lets the background read it. */
export async function send(app: Product, login: string, bytes: Buffer, name = '岗位.xlsx') {
  const { id } = await app.kernel.call(uploadImport, { file: file(name, bytes) }, await callAs(app, login))
  await app.imports.drain()
  return id
}

export async function sendAgain(app: Product, login: string, id: Id<'Import'>, bytes: Buffer) {
  const input = { id, file: file('改好.xlsx', bytes) }
  const made = await app.kernel.call(uploadImportAgain, input, await callAs(app, login))
  await app.imports.drain()
  return made.id
}

export async function look(app: Product, login: string, id: Id<'Import'>) {
  return app.kernel.call(readImport, { id }, await callAs(app, login))
}

/** Takes the columns as they were guessed. */
export async function accept(app: Product, login: string, id: Id<'Import'>) {
  const { columns, version } = await look(app, login, id)
  const mapping = Object.fromEntries(
    columns.flatMap(({ letter, field }) => (field === null ? [] : [[letter, field]])),
  )
  await app.kernel.call(mapImport, { id, mapping }, await callAs(app, login, version))
  await app.imports.drain()
  return look(app, login, id)
}

export async function begin(app: Product, login: string, id: Id<'Import'>) {
  const { version } = await look(app, login, id)
  await app.kernel.call(runImport, { id }, await callAs(app, login, version))
}

export async function write(app: Product, login: string, id: Id<'Import'>) {
  await begin(app, login, id)
  await app.imports.drain()
  return look(app, login, id)
}
