import { isRealDay } from '@qingye/china'
import type { Answer, Facts } from '@qingye/rules'
import type { Day, FieldProblem, Text } from '../kernel/index.ts'
import type { FactDefinition } from '../policies/index.ts'

/** 100,000 million yuan: no firm here has more, and every sum of such amounts is exact. */
const most = 1e13

const text = (zh: string, en: string): Text => ({ zh, en })
type Wrong = Omit<FieldProblem, 'pointer'>
const choose: Wrong = {
  wrong: text('还没有选', 'Nothing is chosen yet'),
  right: text('从列表里选一个', 'choose one of the list'),
}
const aDay: Wrong = {
  wrong: text('没有这一天，或者还没到', 'There is no such day, or it is still to come'),
  right: text('例如 2023-06-30', 'e.g. 2023-06-30'),
}

/**
 * Reads answers as they were typed, each by what its fact is. Money is typed in yuan and kept in fen.
 * @returns the facts, and what was wrong with each answer that could not be read
 */
export function readFacts(
  typed: Readonly<Record<string, string>>,
  registry: Readonly<Record<string, FactDefinition>>,
  today: Day,
): { readonly facts: Facts; readonly wrong: readonly FieldProblem[] } {
  const facts: Record<string, Answer> = {}
  const wrong: FieldProblem[] = []
  for (const [name, value] of Object.entries(typed)) {
    const fact = registry[name]
    // what is not asked, or follows from other answers, is nobody's to say
    if (fact === undefined || fact.derivedFrom !== undefined || value.trim() === '') continue
    const read = readOne(fact, value.trim(), today)
    if (typeof read === 'object' && 'wrong' in read) wrong.push({ pointer: `/facts/${name}`, ...read })
    else facts[name] = read
  }
  return { facts, wrong }
}

function readOne(fact: FactDefinition, value: string, today: Day): Exclude<Answer, object> | Wrong {
  switch (fact.type) {
    case 'yes-no':
      return value === 'yes' || value === 'no' ? value === 'yes' : choose
    case 'choice':
      return fact.values.includes(value) ? value : choose
    case 'day':
      return isRealDay(value) && value <= today ? value : aDay
    case 'number':
      return readNumber(fact, value.normalize('NFKC').replace(/[,\s]|元|人/g, ''))
    default:
      return choose // no condition of a loan asks for several
  }
}

function readNumber(fact: FactDefinition & { readonly type: 'number' }, typed: string): number | Wrong {
  const scale = fact.unit === 'fen' ? 100 : 1
  const value = Math.round(Number(typed) * scale)
  const [low, high] = [fact.from ?? 0, Math.min(fact.to ?? most, most)]
  const isNumber = /^-?\d{1,16}(\.\d{1,2})?$/.test(typed)
  if (isNumber && value >= low && value <= high && (scale > 1 || Number.isInteger(Number(typed))))
    return value
  const [from, to] = [low / scale, high / scale]
  return {
    wrong: text('这个数不对', 'This number is not possible'),
    right: text(`填 ${from} 到 ${to} 的数`, `a number from ${from} to ${to}`),
  }
}
