import { citizenIdCheckDigit } from '@qingye/china'
import type { App } from '../app.ts'
import type { Actor, Id, Kernel } from '../kernel/index.ts'
import { mapRoster, readRosterImport, runRoster, uploadRoster } from '../rosters/index.ts'

/**
 * The counsellor of the demo city brought in the roster of this year: some hundred graduates of their school, of
 * whom not everybody's destination is known, and two rows that have to be mended. A later file has fewer of them.
 */
export async function bringFirstRoster({ kernel, rosters }: Pick<App, 'kernel' | 'rosters'>): Promise<void> {
  const actor = await counsellorOf(kernel)
  if (actor === undefined) return
  const { rows: known } = await kernel.database.pool.query('SELECT 1 FROM rosters.imports LIMIT 1')
  if (known.length > 0) return
  const all = Array.from({ length: 360 }, (_, serial) => graduateOf(serial))
  await bring(kernel, rosters, actor, '2023届毕业生去向.csv', all)
  // four are not in the later one, and a dozen more have found something
  const later = all.filter((_, at) => at % 90 !== 7).map((row, at) => (at % 29 === 3 ? placed(row) : row))
  await bring(kernel, rosters, actor, '2023届毕业生去向（11月更新）.csv', later)
}

async function counsellorOf(kernel: Kernel): Promise<Actor | undefined> {
  const { rows } = await kernel.database.pool.query<{
    account: Id<'Account'>
    name: string
    organisation: Id<'Organisation'>
  }>(
    `SELECT a.id AS account, a.name, g.organisation
     FROM accounts.accounts a JOIN accounts.grants g ON g.sk = a.sk AND g.account = a.id
     WHERE a.login = 'counsellor' AND g.role = 'school-counsellor'`,
  )
  const nobody = { grant: undefined, area: undefined, department: undefined, person: undefined }
  return rows[0] && { ...rows[0], role: 'school-counsellor', ...nobody }
}

const heads = '姓名,身份证号,学号,专业,学历,毕业日期,毕业去向,是否参保,去向所在地,去向单位'
const surnames = '陈林王李张黄吴叶郑周朱徐金潘胡蔡杨项'
const given = '雨晨宇轩梓涵诗琪欣怡浩然子墨思远佳豪嘉慧婷雪晴博文天翔俊凯瑞阳晓东志鹏'
const majors = ['机电一体化技术', '电子商务', '大数据与会计', '鞋类设计与工艺', '软件技术', '学前教育']
/** Where they went: destination, insured, place, with whom. */
const gone = [
  ['就业', '是', '温州市瑞安市', '瑞安示范机械有限公司'],
  ['就业', '是', '温州市鹿城区', '鹿城示范鞋业有限公司'],
  ['就业', '否', '温州市乐清市', '乐清示范电器有限公司'],
  ['就业', '是', '杭州市', '杭州示范软件有限公司'],
  ['升学', '', '杭州市', '浙江示范大学'],
  ['升学', '', '温州市瓯海区', '瓯海示范学院'],
  ['自主创业', '', '温州市龙港市', ''],
  ['灵活就业', '', '温州市平阳县', ''],
  ['待就业', '', '', ''],
  ['', '', '', ''],
  ['', '', '', ''],
] as const

/** An invented graduate: the same at every start. */
function graduateOf(serial: number): string[] {
  const at = (text: string, index: number) => text.charAt(index % text.length)
  const day = String(1 + (serial % 28)).padStart(2, '0')
  const month = String(1 + (Math.floor(serial / 28) % 12)).padStart(2, '0')
  const first17 = `330304${2000 + (serial % 3)}${month}${day}${String(500 + (serial % 400)).padStart(3, '0')}`
  const number = serial === 40 ? `${first17}Q` : first17 + citizenIdCheckDigit(first17)
  const [where, insured, place, employer] = gone[(serial * 7) % gone.length] ?? gone[0]
  return [
    at(surnames, serial * 5) + at(given, serial * 3) + at(given, serial * 11 + 4),
    number,
    `2020${String(serial + 1).padStart(4, '0')}`,
    majors[serial % majors.length] ?? '',
    serial % 4 === 0 ? '本科' : '大专',
    serial === 90 ? '2023-06-31' : '2023-06-30',
    ...[where, insured, place, employer],
  ]
}

function placed(row: readonly string[]): string[] {
  return [...row.slice(0, 6), '就业', '是', '温州市瑞安市', '瑞安示范机械有限公司']
}

/** As the counsellor does it: send, look at the columns, write. */
async function bring(
  kernel: Kernel,
  rosters: App['rosters'],
  actor: Actor,
  name: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const text = `\uFEFF${[heads, ...rows.map(row => row.join(','))].join('\r\n')}\r\n`
  const file = { name, type: 'text/csv', base64: Buffer.from(text).toString('base64') }
  const call = { actor, language: 'zh', channel: 'json' } as const
  const { id } = await kernel.call(uploadRoster, { file }, call)
  await rosters.drain()
  const read = () => kernel.call(readRosterImport, { id }, call)
  const { columns, version } = await read()
  const mapping = Object.fromEntries(
    columns.flatMap(({ letter, field }) => (field === null ? [] : [[letter, field]])),
  )
  await kernel.call(mapRoster, { id, mapping }, { ...call, version })
  await rosters.drain()
  await kernel.call(runRoster, { id }, { ...call, version: (await read()).version })
  await rosters.drain()
}
