import { Ajv2020 } from 'ajv/dist/2020.js'
import {
  type Breach,
  type FileFinding,
  openYaml,
  type ShapeWords,
  shapeBreaches,
  type Text,
} from '../kernel/index.ts'
import { headSchema, type ItemInFile, itemSchemas, type PlanFile } from './plan-file.ts'
import { breaches } from './plan-rules.ts'

export type { FileFinding as Finding }

export interface Linted {
  readonly findings: readonly FileFinding[]
  /** present only when the shape is right, so that what follows may rely on it */
  readonly file: PlanFile | undefined
}

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
  const yaml = openYaml(source, name)
  if ('findings' in yaml) return { findings: yaml.findings, file: undefined }
  const findings = shapeErrors(yaml.value).map(yaml.finding)
  if (findings.length > 0) return { findings, file: undefined }
  const file = yaml.value as PlanFile // shapeErrors found nothing: head and every item fit their schemas
  const more = breaches(file).map(yaml.finding)
  return { findings: more.sort((a, b) => a.line - b.line), file }
}

function shapeErrors(value: unknown): Breach[] {
  const found: Breach[] = checkHead(value) ? [] : shapeBreaches(checkHead.errors ?? [], [], words)
  for (const [index, item] of itemsOf(value).entries()) {
    const path = ['items', index] as const
    const kind = classes[String(property(item, 'class'))]
    if (kind === undefined) {
      found.push({ path: [...path, 'class'], ...noClass })
      continue
    }
    const check = checkItem[kind]
    if (!check(item)) found.push(...shapeBreaches(check.errors ?? [], path, words))
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

const unions: ShapeWords['unions'] = [
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

const words: ShapeWords = {
  unions,
  shape: { zh: '见同目录的 plan.schema.json', en: 'see plan.schema.json beside the file' },
}

const noClass = {
  wrong: { zh: '没有写明是哪一类', en: 'the class is missing or unknown' },
  cure: { zh: '写 target、rule 或 commitment', en: 'write target, rule or commitment' },
} satisfies Record<string, Text>
