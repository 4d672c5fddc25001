import type { Actor, Id, Kernel, Role } from '../../../apps/server/src/kernel/index.ts'
import { searchPeople } from '../../../apps/server/src/registry/index.ts'
import { quantile, rounded } from '../benchmark.ts'
import type { Filled, Known, Random } from './million.ts'

/** Ways to ask for somebody, as officials type them. */
const ways: Readonly<Record<string, (one: Known) => string>> = {
  name: one => one.name,
  surname: one => one.name.slice(0, 1),
  'name begins': one => one.name.slice(0, 2),
  pinyin: one => one.pinyin,
  'pinyin begins': one => one.pinyin.slice(0, 5),
  initials: one => one.initials,
  'initials begin': one => one.initials.slice(0, 1),
  'citizen ID': one => one.citizenId,
  phone: one => one.phone,
  'last four': one => one.phone.slice(-4),
}

const official = (role: Role, area: string): Actor => ({
  account: '018bf45c-0000-7000-8000-000000000002' as Id<'Account'>, // nobody else has one here
  grant: undefined,
  role,
  name: '工作人员',
  area,
  department: 'hrss',
  person: undefined,
  organisation: undefined,
})

/** Each question through the use case: permission, transaction as the application's role with its scope, audit. */
export async function measureSearch(
  kernel: Kernel,
  { known }: Filled,
  questions: number,
  random: Random,
  say: (line: string) => void,
) {
  const table: { step: string; p50_ms: number; p95_ms: number; found: number }[] = []
  const all: number[] = []
  let worst = 0
  for (const [who, actorOf] of Object.entries(actors)) {
    for (const [way, wordsOf] of Object.entries(ways)) {
      const taken: number[] = []
      let found = 0
      for (let at = 0; at < questions; at++) {
        const one = known[random(known.length)]
        if (one === undefined) throw new Error('nobody to look for')
        const call = { actor: actorOf(one), language: 'zh', channel: 'json' } as const
        const before = performance.now()
        const { rows } = await kernel.call(searchPeople, { q: wordsOf(one) }, call)
        taken.push(performance.now() - before)
        if (rows.length > 0) found += 1
      }
      all.push(...taken)
      const p95 = rounded(quantile(taken, 0.95))
      worst = Math.max(worst, p95)
      const share = rounded(found / questions)
      table.push({ step: `${who}, ${way}`, p50_ms: rounded(quantile(taken, 0.5)), p95_ms: p95, found: share })
      say(`${who}, ${way}: p95 ${p95} ms, found ${share}`)
      // whoever is looked for in their own area is there
      if (share < 1) throw new Error(`${who}, ${way}: somebody was not found`)
    }
  }
  return {
    table: table.map(({ step, p50_ms, p95_ms }) => ({ step, seconds: p95_ms / 1_000, rss_mb: p50_ms })),
    figures: {
      search_questions: all.length,
      search_p50_ms: rounded(quantile(all, 0.5)),
      search_p95_ms: rounded(quantile(all, 0.95)),
      search_p99_ms: rounded(quantile(all, 0.99)),
      search_worst_way_p95_ms: worst,
    },
  }
}

const actors: Readonly<Record<string, (one: Known) => Actor>> = {
  city: () => official('city-officer', '3303'),
  county: one => official('county-officer', one.division.slice(0, 6)),
  town: one => official('town-officer', one.division.slice(0, 9)),
  village: one => official('village-worker', one.division),
}
