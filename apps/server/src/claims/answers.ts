import { isRealDay } from '@qingye/china'
import type { Answer } from '@qingye/rules'
import type { Day, FieldProblem, Text } from '../kernel/index.ts'
import type { FactDefinition } from '../policies/index.ts'

/** 100,000 million yuan: no firm here has more, and every sum of such amounts is exact. */
const most = 1e13
/** Nobody who asks is older. */
const longestLife = 120

type Wrong = Omit<FieldProblem, 'pointer'>
export type Read = { readonly answer: Answer } | { readonly wrong: Wrong }

const text = (zh: string, en: string): Text => ({ zh, en })
const wrong = (what: Text, right: Text): Read => ({ wrong: { wrong: what, right } })

const choose = text('从列表里选一个', 'choose one of the list')
const blank = (right: Text) => wrong(text('还没有填', 'This is missing'), right)

/** Full-width digits, commas, blanks and a unit are what people write. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]|元|人|个月|年|岁/g, '')
}

/** Reads one answer as it was typed. Money is typed in yuan and kept in fen. */
export function readTyped(fact: FactDefinition, typed: string, today: Day): Read {
  const value = typed.trim().slice(0, 200)
  switch (fact.type) {
    case 'yes-no':
      return value === 'yes' || value === 'no' ? { answer: value === 'yes' } : blank(choose)
    case 'choice':
      return fact.values.includes(value) ? { answer: value } : blank(choose)
    case 'several': {
      const picked = value === '' || value === '-' ? [] : value.split(',')
      return picked.every(one => fact.values.includes(one)) ? { answer: picked } : blank(choose)
    }
    case 'day':
      return readDay(value, today, fact.ahead === true)
    default:
      return readNumber(fact, plain(value))
  }
}

function readDay(typed: string, today: Day, ahead: boolean): Read {
  const right = text('例如 2023-06-30', 'e.g. 2023-06-30')
  if (typed === '') return blank(right)
  const found = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(typed)
  const day = (found ?? [])
    .slice(1)
    .map(part => part.padStart(2, '0'))
    .join('-')
  if (!isRealDay(day)) return wrong(text('没有这一天', 'There is no such day'), right)
  if (day > today && !ahead) return wrong(text('这一天还没到', 'This day is in the future'), right)
  const old = Number(today.slice(0, 4)) - Number(day.slice(0, 4)) > longestLife
  return old ? wrong(text('这一天太早了', 'This day is too long ago'), right) : { answer: day }
}

function readNumber(fact: FactDefinition & { readonly type: 'number' }, typed: string): Read {
  const low = fact.from ?? 0
  const high = Math.min(fact.to ?? most, most)
  const money = fact.unit === 'fen'
  const shown = (value: number) => String(money ? value / 100 : value)
  const right = money
    ? text('填数字，单位是元', 'a number, in yuan')
    : text(`填 ${shown(low)} 到 ${shown(high)} 的整数`, `a whole number from ${shown(low)} to ${shown(high)}`)
  if (typed === '') return blank(right)
  if (!/^-?\d{1,16}(\.\d{1,2})?$/.test(typed))
    return wrong(text('这不是一个数', 'This is not a number'), right)
  const value = money ? Math.round(Number(typed) * 100) : Number(typed)
  if (!Number.isInteger(value)) return wrong(text('要整数', 'Only whole numbers'), right)
  if (value < low) return wrong(text('数太小了', 'The number is too small'), right)
  return value > high ? wrong(text('数太大了', 'The number is too large'), right) : { answer: value }
}

/** An answer as its control shows it. */
export function typedOf(fact: FactDefinition, answer: Answer): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  if (typeof answer === 'number')
    return String(fact.type === 'number' && fact.unit === 'fen' ? answer / 100 : answer)
  return typeof answer === 'string' ? answer : answer.join(',')
}

const yes = text('是', 'Yes')
const no = text('不是', 'No')
const none = text('都没有', 'None of them')

/** An answer in words, for whoever confirms or judges it. */
export function wordsOfAnswer(fact: FactDefinition | undefined, answer: Answer): Text {
  if (typeof answer === 'boolean') return answer ? yes : no
  if (typeof answer === 'number') {
    if (fact?.type === 'number' && fact.unit === 'fen') {
      const yuan = (answer / 100).toLocaleString('en-US')
      return text(`${yuan} 元`, `${yuan} yuan`)
    }
    return text(String(answer), String(answer))
  }
  const nameOf = (value: string): Text => fact?.words?.[value] ?? text(value, value)
  if (typeof answer === 'string') return nameOf(answer)
  if (answer.length === 0) return none
  const names = answer.map(nameOf)
  return text(names.map(name => name.zh).join('、'), names.map(name => name.en).join(', '))
}
