import type { Answer, Bound, Comparison, Condition, Figure, ParameterValue, Span } from '@qingye/rules'
import type { Day, Text } from '../kernel/index.ts'
import { units } from './facts.ts'
import type { FactDefinition } from './policy.ts'

/** What a sentence is made with: the registry, and the figures of the version on a day. */
export interface SentenceWorld {
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly parameters?: Readonly<Record<string, ParameterValue>>
  readonly day: Day
}

/** The sentence that a file gives to a group or a comparison. */
export function saysOf(node: Condition): Text | undefined {
  return 'says' in node ? (node.says as Text) : undefined // the linter has checked its shape
}

/** What a comparison asks for: its own sentence where the file has one, otherwise one made of its fact and value. */
export function sentenceOf(comparison: Comparison, world: SentenceWorld, holds = true): Text {
  const says = saysOf(comparison) ?? madeOf(comparison, world)
  return holds ? says : failed(says)
}

/** The same for what is not so: it names what would be needed. */
export function failed(says: Text): Text {
  return { zh: `需要：${says.zh}`, en: `Needed: ${says.en.charAt(0).toLowerCase()}${says.en.slice(1)}` }
}

/** “If this were so, you would be entitled”: what one change would do. */
export function nearMissOf(fact: string, would: Answer, world: SentenceWorld): Text {
  const one = world.facts[fact]
  if (one === undefined) return { zh: fact, en: fact }
  const answer = answerText(one, would)
  return {
    zh: `如果“${one.label.zh}”是“${answer.zh}”，就符合了`,
    en: `It would do if “${one.label.en}” were “${answer.en}”`,
  }
}

/** An answer as people write it: money in yuan, shares in percent. */
export function answerText(fact: FactDefinition, answer: Answer): Text {
  if (typeof answer === 'boolean') return answer ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof answer === 'number') return amountText(answer, fact.type === 'number' ? fact.unit : '')
  if (typeof answer === 'string')
    return fact.type === 'day' ? dayText(answer) : (fact.words?.[answer] ?? both(answer))
  return listText(
    answer.map(value => fact.words?.[value] ?? both(value)),
    '和',
    'and',
  )
}

function both(word: string): Text {
  return { zh: word, en: word }
}

function madeOf(comparison: Comparison, world: SentenceWorld): Text {
  const fact = world.facts[comparison.fact]
  if (fact === undefined) return both(comparison.fact)
  if (fact.type === 'number') return ofNumber(comparison, fact, fact.unit, world)
  return fact.type === 'day' ? ofDay(comparison, fact, world) : ofWord(comparison, fact)
}

type CountWord = 'atLeast' | 'atMost' | 'above' | 'below'
const countWords: Readonly<Record<CountWord, readonly [Text, Text]>> = {
  // of things that are counted, and of figures that are high or low
  atLeast: [
    { zh: '不少于', en: 'at least' },
    { zh: '不低于', en: 'at least' },
  ],
  atMost: [
    { zh: '不超过', en: 'at most' },
    { zh: '不超过', en: 'at most' },
  ],
  above: [
    { zh: '多于', en: 'more than' },
    { zh: '高于', en: 'above' },
  ],
  below: [
    { zh: '少于', en: 'fewer than' },
    { zh: '低于', en: 'below' },
  ],
}

function ofNumber(comparison: Comparison, fact: FactDefinition, unit: string, world: SentenceWorld): Text {
  const found = (['atLeast', 'atMost', 'above', 'below'] as const).find(word => word in comparison)
  if (found === undefined) return fact.label
  const bound: Bound = Reflect.get(comparison, found)
  const value = boundText(bound, unit, world)
  const word = countWords[found][unit === 'fen' || unit === 'basis-points' ? 1 : 0]
  return { zh: `${fact.label.zh}${word.zh} ${value.zh}`, en: `${fact.label.en}: ${word.en} ${value.en}` }
}

function boundText(bound: Bound, unit: string, world: SentenceWorld): Text {
  const figure = typeof bound === 'number' ? bound : figureOn(world.parameters?.[bound.parameter], world.day)
  if (typeof figure === 'number') return amountText(figure, unit)
  return { zh: '（数字待核实）', en: '(a figure still to be confirmed)' }
}

/** A parameter's figure on a day; null where there is none, or a table. */
export function figureOn(value: ParameterValue | undefined, day: Day): Figure {
  if (Array.isArray(value)) return figureOn(value.findLast(step => step.from <= day)?.value, day)
  return typeof value === 'number' ? value : null
}

/** A number with its unit. */
export function amountText(value: number, unit: string): Text {
  if (unit === 'fen') return moneyText(value)
  if (unit === 'basis-points') return both(`${value / 100}%`)
  const word = Object.hasOwn(units, unit) ? units[unit as keyof typeof units] : both(unit) // hasOwn has checked
  const one = value === 1 ? (singular[unit] ?? word.en) : word.en
  return { zh: `${grouped(value)} ${word.zh}`, en: `${grouped(value)} ${one}` }
}

const singular: Readonly<Record<string, string>> = {
  people: 'person',
  months: 'month',
  years: 'year',
  age: 'year',
  times: 'time',
}

/** Fen in yuan; in Chinese whole ten thousands are told as such. */
export function moneyText(fen: number): Text {
  const yuan = fen / 100
  const zh = yuan !== 0 && yuan % 10_000 === 0 ? `${grouped(yuan / 10_000)} 万元` : `${grouped(yuan)} 元`
  return { zh, en: `${grouped(yuan)} yuan` }
}

function grouped(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${digits}${part === undefined ? '' : `.${part}`}`
}

/** A day as it is said: 2023年11月22日, 22 November 2023. */
export function dayText(day: Day): Text {
  const [year = '', month = '1', date = '1'] = day.split('-')
  return {
    zh: `${year}年${Number(month)}月${Number(date)}日`,
    en: `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`,
  }
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function spanText({ years, months, days }: Span): Text {
  const parts = [
    ...(years === undefined ? [] : [amountText(years, 'years')]),
    ...(months === undefined ? [] : [amountText(months, 'months')]),
    ...(days === undefined ? [] : [{ zh: `${days} 天`, en: days === 1 ? '1 day' : `${days} days` }]),
  ]
  return { zh: parts.map(part => part.zh).join('零'), en: parts.map(part => part.en).join(' and ') }
}

function turned(span: Span): Span {
  return Object.fromEntries(Object.entries(span).map(([part, count]) => [part, -count]))
}

function ofDay(comparison: Comparison, { label }: FactDefinition, world: SentenceWorld): Text {
  const of = (zh: string, en: string): Text => ({ zh: `${label.zh}${zh}`, en: `${label.en}: ${en}` })
  if ('onOrAfter' in comparison) {
    const day = dayText(comparison.onOrAfter)
    return of(`在${day.zh}或以后`, `${day.en} or later`)
  }
  if ('onOrBefore' in comparison) {
    const day = dayText(comparison.onOrBefore)
    return of(`在${day.zh}或以前`, `${day.en} or earlier`)
  }
  if ('within' in comparison) {
    const span = spanText(comparison.within)
    return of(`到现在不超过 ${span.zh}`, `not more than ${span.en} ago`)
  }
  if ('ago' in comparison) {
    const { years = 0, months = 0, days = 0 } = comparison.ago
    if (years + months + days === 0) return of('已经到了', 'today or earlier')
    if (years + months + days < 0) {
      const ahead = spanText(turned(comparison.ago))
      return of(`在 ${ahead.zh}以内就到`, `within ${ahead.en} from now`)
    }
    const span = spanText(comparison.ago)
    return of(`到现在满 ${span.zh}`, `at least ${span.en} ago`)
  }
  if ('calendarMonths' in comparison) {
    const { calendarMonths: count } = comparison
    return of(
      `在最近 ${count} 个自然月里（连当月在内）`,
      `in this calendar month or the ${count - 1} before it`,
    )
  }
  if ('calendarYears' in comparison) {
    const { calendarYears: count } = comparison
    if (count === 1) return of('在今年', 'in this calendar year')
    return of(`在最近 ${count} 年里（连今年在内）`, `in this calendar year or the ${count - 1} before it`)
  }
  if ('ageAtLeast' in comparison) {
    const years = boundText(comparison.ageAtLeast, '', world)
    return { zh: `年满 ${years.zh.trim()} 周岁`, en: `Aged ${years.en.trim()} or above` }
  }
  if ('ageAtMost' in comparison) {
    const years = boundText(comparison.ageAtMost, '', world)
    return { zh: `不超过 ${years.zh.trim()} 周岁`, en: `Aged ${years.en.trim()} or under` }
  }
  return label
}

function ofWord(comparison: Comparison, fact: FactDefinition): Text {
  const { label } = fact
  const word = (value: string) => fact.words?.[value] ?? both(value)
  const of = (value: Text): Text =>
    fact.alone === true ? value : { zh: `${label.zh}是${value.zh}`, en: `${label.en}: ${value.en}` }
  if ('is' in comparison) {
    const { is } = comparison
    if (typeof is === 'string') return of(word(is))
    return is ? label : { zh: `不是“${label.zh}”`, en: `Not so: ${label.en}` }
  }
  if ('in' in comparison) return of(listText(comparison.in.map(word), '或', 'or'))
  if ('hasAny' in comparison) return of(listText(comparison.hasAny.map(word), '或', 'or'))
  if ('has' in comparison) return of(word(comparison.has))
  if ('atLeast' in comparison && typeof comparison.atLeast === 'string') {
    const value = word(comparison.atLeast)
    return of({ zh: `${value.zh}或以上`, en: `${value.en} or above` })
  }
  return label
}

function listText(words: readonly Text[], zh: string, en: string): Text {
  const join = (parts: readonly string[], comma: string, last: string) =>
    parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(comma)}${last}${parts.at(-1)}`
  return {
    zh: join(
      words.map(word => word.zh),
      '、',
      zh,
    ),
    en: join(
      words.map(word => word.en),
      ', ',
      ` ${en} `,
    ),
  }
}
