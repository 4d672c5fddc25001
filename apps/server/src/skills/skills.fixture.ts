import { citizenIdCheckDigit } from '@qingye/china'
import type { Actor, Id, Kernel, Stepwise } from '../kernel/index.ts'
import { writeSheets } from '../kernel/index.ts'
import { mapList, readCertificateImport, runList, uploadList } from './index.ts'

/** What these tests need of the whole product. */
export interface Product {
  readonly kernel: Kernel
  readonly certificates: Stepwise
  actor(login: string): Promise<Actor>
  settle(): Promise<void>
}

/** The citizen ID of an invented person, born in the year given. */
export function idOf(serial: number, year = 1999): string {
  const day = String(1 + (serial % 28)).padStart(2, '0')
  const first17 = `330304${year}03${day}${String(serial % 1_000).padStart(3, '0')}`
  return first17 + citizenIdCheckDigit(first17)
}

export const heads = ['姓名', '身份证号码', '职业（工种）', '技能等级', '证书编号', '发证日期'] as const

/** A row that is good in every cell; `changes` by the letter of the column. */
export function listed(serial: number, changes: Readonly<Record<string, string>> = {}): string[] {
  const row = [
    `技工${'甲乙丙丁戊己庚辛壬癸'.charAt(serial % 10)}${String.fromCharCode(0x4e00 + serial)}`,
    idOf(serial),
    '缝纫工',
    '中级工',
    `S0000330${String(serial).padStart(8, '0')}`,
    '2023-05-10',
  ]
  return row.map((cell, index) => changes[String.fromCharCode(65 + index)] ?? cell)
}

export async function callAs(app: Product, login: string, version?: number) {
  const actor = await app.actor(login)
  return { actor, language: 'zh', channel: 'json', ...(version !== undefined && { version }) } as const
}

export async function send(
  app: Product,
  login: string,
  rows: readonly (readonly string[])[],
  body?: Id<'Organisation'>,
) {
  const bytes = await writeSheets([{ name: '名单', rows: [heads, ...rows] }])
  const file = { name: '发证名单.xlsx', type: '', base64: bytes.toString('base64') }
  const input = { file, ...(body !== undefined && { body }) }
  const { id } = await app.kernel.call(uploadList, input, await callAs(app, login))
  await app.certificates.drain()
  return id
}

export async function look(app: Product, login: string, id: Id<'CertificateImport'>) {
  return app.kernel.call(readCertificateImport, { id }, await callAs(app, login))
}

/** Takes the columns as they were guessed. */
export async function accept(app: Product, login: string, id: Id<'CertificateImport'>) {
  const { columns, version } = await look(app, login, id)
  const mapping = Object.fromEntries(
    columns.flatMap(({ letter, field }) => (field === null ? [] : [[letter, field]])),
  )
  await app.kernel.call(mapList, { id, mapping }, await callAs(app, login, version))
  await app.certificates.drain()
  return look(app, login, id)
}

/** From the rows to a written list. */
export async function bring(
  app: Product,
  login: string,
  rows: readonly (readonly string[])[],
  body?: Id<'Organisation'>,
) {
  const id = await send(app, login, rows, body)
  const { version } = await accept(app, login, id)
  await app.kernel.call(runList, { id }, await callAs(app, login, version))
  await app.certificates.drain()
  await app.settle()
  return look(app, login, id)
}
