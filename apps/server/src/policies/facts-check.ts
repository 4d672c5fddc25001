import type { Answer, Facts } from '@qingye/rules'
import { type Day, isRealDay, type Text } from '../kernel/index.ts'
import type { FactDefinition } from './policy.ts'

/** One answer that cannot be taken: which, why, and what would be right. */
export interface WrongFact {
  readonly fact: string
  readonly wrong: Text
  readonly cure: Text
}

/** Nobody who asks was born before. */
const earliest = '1900-01-01'

/**
 * Holds answers against the registry: known facts, of their type, among their values, within their bounds. Nothing is
 * guessed or rounded.
 */
export function checkFacts(
  registry: Readonly<Record<string, FactDefinition>>,
  given: Readonly<Record<string, unknown>>,
  day: Day,
): { readonly facts: Facts; readonly wrong: readonly WrongFact[] } {
  const facts: Record<string, Answer> = {}
  const wrong: WrongFact[] = []
  for (const [name, answer] of Object.entries(given)) {
    const fact = Object.hasOwn(registry, name) ? registry[name] : undefined
    const why = fact === undefined ? noFact : whyNot(fact, answer, day)
    if (why === undefined)
      facts[name] = answer as Answer // whyNot has checked it
    else wrong.push({ fact: name, ...why })
  }
  return { facts, wrong }
}

type Why = Omit<WrongFact, 'fact'>

function whyNot(fact: FactDefinition, answer: unknown, day: Day): Why | undefined {
  switch (fact.type) {
    case 'yes-no':
      return typeof answer === 'boolean' ? undefined : yesNo
    case 'number':
      return whyNotNumber(fact, answer)
    case 'choice':
      return typeof answer === 'string' && fact.values.includes(answer) ? undefined : values(fact.values)
    case 'several': {
      const fits = Array.isArray(answer) && answer.every(each => fact.values.includes(String(each)))
      return fits ? undefined : values(fact.values)
    }
    case 'day':
      return whyNotDay(fact, answer, day)
  }
}

function whyNotNumber(fact: FactDefinition & { readonly type: 'number' }, answer: unknown): Why | undefined {
  if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return fact.unit === 'fen' ? money : number
  const { from = 0, to = Number.MAX_SAFE_INTEGER } = fact
  if (answer >= from && answer <= to) return undefined
  return {
    wrong: {
      zh: `${answer} 太${answer < from ? '小' : '大'}了`,
      en: `${answer} is too ${answer < from ? 'small' : 'large'}`,
    },
    cure: {
      zh: `写 ${from} 到 ${to} 之间的整数（单位：${fact.unit === 'fen' ? '分' : fact.unit}）`,
      en: `write a whole number from ${from} to ${to} (unit: ${fact.unit})`,
    },
  }
}

function whyNotDay(fact: FactDefinition, answer: unknown, day: Day): Why | undefined {
  if (typeof answer !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(answer)) return dayForm
  if (!isRealDay(answer)) {
    return {
      wrong: { zh: `没有 ${answer} 这一天`, en: `there is no day ${answer}` },
      cure: { zh: '写日历上有的日子', en: 'write a day of the calendar' },
    }
  }
  if (answer < earliest || Number(answer.slice(0, 4)) > Number(day.slice(0, 4)) + 100) {
    return {
      wrong: { zh: `${answer} 太久远了`, en: `${answer} is too far away` },
      cure: { zh: `写 ${earliest} 以后的日子`, en: `write a day after ${earliest}` },
    }
  }
  if (fact.ahead === true || answer <= day) return undefined
  return {
    wrong: {
      zh: `${answer} 还没有到（按 ${day} 判断）`,
      en: `${answer} lies ahead of ${day}, the day of decision`,
    },
    cure: {
      zh: '写过去的日子，或者改判断的日子',
      en: 'write a day that has passed, or decide for a later day',
    },
  }
}

function values(all: readonly string[]): Why {
  return {
    wrong: { zh: '不是它的取值', en: 'not one of its values' },
    cure: { zh: `用其中之一：${all.join('、')}`, en: `use one of: ${all.join(', ')}` },
  }
}

const noFact: Why = {
  wrong: { zh: '没有这个事实', en: 'there is no such fact' },
  cure: { zh: '看 npm run qingye -- policy facts', en: 'see npm run qingye -- policy facts' },
}
const yesNo: Why = {
  wrong: { zh: '这是是非题', en: 'this is a yes-no fact' },
  cure: { zh: '写 true 或 false，不加引号', en: 'write true or false, without quotes' },
}
const number: Why = {
  wrong: { zh: '不是整数', en: 'not a whole number' },
  cure: { zh: '写整数，不加引号', en: 'write a whole number, without quotes' },
}
const money: Why = {
  wrong: { zh: '不是整数的分', en: 'not a whole number of fen' },
  cure: { zh: '金额用分：1 元写 100，不加引号', en: 'money is in fen: 1 yuan is 100, without quotes' },
}
const dayForm: Why = {
  wrong: { zh: '不是一个日子', en: 'not a day' },
  cure: { zh: '写成 "2001-05-17" 这样', en: 'write it like "2001-05-17"' },
}
