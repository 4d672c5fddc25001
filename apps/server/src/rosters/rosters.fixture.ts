import { citizenIdCheckDigit, creditCodeCheckCharacter } from '@qingye/china'
import { hashPassword, insertAccount, insertGrant } from '../accounts/index.ts'
import { type Actor, type Id, type Kernel, newId, type Stepwise, writeSheets } from '../kernel/index.ts'
import { insertOrganisation } from '../registry/index.ts'
import { mapRoster, readRosterImport, runRoster, uploadRoster, uploadRosterAgain } from './index.ts'

/** What these tests need of the whole product. */
export interface Product {
  readonly kernel: Kernel
  readonly rosters: Stepwise
  actor(login: string): Promise<Actor>
  settle(): Promise<void>
}

/** Two schools with a counsellor each: `ouhai` in 瓯海 and `longwan` in 龙湾. */
export async function seedSchools(kernel: Kernel, password: string) {
  const hash = await hashPassword(password)
  return kernel.asSystem('test.schools', async context => {
    const school = async (login: string, name: string, division: string, serial: string) => {
      const first17 = `12${division.slice(0, 6)}${serial}X`
      const id = await insertOrganisation(context, {
        id: context.newId<'Organisation'>(),
        version: 1,
        kind: 'school',
        name,
        creditCode: first17 + creditCodeCheckCharacter(first17),
        division,
        address: '',
        industry: undefined,
        foundedOn: undefined,
        staff: undefined,
        about: '',
        memberOf: [],
        tenantOf: undefined,
        state: 'verified',
        synthetic: true,
      })
      const account = newId<'Account'>(kernel.clock.now())
      const given = { id: account, login, name: `${name}辅导员`, person: undefined, demo: true }
      await insertAccount(context, given, hash)
      await insertGrant(context, account, {
        role: 'school-counsellor',
        area: undefined,
        department: undefined,
        organisation: id,
      })
      return id
    }
    return {
      ouhai: await school('ouhai', '瓯海示范学院', '330304', 'MA2C0101'),
      longwan: await school('longwan', '龙湾示范学院', '330303', 'MA2C0102'),
    }
  })
}

/** The citizen ID of an invented person, by a serial number. */
export function idOf(serial: number): string {
  const day = String(1 + (serial % 28)).padStart(2, '0')
  const month = String(1 + (Math.floor(serial / 28) % 12)).padStart(2, '0')
  const year = 1998 + (Math.floor(serial / 336) % 6)
  const first17 = `330304${year}${month}${day}${String(serial % 1_000).padStart(3, '0')}`
  return first17 + citizenIdCheckDigit(first17)
}

export const heads = [
  '姓名',
  '身份证号码',
  '学号',
  '专业名称',
  '学历',
  '毕业时间',
  '毕业去向',
  '是否参保',
  '单位所在地',
  '单位名称',
] as const

/** A row that is good in every cell; `changes` by the letter of the column. */
export function graduate(serial: number, changes: Readonly<Record<string, string>> = {}): string[] {
  const row = [
    `毕业${'甲乙丙丁戊己庚辛壬癸'.charAt(serial % 10)}${String.fromCharCode(0x4e00 + serial)}`,
    idOf(serial),
    `2020${String(serial).padStart(5, '0')}`,
    '机电一体化技术',
    '大专',
    '2023-06-30',
    '就业',
    '是',
    '温州市瑞安市',
    '温州海川泵阀有限公司',
  ]
  return row.map((cell, index) => changes[String.fromCharCode(65 + index)] ?? cell)
}

export function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return writeSheets([{ name: '毕业生', rows: [heads, ...rows] }])
}

export async function callAs(app: Product, login: string, version?: number) {
  const actor = await app.actor(login)
  return { actor, language: 'zh', channel: 'json', ...(version !== undefined && { version }) } as const
}

const file = (name: string, bytes: Buffer) => ({ name, type: '', base64: bytes.toString('base64') })

export async function send(app: Product, login: string, bytes: Buffer, school?: Id<'Organisation'>) {
  const input = { file: file('名册.xlsx', bytes), ...(school !== undefined && { school }) }
  const { id } = await app.kernel.call(uploadRoster, input, await callAs(app, login))
  await app.rosters.drain()
  return id
}

export async function sendAgain(app: Product, login: string, id: Id<'RosterImport'>, bytes: Buffer) {
  const input = { id, file: file('改好.xlsx', bytes) }
  const made = await app.kernel.call(uploadRosterAgain, input, await callAs(app, login))
  await app.rosters.drain()
  return made.id
}

export async function look(app: Product, login: string, id: Id<'RosterImport'>) {
  return app.kernel.call(readRosterImport, { id }, await callAs(app, login))
}

/** Takes the columns as they were guessed. */
export async function accept(app: Product, login: string, id: Id<'RosterImport'>) {
  const { columns, version } = await look(app, login, id)
  const mapping = Object.fromEntries(
    columns.flatMap(({ letter, field }) => (field === null ? [] : [[letter, field]])),
  )
  await app.kernel.call(mapRoster, { id, mapping }, await callAs(app, login, version))
  await app.rosters.drain()
  return look(app, login, id)
}

export async function begin(app: Product, login: string, id: Id<'RosterImport'>, whole = true) {
  const { version } = await look(app, login, id)
  await app.kernel.call(runRoster, { id, whole }, await callAs(app, login, version))
}

export async function write(app: Product, login: string, id: Id<'RosterImport'>, whole = true) {
  await begin(app, login, id, whole)
  await app.rosters.drain()
  return look(app, login, id)
}

/** From the rows to a written import. */
export async function bring(app: Product, login: string, rows: readonly (readonly string[])[], whole = true) {
  const id = await send(app, login, await workbook(rows))
  await accept(app, login, id)
  const done = await write(app, login, id, whole)
  await app.settle()
  return done
}
