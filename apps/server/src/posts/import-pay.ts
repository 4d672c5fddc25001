import { type CellFinding, finding } from '../kernel/index.ts'
import type { PostPay } from './import-values.ts'
import type { PayKind } from './post.ts'

const kindWords: readonly (readonly [PayKind, RegExp])[] = [
  ['hour', /时薪|小时|\/\s*(?:h|hr|hour)\b|元\/时|\/时|每时|钟点/],
  ['day', /日薪|日结|元\/日|\/日|\/天|每天|每日|一天|元天|\/\s*day\b|按天|^天$|^日$/],
  ['year', /年薪|\/年|每年|一年|\/\s*year\b|^年$/],
  ['month', /月薪|\/月|每月|一月|\/\s*month\b|按月|月结|^月$|元月/],
]

const unclear = (zh: string, en: string) =>
  finding(
    zh,
    en,
    '写成 6000-8000、6-8千、200元/天、25元/小时，或者“面议”',
    'write 6000-8000, 200元/天 (a day), 25元/小时 (an hour), or 面议 (to be agreed)',
  )

export function payKindOf(text: string): PayKind | undefined {
  if (/面议|电议|另议|面谈|详谈|negotiable/.test(text)) return 'negotiable'
  return kindWords.find(([, pattern]) => pattern.test(text))?.[0]
}

/**
 * Reads pay as it is written in lists: 6000-8000, 6-8千, 6K-8K, 0.8-1万/月, 6000以上, 200元/天, 25元/小时, 年薪10-15万,
 * 面议, 6000-8000*13薪. Amounts in fen.
 * @param hint the text of a column of its own for the kind of pay
 */
export function parsePay(typed: string, hint = ''): { value: PostPay } | { wrong: CellFinding } {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(\d),(?=\d{3})/g, '$1')
    .replaceAll(/[~～—–―至到]+/g, '-')
    .replaceAll(/\s+/g, '')
  const hinted = payKindOf(hint.normalize('NFKC').toLowerCase().trim())
  const { months, rest } = takeMonths(text)
  const amounts = amountsIn(rest)
  if (amounts.length === 0) {
    if (payKindOf(rest) === 'negotiable' || (rest === '' && hinted === 'negotiable'))
      return { value: { kind: 'negotiable', from: null, to: null } }
    if (rest === '') return { wrong: unclear('没有写工资', 'Pay is missing') }
    return { wrong: unclear('看不出是多少钱', 'No amount can be read here') }
  }
  if (amounts.length > 2)
    return { wrong: unclear('有好几个数，分不清', 'Several amounts: it is not clear which') }
  const [first = 0, second] = amounts
  const written = payKindOf(rest)
  const kind = written !== undefined && written !== 'negotiable' ? written : (hinted ?? 'month')
  if (kind === 'negotiable')
    return { wrong: unclear('又写面议，又写了数', 'To be agreed, and a figure at once') }
  const named = written !== undefined || hinted !== undefined
  const wrong = sizeProblem(kind, first, second, named)
  if (wrong !== undefined) return { wrong }
  if (second === undefined && /以下|以内|不超过|最高|上限/.test(rest)) {
    return { wrong: unclear('只有上限，没有最低工资', 'Only an upper bound: the lowest pay is missing') }
  }
  const fen = (yuan: number) => Math.round(yuan * 100)
  return {
    value: {
      kind,
      from: fen(first),
      to: second === undefined ? null : fen(second),
      ...(months !== undefined && { months }),
    },
  }
}

/** 13薪: how many months are paid in a year. */
function takeMonths(text: string): { months: number | undefined; rest: string } {
  const match = /[*×x·]?(\d{2})薪/.exec(text)
  const months = match === null ? undefined : Number(match[1])
  if (match === null || months === undefined || months < 12 || months > 24)
    return { months: undefined, rest: text }
  return { months, rest: text.replace(match[0], '') }
}

/** The amounts in yuan; a unit that stands only behind the last holds for a bare small number before it. */
function amountsIn(text: string): number[] {
  const found = [...text.matchAll(/(\d+(?:\.\d+)?)(万|w(?![a-z])|千|k(?![a-z]))?元?/g)]
  const scale = (unit: string | undefined) =>
    unit === undefined ? 1 : unit === '万' || unit === 'w' ? 10_000 : 1_000
  const last = found.at(-1)?.[2]
  return found.map(([, digits = '0', unit]) => {
    const number = Number(digits)
    return number * scale(unit ?? (number < 1_000 ? last : undefined))
  })
}

const reasonable: Readonly<Record<Exclude<PayKind, 'negotiable'>, readonly [number, number]>> = {
  month: [500, 200_000],
  day: [40, 10_000],
  hour: [5, 2_000],
  year: [10_000, 5_000_000],
}

function sizeProblem(
  kind: Exclude<PayKind, 'negotiable'>,
  from: number,
  to: number | undefined,
  named: boolean,
): CellFinding | undefined {
  const [least, most] = reasonable[kind]
  if (from >= least && (to ?? from) <= most) return undefined
  return named
    ? unclear('这个数和单位对不上', 'The amount does not fit its unit')
    : unclear('没有写单位，按月算不合理', 'The unit is missing, and for a month it is not plausible')
}
