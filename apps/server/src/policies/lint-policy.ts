import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Breach, type FileFinding, openYaml, type ShapeWords, shapeBreaches } from '../kernel/index.ts'
import { facts } from './facts.ts'
import type { FactDefinition } from './policy.ts'
import { caseBreaches, dayBreaches, type WholeCase, wholeCases } from './policy-cases.ts'
import { edgeBreaches } from './policy-edges.ts'
import { headSchema, type PolicyFile } from './policy-file.ts'
import { policyOf } from './policy-of-file.ts'
import { type PolicyWorld, policyBreaches } from './policy-rules.ts'

export interface LintedPolicy {
  readonly findings: readonly FileFinding[]
  /** present only when the shape is right, so that what follows may rely on it */
  readonly file: PolicyFile | undefined
}

export interface LintOptions {
  readonly facts?: Readonly<Record<string, FactDefinition>>
  /** ids of the plan's items; not given: not checked */
  readonly planItems?: ReadonlySet<string>
  /** ids of the policies of the folder; not given: not checked */
  readonly policies?: ReadonlySet<string>
  /** without running the cases */
  readonly quick?: boolean
}

const ajv = new Ajv2020({ allErrors: true, strict: false })
const checkHead = ajv.compile(headSchema)

/** Checks the text of one policy file: first YAML, then the shape, then the rules between its parts, then its cases. */
export function lintPolicy(source: string, name: string, options: LintOptions = {}): LintedPolicy {
  const yaml = openYaml(source, name)
  if ('findings' in yaml) return { findings: yaml.findings, file: undefined }
  if (!checkHead(yaml.value)) {
    const findings = shapeBreaches(checkHead.errors ?? [], [], words).map(yaml.finding)
    return { findings: inOrder(findings), file: undefined }
  }
  const file = yaml.value as PolicyFile // it fits the schema
  const world: PolicyWorld = { ...options, facts: options.facts ?? facts }
  const wrong = [...nameBreaches(file, name), ...policyBreaches(file, world)]
  if (wrong.length === 0 && options.quick !== true) wrong.push(...provedBreaches(file, world))
  return { findings: inOrder(wrong.map(yaml.finding)), file }
}

/** Checks all files of a folder, and what they say of one another. */
export function lintPolicies(
  sources: readonly { readonly name: string; readonly text: string }[],
  options: Omit<LintOptions, 'policies'> = {},
): { readonly findings: readonly FileFinding[]; readonly files: readonly PolicyFile[] } {
  const policies = new Set(sources.map(({ name }) => idOf(name)))
  const linted = sources.map(({ name, text }) => lintPolicy(text, name, { ...options, policies }))
  return {
    findings: linted.flatMap(each => each.findings),
    files: linted.flatMap(each => each.file ?? []),
  }
}

function* provedBreaches(file: PolicyFile, world: PolicyWorld): Generator<Breach> {
  const cases: WholeCase[] = []
  yield* wholeCases(file, cases)
  const policy = policyOf(file)
  yield* caseBreaches(policy, cases, world.facts)
  yield* dayBreaches(file, cases)
  yield* edgeBreaches(policy, cases, world.facts)
}

function inOrder(findings: readonly FileFinding[]): FileFinding[] {
  return findings.toSorted((a, b) => a.line - b.line)
}

function idOf(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? name).replace(/\.yaml$/, '')
}

function* nameBreaches({ id }: PolicyFile, name: string): Generator<Breach> {
  if (id === idOf(name)) return
  yield {
    path: ['id'],
    wrong: { zh: `id ${id} 和文件名不一样`, en: `the id ${id} is not the name of the file` },
    cure: { zh: `文件叫 ${id}.yaml`, en: `call the file ${id}.yaml` },
  }
}

const words: ShapeWords = {
  unions: [
    [
      /\/(value|amount)$/,
      {
        zh: '写整数、null（不知道）、{ from, to }，或每个取值一行的表格',
        en: 'write a whole number, null (nobody knows), { from, to }, or a table with a row for each value',
      },
    ],
    [/\/value\//, { zh: '写整数、null 或 { from, to }', en: 'write a whole number, null or { from, to }' }],
  ],
  shape: { zh: '见同目录的 policy.schema.json', en: 'see policy.schema.json beside the file' },
}
