import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { fill, type Text } from '../kernel/index.ts'
import { headSchema, type ItemInFile, itemSchemas, type PlanFile } from './plan-file.ts'
import { breaches } from './plan-rules.ts'

/** One thing wrong in a plan: where, what, and what would be right. */
export interface Finding {
  readonly file: string
  /** counted from 1 */
  readonly line: number
  /** JSON pointer into the file */
  readonly pointer: string
  readonly wrong: Text
  readonly cure: Text
}

export interface Linted {
  readonly findings: readonly Finding[]
  /** present only when the shape is right, so that what follows may rely on it */
  readonly file: PlanFile | undefined
}

export type Path = readonly (string | number)[]

const ajv = new Ajv2020({ allErrors: true, strict: false })
const checkHead = ajv.compile(headSchema)
const checkItem = {
  target: ajv.compile(itemSchemas.target),
  rule: ajv.compile(itemSchemas.rule),
  commitment: ajv.compile(itemSchemas.commitment),
}
const classes: Record<string, keyof typeof checkItem> = {
  target: 'target',
  rule: 'rule',
  commitment: 'commitment',
}

/** Checks the text of a `plan.yaml`: first YAML, then the shape, then the rules between its parts. */
export function lintPlan(source: string, name = 'plan.yaml'): Linted {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  const at = (path: Path): number => lineOf(document, lines, path)
  const finding = (path: Path, wrong: Text, cure: Text): Finding => ({
    file: name,
    line: at(path),
    pointer: path.map(step => `/${step}`).join(''),
    wrong,
    cure,
  })
  if (document.errors.length > 0) {
    const findings = document.errors.map(error => ({
      ...finding([], sentence.yaml(error.message.split('\n')[0] ?? ''), cure.yaml),
      line: lines.linePos(error.pos[0]).line,
    }))
    return { findings, file: undefined }
  }
  const value: unknown = document.toJS()
  const findings = shapeErrors(value).map(({ path, wrong, cure }) => finding(path, wrong, cure))
  if (findings.length > 0) return { findings, file: undefined }
  const file = value as PlanFile // shapeErrors found nothing: head and every item fit their schemas
  const more = breaches(file).map(breach => finding(breach.path, breach.wrong, breach.cure))
  return { findings: more.sort((a, b) => a.line - b.line), file }
}

/** The line of the nearest thing that exists on the way to the path: a missing key points at its parent. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

interface ShapeError {
  readonly path: Path
  readonly wrong: Text
  readonly cure: Text
}

function shapeErrors(value: unknown): ShapeError[] {
  const found: ShapeError[] = checkHead(value) ? [] : explained(checkHead.errors ?? [], [])
  for (const [index, item] of itemsOf(value).entries()) {
    const path = ['items', index] as const
    const kind = classes[String(property(item, 'class'))]
    if (kind === undefined) {
      found.push({ path: [...path, 'class'], wrong: sentence.noClass, cure: cure.noClass })
      continue
    }
    const check = checkItem[kind]
    if (!check(item)) found.push(...explained(check.errors ?? [], path))
  }
  return found
}

function itemsOf(value: unknown): readonly ItemInFile[] {
  const items = property(value, 'items')
  return Array.isArray(items) ? items : []
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** What a failed union was meant to be: its branches' own complaints contradict each other and are not shown. */
const unions: readonly (readonly [RegExp, Text])[] = [
  [
    /\/predicate\/(where|exclude)/,
    {
      zh: '写成 { field, eq | in | gte | lte };where 里也可以写 { any: [ … 至少两个 ] };exclude 里要有 reason,只用 eq 或 in',
      en: 'write { field, eq | in | gte | lte }; in where also { any: [ … two or more ] }; in exclude with a reason, and only eq or in',
    },
  ],
  [
    /\/value$/,
    { zh: '写整数,或 { from, to } 两个整数', en: 'write a whole number, or { from, to } with two' },
  ],
  [
    /\/baseline$/,
    { zh: '写整数;没有就写 missing', en: 'write a whole number; where nobody has given it, missing' },
  ],
  [
    /\/published$/,
    { zh: '写成 YYYY-MM-DD;没有就写 missing', en: 'write YYYY-MM-DD; where there is none, missing' },
  ],
]

function explained(errors: readonly ErrorObject[], base: Path): ShapeError[] {
  const failed = errors.filter(error => error.keyword === 'anyOf').map(error => error.instancePath)
  return errors
    .filter(error => error.keyword === 'anyOf' || !failed.some(path => error.instancePath.startsWith(path)))
    .filter(
      error => !failed.some(path => path !== error.instancePath && error.instancePath.startsWith(`${path}/`)),
    )
    .map(error => explain(error, base))
}

function explain(error: ErrorObject, base: Path): ShapeError {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
  const path = [...base, ...steps]
  const { missingProperty, additionalProperty, allowedValues, pattern, type } = error.params
  switch (error.keyword) {
    case 'required': {
      const key = String(missingProperty)
      return { path, wrong: fill(sentence.required, { key }), cure: fill(cure.required, { key }) }
    }
    case 'additionalProperties': {
      const key = String(additionalProperty)
      return { path: [...path, key], wrong: fill(sentence.unknownKey, { key }), cure: cure.unknownKey }
    }
    case 'enum': {
      const values: unknown = allowedValues
      return { path, wrong: sentence.word, cure: fill(cure.word, { words: [values].flat().join(', ') }) }
    }
    case 'pattern':
      return {
        path,
        wrong: sentence.pattern,
        cure: fill(cure.pattern, { pattern: String(pattern) }),
      }
    case 'type':
      return { path, wrong: sentence.type, cure: fill(cure.type, { type: String(type) }) }
    case 'anyOf':
      return {
        path,
        wrong: sentence.shape,
        cure: unions.find(([where]) => where.test(error.instancePath))?.[1] ?? cure.shape,
      }
    default:
      return {
        path,
        wrong: fill(sentence.other, { message: error.message ?? error.keyword }),
        cure: cure.shape,
      }
  }
}

const sentence = {
  yaml: (message: string): Text => ({ zh: `不是合法的 YAML:${message}`, en: `not valid YAML: ${message}` }),
  noClass: { zh: '没有写明是哪一类', en: 'the class is missing or unknown' },
  required: { zh: '缺少 {key}', en: '{key} is missing' },
  unknownKey: { zh: '不认识 {key}', en: '{key} is not known here' },
  word: { zh: '不是规定的词', en: 'not one of the known words' },
  pattern: { zh: '写法不对', en: 'written in the wrong form' },
  type: { zh: '类型不对', en: 'the wrong type of value' },
  shape: { zh: '结构不对', en: 'not of the right shape' },
  other: { zh: '不合规定:{message}', en: '{message}' },
}

const cure = {
  yaml: {
    zh: '看这一行的缩进、引号和重复的键',
    en: 'look at indentation, quotes and repeated keys on this line',
  },
  noClass: { zh: '写 target、rule 或 commitment', en: 'write target, rule or commitment' },
  required: { zh: '补上 {key}', en: 'add {key}' },
  unknownKey: { zh: '改正拼写或删掉', en: 'mend the spelling or take it out' },
  word: { zh: '用其中之一:{words}', en: 'use one of: {words}' },
  pattern: { zh: '要符合 {pattern}', en: 'it must match {pattern}' },
  type: { zh: '应为 {type}', en: 'it must be {type}' },
  shape: { zh: '见同目录的 plan.schema.json', en: 'see plan.schema.json beside the file' },
} satisfies Record<string, Text>
