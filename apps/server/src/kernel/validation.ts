import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { TSchema } from 'typebox'
import { parseId } from './ids.ts'
import { fill, type Text } from './language.ts'
import { type FieldProblem, invalid, Problem } from './problem.ts'

/** Deeper input than any form of ours has is refused before it is walked (stack exhaustion). */
const deepest = 24

/** Where the input came from: text fields (query string, form) are read as numbers and booleans, JSON is not. */
export type InputChannel = 'json' | 'text'

const options = {
  allErrors: true,
  verbose: true,
  strict: true,
  allowUnionTypes: true,
  useDefaults: true,
} as const

function engine(coerce: boolean): Ajv2020 {
  const ajv = new Ajv2020({ ...options, coerceTypes: coerce ? 'array' : false, removeAdditional: coerce })
  ajv.addFormat('id', { type: 'string', validate: text => parseId(text) !== undefined })
  ajv.addFormat('day', { type: 'string', validate: isRealDay })
  ajv.addFormat('binary', true)
  return ajv
}

const engines: Record<InputChannel, Ajv2020> = { json: engine(false), text: engine(true) }
const compiled: Record<InputChannel, WeakMap<TSchema, ValidateFunction>> = {
  json: new WeakMap(),
  text: new WeakMap(),
}

/** A day of the calendar that exists, written `YYYY-MM-DD`. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/**
 * Checks an input against a schema. Returns a copy (coerced from text where the channel is text); throws
 * `invalid` with every field that is wrong, where it is, and what would be right.
 */
export function validate(schema: TSchema, input: unknown, channel: InputChannel): unknown {
  if (depthOf(input, 0) > deepest) {
    throw new Problem('invalid', 'input.too-deep', {
      zh: `内容嵌套太深，最多${deepest}层`,
      en: `The input is nested too deeply, at most ${deepest} levels`,
    })
  }
  const copy: unknown = structuredClone(input ?? {})
  let check = compiled[channel].get(schema)
  if (check === undefined) {
    check = engines[channel].compile(schema)
    compiled[channel].set(schema, check)
  }
  refuseUnstorable(copy)
  if (check(copy)) {
    const endless = endlessNumbers(copy, '')
    if (endless.length > 0) throw invalid(endless)
    return copy
  }
  throw invalid(merged((check.errors ?? []).map(toProblem)))
}

function depthOf(value: unknown, depth: number): number {
  if (depth > deepest || typeof value !== 'object' || value === null) return depth
  let deep = depth
  for (const each of Object.values(value)) deep = Math.max(deep, depthOf(each, depth + 1))
  return deep
}

/**
 * No text of the database can hold U+0000 or half of a surrogate pair; nobody can type them either.
 * @throws Problem `input.invalid` naming each text that does
 */
export function refuseUnstorable(value: unknown): void {
  const found = unstorableTexts(value, '')
  if (found.length > 0) throw invalid(found)
}

function unstorableTexts(value: unknown, pointer: string): FieldProblem[] {
  if (typeof value === 'string') return /\0|\p{Surrogate}/u.test(value) ? [{ pointer, ...unstorable }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [
    ...unstorableTexts(key, pointer),
    ...unstorableTexts(each, `${pointer}/${key}`),
  ])
}

/** `1e309` is read as infinity, which is no integer and yet goes past every largest number of a schema. */
function endlessNumbers(value: unknown, pointer: string): FieldProblem[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ pointer, ...endlessNumber }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => endlessNumbers(each, `${pointer}/${key}`))
}

const endlessNumber = {
  wrong: { zh: '这个数太大了', en: 'This number is too large' },
  right: { zh: '写一个平常的数', en: 'Write an ordinary number' },
} satisfies Record<string, Text>

const unstorable = {
  wrong: { zh: '里面有一个看不见的坏字符', en: 'There is an invisible broken character in it' },
  right: { zh: '删掉重新填', en: 'Delete it and type it again' },
} satisfies Record<string, Text>

/** One problem a field: the first is the most telling, as schemas list type before range. */
function merged(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const first = new Map<string, FieldProblem>()
  for (const each of problems) if (!first.has(each.pointer)) first.set(each.pointer, each)
  return [...first.values()].slice(0, 100)
}

const missing: Text = { zh: '这一项没有填', en: 'This is missing' }

function toProblem(error: ErrorObject): FieldProblem {
  const property: unknown = error.keyword === 'required' ? error.params['missingProperty'] : undefined
  const pointer = typeof property === 'string' ? `${error.instancePath}/${property}` : error.instancePath
  return { pointer, ...wording(error) }
}

function wording(error: ErrorObject): { wrong: Text; right: Text } {
  const limit = String(error.params['limit'] ?? '')
  const short = { zh: '填上它', en: 'Fill it in' }
  switch (error.keyword) {
    case 'required':
      return { wrong: missing, right: short }
    case 'minLength':
      return error.data === ''
        ? { wrong: missing, right: short }
        : told('太短了', 'Too short', '至少{n}个字', 'at least {n} characters', limit)
    case 'maxLength':
      return told('太长了', 'Too long', '最多{n}个字', 'at most {n} characters', limit)
    case 'minimum':
      return told('太小了', 'Too small', '不小于{n}', '{n} or more', limit)
    case 'maximum':
      return told('太大了', 'Too large', '不大于{n}', '{n} or less', limit)
    case 'minItems':
      return told('太少了', 'Too few', '至少{n}项', 'at least {n}', limit)
    case 'maxItems':
      return told('太多了', 'Too many', '最多{n}项', 'at most {n}', limit)
    case 'enum':
    case 'const':
    case 'anyOf':
      return told(
        '不在可选的范围里',
        'Not one of the choices',
        '从列出的选项里选一个',
        'choose one of those listed',
        '',
      )
    case 'format':
      return formatWording(String(error.params['format']))
    case 'pattern':
      return told('格式不对', 'Not in the right form', '照说明的格式写', 'write it as described', '')
    case 'type':
      return told('类型不对', 'Of the wrong type', '应为{n}', 'should be {n}', String(error.params['type']))
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return told(
        '有不认识的项',
        'An unknown field',
        '去掉“{n}”',
        'remove “{n}”',
        String(error.params['additionalProperty'] ?? ''),
      )
    default:
      return told('不符合要求', 'Does not fit', '照说明改', 'follow the description', '')
  }
}

function formatWording(format: string): { wrong: Text; right: Text } {
  if (format === 'day') {
    return told(
      '没有这一天，或日期格式不对',
      'No such day, or not a date',
      '写成 2026-11-22',
      'write it as 2026-11-22',
      '',
    )
  }
  if (format === 'id')
    return told('编号不对', 'Not a valid id', '从列表里重新打开', 'open it again from the list', '')
  return told('格式不对', 'Not in the right form', '照说明的格式写', 'write it as described', '')
}

function told(
  zh: string,
  en: string,
  rightZh: string,
  rightEn: string,
  n: string,
): { wrong: Text; right: Text } {
  return { wrong: { zh, en }, right: fill({ zh: rightZh, en: rightEn }, { n }) }
}
