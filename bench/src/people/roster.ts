import { citizenIdCheckDigit } from '@qingye/china'
import { type Actor, type Kernel, type Stepwise, writeSheets } from '../../../apps/server/src/kernel/index.ts'
import {
  mapRoster,
  readRosterImport,
  runRoster,
  uploadRoster,
} from '../../../apps/server/src/rosters/index.ts'
import { rounded } from '../benchmark.ts'
import { nameOf, type Random } from './million.ts'

const heads = [
  '姓名',
  '身份证号',
  '学号',
  '专业',
  '学历',
  '毕业日期',
  '毕业去向',
  '是否参保',
  '去向所在地',
  '去向单位',
]
const majors = ['机电一体化技术', '电子商务', '会计学', '临床医学', '鞋类设计与工艺', '软件工程', '学前教育']
const places = ['温州市瑞安市', '温州市鹿城区', '温州市乐清市', '杭州市', '宁波市', '上海市']
const gone = ['就业', '就业', '就业', '灵活就业', '自主创业', '升学', '出国', '待就业', '']

/** A citizen ID that nobody else of this run has. */
export function citizenId(serial: number, county = '330304'): string {
  const day = String(1 + (serial % 28)).padStart(2, '0')
  const month = String(1 + (Math.floor(serial / 28) % 12)).padStart(2, '0')
  const year = 1960 + (Math.floor(serial / 336) % 45)
  const first17 = `${county}${year}${month}${day}${String(Math.floor(serial / 15_120) % 1_000).padStart(3, '0')}`
  return first17 + citizenIdCheckDigit(first17)
}

function row(serial: number, random: Random): string[] {
  const where = gone[random(gone.length)] ?? ''
  const away = where === '' || where === '待就业' || where === '出国'
  return [
    nameOf(random),
    citizenId(serial),
    `2020${String(serial).padStart(6, '0')}`,
    majors[random(majors.length)] ?? '',
    random(2) === 0 ? '本科' : '大专',
    '2023-06-30',
    where,
    where === '就业' ? (random(3) > 0 ? '是' : '否') : '',
    away ? '' : (places[random(places.length)] ?? ''),
    where === '就业' ? `温州示范${random(9_000)}有限公司` : '',
  ]
}

/** The same roster twice through the front door: what a counsellor does, with the work of the background in between. */
export async function importTwice(
  kernel: Kernel,
  work: Stepwise,
  actor: Actor,
  of: { readonly graduates: number; readonly random: Random },
  say: (line: string) => void,
) {
  const rows = Array.from({ length: of.graduates }, (_, serial) => row(serial, of.random))
  const bytes = await writeSheets([{ name: '毕业生', rows: [heads, ...rows] }])
  const table: { step: string; seconds: number; rss_mb: number }[] = []
  const once = async (which: string) => {
    const call = { actor, language: 'zh', channel: 'json' } as const
    let peak = 0
    const timed = async (step: string, body: () => Promise<unknown>) => {
      const before = performance.now()
      const timer = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss())
      }, 100)
      await body()
      clearInterval(timer)
      const seconds = rounded((performance.now() - before) / 1_000)
      table.push({ step: `${which}: ${step}`, seconds, rss_mb: Math.round(peak / 2 ** 20) })
      say(`${which}: ${step}: ${seconds} s, ${Math.round(peak / 2 ** 20)} MB at most`)
      return seconds
    }
    const file = { name: '毕业生.xlsx', type: '', base64: bytes.toString('base64') }
    const { id } = await kernel.call(uploadRoster, { file }, call)
    const read = await timed('read', () => work.drain())
    const seen = await kernel.call(readRosterImport, { id }, call)
    const mapping = Object.fromEntries(
      seen.columns.flatMap(({ letter, field }) => (field ? [[letter, field]] : [])),
    )
    await kernel.call(mapRoster, { id, mapping }, { ...call, version: seen.version })
    const check = await timed('check', () => work.drain())
    const { version } = await kernel.call(readRosterImport, { id }, call)
    await kernel.call(runRoster, { id }, { ...call, version })
    const write = await timed('write', () => work.drain())
    const done = await kernel.call(readRosterImport, { id }, call)
    if (done.state !== 'done') throw new Error(`the import ended as ${done.state}`)
    return { seconds: rounded(read + check + write), effects: done.effects, missing: done.missing, peak }
  }
  const first = await once('first')
  const second = await once('second')
  const count = async (query: string) => {
    const { rows: counted } = await kernel.database.pool.query<{ n: number }>(query)
    return Number(counted[0]?.n)
  }
  const people = await count('SELECT count(*) AS n FROM registry.people')
  const graduates = await count('SELECT count(*) AS n FROM rosters.graduates')
  const listed = await count(`SELECT count(*) AS n FROM ledger.facts WHERE kind = 'graduate.listed'`)
  const keys = await count('SELECT count(DISTINCT person) AS n FROM registry.person_keys')
  return {
    table,
    figures: {
      roster_bytes: bytes.length,
      first_seconds: first.seconds,
      second_seconds: second.seconds,
      first_peak_mb: Math.round(first.peak / 2 ** 20),
      second_peak_mb: Math.round(second.peak / 2 ** 20),
      created: first.effects.created,
      unchanged: second.effects.same,
      missing: second.missing,
      duplicate_people: people - of.graduates + (keys - people),
      duplicate_graduates: graduates - of.graduates,
      duplicate_facts: listed - of.graduates,
    },
  }
}
