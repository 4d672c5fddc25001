import type { Filters, SearchRequest } from '@qingye/search'
import { COUNTIES, NOW, OCCUPATIONS, seeded } from './posts.ts'

/** Words that very many posts hold: the hard case for exact counts. */
const COMMON = [
  '公司',
  '温州',
  '有限公司',
  '工作',
  '负责',
  '员工',
  '生产',
  '经验',
  '设备',
  '五险一金',
  '电气',
  '优先',
]

export type Query = SearchRequest & { readonly text: string; readonly filters: Filters }

/** Queries as people mix them: common words, occupations, places, pairs, filters, browsing, rare characters. */
export function makeQueries(count: number, seed: number): Query[] {
  const random = seeded(seed)
  const sorts = ['relevance', 'relevance', 'date', 'pay'] as const
  return Array.from({ length: count }, () => {
    const filters: { -readonly [Name in keyof Filters]: Filters[Name] } = {}
    if (random.next() < 0.35) filters.places = [random.pick(['330381', '330382', '330302', '330302003'])]
    if (random.next() < 0.25) filters.payAtLeast = random.pick([400_000, 600_000, 650_000, 800_000])
    if (random.next() < 0.15) filters.educations = ['any', 'junior']
    if (random.next() < 0.15) filters.categories = ['market']
    if (random.next() < 0.1) filters.industries = ['I00', 'I02']
    if (random.next() < 0.1) filters.postedWithinDays = random.pick([3, 7, 30])
    const offset = random.next() < 0.1 ? 40 : 0
    return { text: wordsOf(random), filters, sort: random.pick(sorts), offset, limit: 20, now: NOW }
  })
}

function wordsOf(random: ReturnType<typeof seeded>): string {
  const kind = random.next()
  if (kind < 0.3) return random.pick(COMMON)
  if (kind < 0.5) return random.pick(OCCUPATIONS)
  if (kind < 0.65) return `${random.pick(COMMON)} ${random.pick(COMMON)}`
  if (kind < 0.8) return `${random.pick(COUNTIES)} ${random.pick(OCCUPATIONS)}`
  if (kind < 0.88) return `${random.pick(COMMON)} ${random.pick(COMMON)} ${random.pick(OCCUPATIONS)}`
  if (kind < 0.94) return ''
  return random.pick(['鞋', '阀', '正泰', '瑞达服', '工', '针车'])
}
