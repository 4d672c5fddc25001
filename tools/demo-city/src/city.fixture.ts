import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type CityOptions, type DivisionRow, demoCity, readDivisions, type Scale, small } from './index.ts'

const folder = new URL('../../../plans/wenzhou-2023/divisions/', import.meta.url)

/** The real divisions of the plan. */
export function wenzhou(): DivisionRow[] {
  const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  return readDivisions({
    counties: text('counties.tsv'),
    towns: text('towns.tsv'),
    villages: text('villages.csv'),
  })
}

/** A miniature for what must not depend on the plan's files: three counties, one of them without towns. */
export const threeCounties: readonly DivisionRow[] = [
  { code: '330302', name: '鹿城区', level: 'county', parent: '3303' },
  { code: '330302006', name: '五马街道', level: 'town', parent: '330302' },
  { code: '330302006044', name: '鼓楼社区', level: 'village', parent: '330302006' },
  { code: '330381', name: '瑞安市', level: 'county', parent: '3303' },
  { code: '330381101', name: '塘下镇', level: 'town', parent: '330381' },
  { code: '330381101201', name: '塘下村', level: 'village', parent: '330381101' },
  { code: '330383', name: '龙港市', level: 'county', parent: '3303' },
  { code: '330383198001', name: '金钗河社区', level: 'village', parent: '330383198' },
]

export const options = (more: Partial<CityOptions> = {}): CityOptions => ({
  seed: 'test',
  scale: 'small',
  today: '2023-11-20',
  divisions: wenzhou(),
  ...more,
})

/** Small with a tenth of the people and posts. */
export const tiny: Scale = {
  ...small,
  people: 300,
  posts: {
    ...small.posts,
    market: { ...small.posts.market, posts: 80 },
    policy: { ...small.posts.policy, posts: 10 },
    social: { ...small.posts.social, posts: 10 },
    incubator: { ...small.posts.incubator, posts: 10 },
  },
}

/** Everything that a city says, as one hash. */
export function hashOf(given: CityOptions): string {
  const city = demoCity(given)
  const hash = createHash('sha256')
  const parts = [
    city.accounts,
    city.organisations,
    city.people(),
    city.postings(),
    city.pushes(),
    city.rounds(),
    city.activities(),
    city.outcomes(),
  ]
  for (const part of parts) for (const record of part) hash.update(JSON.stringify(record))
  return hash.digest('hex')
}
