import { addDays, type Day, dayOf, type Instant, type Language } from '../../kernel/index.ts'
import type { Pay } from './model.ts'
import type { PromiseNumber } from './model-plan.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const wholeMonths =
  'January February March April May June July August September October November December'.split(' ')
const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

/** 152,318; a true minus before negative numbers. */
export function count(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`
}

/** A target as it was promised: 15 万 in Chinese where it is round, 150,000 in English. */
export function promised(value: number, language: Language): string {
  return language === 'zh' && value >= 10_000 && value % 1000 === 0 ? `${value / 10_000} 万` : count(value)
}

/** Basis points as a percentage, at most one decimal: 4,100 is 41%. */
export function percent(basisPoints: number): string {
  return `${count(Math.round(basisPoints / 10) / 10)}%`
}

/** Part of a whole as whole per cent; never rounds up to 100 nor down to 0. */
export function share(part: number, whole: number): number {
  const exact = (part / whole) * 100
  if (part > 0 && exact < 1) return 1
  return part < whole ? Math.min(99, Math.round(exact)) : 100
}

/** fen as yuan: 6,500 or 18.50 */
export function yuan(fen: number): string {
  return fen % 100 === 0 ? count(fen / 100) : count(Math.trunc(fen / 100)) + (fen / 100).toFixed(2).slice(-3)
}

const per = {
  month: { zh: '元/月', en: 'yuan a month' },
  day: { zh: '元/天', en: 'yuan a day' },
  hour: { zh: '元/小时', en: 'yuan an hour' },
  year: { zh: '元/年', en: 'yuan a year' },
  piece: { zh: '元/件', en: 'yuan a piece' },
} as const

/** Pay as amount and unit apart, because the unit is set smaller: 6,500–8,000 and 元/月. */
export function pay(of: Pay | null, language: Language): { readonly amount: string; readonly unit: string } {
  if (of === null) return { amount: language === 'zh' ? '工资面议' : 'Pay to be agreed', unit: '' }
  const unit = per[of.per][language]
  const from = yuan(of.from)
  if (of.to === null) {
    return language === 'zh' ? { amount: from, unit: `${unit}起` } : { amount: from, unit: `${unit} or more` }
  }
  return { amount: of.to === of.from ? from : `${from}–${yuan(of.to)}`, unit }
}

/** 11月22日 周三, with the year only when it is not this one. */
export function day(of: Day, today: Day, language: Language, withWeekday = true): string {
  const [year = '', month = '', date = ''] = of.split('-')
  const sameYear = year === today.slice(0, 4)
  const weekday = weekdays[language][new Date(`${of}T00:00:00Z`).getUTCDay()] ?? ''
  if (language === 'zh') {
    const words = `${sameYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
    return withWeekday && sameYear ? `${words} ${weekday}` : words
  }
  const words = `${Number(date)} ${months[Number(month) - 1] ?? ''}${sameYear ? '' : ` ${year}`}`
  return withWeekday && sameYear ? `${weekday} ${words}` : words
}

/** 2023年6月30日, 30 June 2023: a day of a document, with its year always. */
export function wholeDay(of: Day, language: Language): string {
  const [year, month, date] = of.split('-').map(Number)
  return language === 'zh'
    ? `${year}年${month}月${date}日`
    : `${date} ${wholeMonths[(month ?? 1) - 1] ?? ''} ${year}`
}

/** 2020年9月1日 – 2023年6月29日, since 30 June 2023: a span of somebody's life. */
export function span(from: Day, until: Day | null, language: Language): string {
  const begun = wholeDay(from, language)
  if (until === null) return language === 'zh' ? `${begun}起` : `since ${begun}`
  return `${begun} – ${wholeDay(until, language)}`
}

/** 今天, 明天, 昨天 where that is what one would say; else the day. */
export function nearDay(of: Day, today: Day, language: Language, withWeekday = false): string {
  if (of === today) return language === 'zh' ? '今天' : 'today'
  if (of === addDays(today, 1)) return language === 'zh' ? '明天' : 'tomorrow'
  if (of === addDays(today, -1)) return language === 'zh' ? '昨天' : 'yesterday'
  return day(of, today, language, withWeekday)
}

/** 11月22日 9:14, Shanghai time. */
export function moment(of: Instant, today: Day, language: Language, withWeekday = false): string {
  const at = Date.parse(of)
  const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)
  const on = dayOf(at)
  const near = withWeekday ? day(on, today, language) : nearDay(on, today, language)
  return language === 'zh' ? `${near} ${time.replace(/^0/, '')}` : `${near}, ${time}`
}

/** Days inside a sentence that was written without a reader: 2023-11-27 becomes 11月27日 周一. */
export function withDays(sentence: string, today: Day, language: Language): string {
  return sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, of => day(of, today, language))
}

/** A number of a target in its own quantity: 152,318, 41%, 3,200 万元. */
export function amount(value: number, of: Pick<PromiseNumber, 'quantity'>, language: Language): string {
  if (of.quantity === 'percent') return percent(value)
  return of.quantity === 'money' ? promised(value / 100, language) : count(value)
}

/** One of them: 1 time a person, where the plan says times a person. */
export function unitFor(figure: string, unit: string, language: Language): string {
  return language === 'en' && figure === '1' ? unit.replace(/^(\w+)s\b/, '$1') : unit
}

/** The target as promised. */
export function target(n: number, of: Pick<PromiseNumber, 'quantity'>, language: Language): string {
  return of.quantity === 'count' ? promised(n, language) : amount(n, of, language)
}
