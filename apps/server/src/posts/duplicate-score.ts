import type { Text } from '../kernel/index.ts'
import { monthlyFen, type PostFields } from './post.ts'

/** What two posts have in common or what sets them apart, in words that a person can check. */
export const likenessReasons = {
  'same-title': { zh: '岗位名称一样', en: 'The same title' },
  'similar-title': { zh: '岗位名称相近', en: 'Similar titles' },
  'same-place': { zh: '同一个地点', en: 'The same place' },
  'same-county': { zh: '在同一个县市区', en: 'In the same county' },
  'pay-overlaps': { zh: '工资区间重叠', en: 'The pay overlaps' },
  'same-text': { zh: '描述几乎一样', en: 'The description is almost the same' },
  'similar-text': { zh: '描述有不少重合', en: 'Much of the description is shared' },
  'same-contact': { zh: '联系电话一样', en: 'The same telephone number' },
} as const satisfies Record<string, Text>
export type LikenessReason = keyof typeof likenessReasons

export interface Likeness {
  /** basis points: 10,000 is one and the same */
  readonly score: number
  readonly why: readonly LikenessReason[]
}

type Compared = Pick<
  PostFields,
  'title' | 'category' | 'occupation' | 'division' | 'place' | 'pay' | 'description' | 'contact'
>

/** From here on a person is asked; see the labelled pairs in the test for what this catches and misses. */
export const pairThreshold = 7_000

/**
 * Words that stand for different work though the rest of the title is the same. One of a row in one title and
 * another of the same row in the other title: two vacancies.
 */
const contrasts: readonly (readonly string[])[] = [
  ['高压', '低压'],
  ['学徒', '师傅', '熟练'],
  ['白班', '夜班', '日班'],
  ['初级', '中级', '高级', '资深'],
  ['助理', '主管', '经理', '总监', '专员', '班长', '组长'],
  ['外贸', '内贸', '跨境'],
  ['前端', '后端', '测试', '运维'],
  ['英语', '日语', '韩语', '俄语', '西班牙语', '数学', '语文'],
  ['全职', '兼职', '实习', '见习'],
  ['针车', '裁断', '夹包', '成型'],
  ['车工', '铣工', '磨工', '钳工', '焊工', '电工', '镗工', '冲压'],
  ['电气', '机械', '软件', '结构', '工艺', '硬件'],
  ['仓库', '财务', '人事', '行政', '采购'],
]

/** A title as it is compared: no brackets, spaces, eager words or numbers of people. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[([【［].*?[)\]】］]/g, '')
    .replaceAll(/急招|急聘|直招|诚聘|诚招|高薪|招聘|聘请|若干|长期|\d+\s*[名人位]/g, '')
    .replaceAll(/[\s,，.。!！、/·\-—_]/g, '')
}

/**
 * How much two posts of one employer look like the same vacancy. Symmetric and pure. Title and text weigh most;
 * pay and place decide between posts that chains repeat in several shops.
 */
export function likeness(left: Compared, right: Compared): Likeness {
  const title = titleLikeness(left, right)
  const place = placeLikeness(left, right)
  const pay = payOverlap(left.pay, right.pay)
  const text = textLikeness(left.description, right.description)
  const parts: readonly (readonly [weight: number, likeness: number | undefined])[] = [
    [45, title],
    [20, place],
    [15, pay],
    [20, text],
  ]
  const known = parts.filter((part): part is readonly [number, number] => part[1] !== undefined)
  const weight = known.reduce((sum, [each]) => sum + each, 0)
  const mean = known.reduce((sum, [each, value]) => sum + each * value, 0) / weight
  // a traineeship is not the job beside it, whatever the words
  const kind = left.category === right.category ? 1 : 0.6
  // where the very work differs, likeness of everything else proves nothing
  const work = title < 0.34 ? 0.7 : 1
  // a chain posts the same words for every shop: in another town it is another vacancy
  const shop = place <= 0.2 ? 0.8 : 1
  return {
    score: Math.round(mean * kind * work * shop * 10_000),
    why: reasonsOf({ title, place, pay, text }, left.contact.phone === right.contact.phone),
  }
}

function reasonsOf(
  parts: { title: number; place: number; pay: number | undefined; text: number | undefined },
  samePhone: boolean,
): LikenessReason[] {
  const why: LikenessReason[] = []
  if (parts.title === 1) why.push('same-title')
  else if (parts.title >= 0.5) why.push('similar-title')
  if (parts.place >= 0.9) why.push('same-place')
  else if (parts.place > 0) why.push('same-county')
  if ((parts.pay ?? 0) >= 0.3) why.push('pay-overlaps')
  if ((parts.text ?? 0) >= 0.8) why.push('same-text')
  else if ((parts.text ?? 0) >= 0.4) why.push('similar-text')
  if (samePhone) why.push('same-contact')
  return why
}

function titleLikeness(left: Compared, right: Compared): number {
  const [a, b] = [plainTitle(left.title), plainTitle(right.title)]
  if (standApart(left.title, right.title)) return 0.2
  if (a === b) return 1
  const shared = dice(pieces(a, 2), pieces(b, 2))
  // 电工 and 维修电工
  const within = a.length >= 2 && b.length >= 2 && (a.includes(b) || b.includes(a))
  // 仓管员 and 仓库管理员: most letters of one work
  const sameWork = left.occupation !== '' && left.occupation === right.occupation
  const letters = sameWork ? dice(pieces(a, 1), pieces(b, 1)) : 0
  return Math.max(shared, within ? 0.75 : 0, letters >= 0.6 ? 0.7 : 0)
}

/** Looks at the whole title: 操作工（夜班） and 操作工（白班） differ in the brackets alone. */
function standApart(left: string, right: string): boolean {
  return contrasts.some(row => {
    const inLeft = row.filter(word => left.includes(word))
    const inRight = row.filter(word => right.includes(word))
    return inLeft.length > 0 && inRight.length > 0 && !inLeft.some(word => inRight.includes(word))
  })
}

function placeLikeness(left: Compared, right: Compared): number {
  if (left.division.slice(0, 6) !== right.division.slice(0, 6)) return 0
  const [shorter, longer] = [left.division, right.division].sort((a, b) => a.length - b.length)
  const sameTown = longer?.startsWith(shorter ?? '') === true
  if (!sameTown) return 0.2
  const [a, b] = [plainTitle(left.place), plainTitle(right.place)]
  if (a === '' || b === '') return left.division === right.division ? 0.9 : 0.7
  if (a === b || a.includes(b) || b.includes(a)) return 1
  return 0.3 + 0.6 * dice(pieces(a, 2), pieces(b, 2))
}

/** Shared part of the two ranges by month, of the smaller one; undefined where either is to be agreed. */
function payOverlap(left: Compared['pay'], right: Compared['pay']): number | undefined {
  const a = rangeOf(left)
  const b = rangeOf(right)
  if (a === undefined || b === undefined) return undefined
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  if (shared < 0) return 0
  const smaller = Math.min(a.to - a.from, b.to - b.from)
  return smaller === 0 ? 1 : shared / smaller
}

function rangeOf(pay: Compared['pay']): { from: number; to: number } | undefined {
  const from = monthlyFen(pay, 'from')
  const to = monthlyFen(pay, 'to')
  return from === null || to === null ? undefined : { from, to: Math.max(from, to) }
}

function textLikeness(left: string, right: string): number | undefined {
  const [a, b] = [plainTitle(left), plainTitle(right)]
  if (a.length < 8 || b.length < 8) return undefined
  return a === b ? 1 : dice(pieces(a, 3), pieces(b, 3))
}

function pieces(text: string, length: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at + length <= text.length; at += 1) {
    const piece = text.slice(at, at + length)
    found.set(piece, (found.get(piece) ?? 0) + 1)
  }
  return found
}

/** Twice the shared pieces, of all pieces: 1 for equal texts, 0 for texts that share none. */
function dice(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let shared = 0
  let all = 0
  for (const [piece, times] of left) {
    shared += Math.min(times, right.get(piece) ?? 0)
    all += times
  }
  for (const times of right.values()) all += times
  return all === 0 ? 0 : (2 * shared) / all
}
