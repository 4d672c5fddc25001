import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, findingLine, isRealDay, type Text } from '../kernel/index.ts'
import { PlanError, readPlan } from '../plan/index.ts'
import { answerOne, isFor } from './answers.ts'
import { CatalogueError, policyFilesIn, readCatalogue } from './catalogue.ts'
import { facts } from './facts.ts'
import { checkFacts } from './facts-check.ts'
import { lintPolicies } from './lint-policy.ts'
import { mutationReport } from './mutation.ts'
import { type Audience, audiences, type Catalogue, type FactDefinition, type PolicyAnswer } from './policy.ts'
import { policySchemaFile } from './policy-schema-file.ts'

const usage = `policy check <id> --on YYYY-MM-DD --facts FILE.json [--known YYYY-MM-DD] [--as person|firm]
                                  what a policy says about the facts of a JSON file, as JSON
policy facts                      every fact with its type, unit, values, bounds and question, as JSON
policy list                       every policy with its versions, as JSON
policy lint [folder]              checks the policy files: file, line, what is wrong, cure
policy mutate [folder]            changes each file a little in every way and says which changes no case notices
policy schema                     prints the JSON Schema of a policy file
`

type Print = (text: string) => void

/** A command that cannot be done, in words; the exit code says why: 1 something is wrong, 2 not understood. */
class Refusal extends Error {
  readonly says: readonly Text[]
  readonly code: 1 | 2
  constructor(says: readonly Text[], code: 1 | 2 = 1) {
    super(says[0]?.en)
    this.says = says
    this.code = code
  }
}

/**
 * The commands about policies; they need neither a server nor a database.
 * @param args what stands after `policy`
 * @param options.planFolder whose policies they are
 * @returns the exit code: 0 done, 1 something is wrong, 2 not understood
 */
export function policyCommand(
  args: readonly string[],
  options: { readonly planFolder: string; readonly print: Print; readonly complain: Print },
): number {
  const { planFolder, print, complain } = options
  const [verb, ...rest] = args
  try {
    switch (verb) {
      case 'check':
        print(json(check(rest, planFolder)))
        return 0
      case 'facts':
        print(json(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factOutput(fact)]))))
        return 0
      case 'list':
        print(json(list(readAll(join(planFolder, 'policies')))))
        return 0
      case 'schema':
        print(policySchemaFile())
        return 0
      case 'lint':
        return lint(rest[0] ?? join(planFolder, 'policies'), planFolder, print)
      case 'mutate':
        return mutate(rest[0] ?? join(planFolder, 'policies'), print)
      default:
        complain(usage)
        return 2
    }
  } catch (error) {
    if (error instanceof Refusal) {
      for (const { zh, en } of error.says) complain(`${zh} / ${en}\n`)
      return error.code
    }
    if (error instanceof CatalogueError) {
      for (const finding of error.findings) complain(`${findingLine(finding)}\n`)
      return 1
    }
    throw error
  }
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`

function check(args: readonly string[], planFolder: string) {
  const { id, on, known, file, audience } = checkOptions(args)
  const { policies, facts: registry } = readAll(join(planFolder, 'policies'))
  const policy = policies.find(each => each.id === id)
  if (policy === undefined) {
    const ids = policies.map(each => each.id).join(', ')
    throw new Refusal([
      { zh: `没有政策 ${id}`, en: `there is no policy ${id}` },
      { zh: `有：${ids}`, en: `there are: ${ids}` },
    ])
  }
  if (audience !== undefined && !isFor(policy, audience))
    throw new Refusal([
      {
        zh: `${id} 不是给${audiences[audience].zh}的`,
        en: `${id} is not for a ${audiences[audience].en.toLowerCase()}`,
      },
    ])
  const { facts: given, wrong } = checkFacts(registry, factsIn(file), on)
  if (wrong.length > 0)
    throw new Refusal(
      wrong.map(({ fact, wrong: why, cure }) => ({
        zh: `${fact}：${why.zh}；${cure.zh}`,
        en: `${fact}: ${why.en}; ${cure.en}`,
      })),
    )
  const answer = answerOne(policy, { facts: registry }, given, {
    day: on,
    ...(known && { known }),
    ...(audience && { audience }),
  })
  return { ...output(answer), name: policy.name, on, known: known ?? on }
}

function output({ amount, per, version, hash, ...answer }: PolicyAnswer) {
  const bound = (value: number) => (Number.isFinite(value) ? value : null)
  return {
    policy: answer.policy,
    status: answer.status,
    amount:
      amount === undefined
        ? null
        : amount.from === amount.to
          ? amount.from
          : { from: bound(amount.from), to: bound(amount.to) },
    per: amount === undefined ? null : (per ?? null),
    likely: answer.likely,
    confirmed: answer.confirmed,
    reasons: answer.reasons.map(reason => ({ ...reason, clause: reason.clause ?? null })),
    missing: answer.missing,
    unknownFigures: answer.unknownFigures,
    nearMisses: answer.nearMisses,
    version: version ?? null,
    hash: hash ?? null,
  }
}

interface CheckOptions {
  readonly id: string
  readonly on: Day
  readonly known: Day | undefined
  readonly file: string
  readonly audience: Audience | undefined
}

function checkOptions([id, ...args]: readonly string[]): CheckOptions {
  if (id === undefined || id.startsWith('--')) throw lacks('政策的 id', 'the id of a policy')
  const given = new Map<string, string>()
  for (let at = 0; at < args.length; at += 2) {
    const [option = '', value] = [args[at], args[at + 1]]
    if (!['--on', '--known', '--facts', '--as'].includes(option))
      throw new Refusal(
        [
          { zh: `不认识 ${option}`, en: `${option} is not known` },
          { zh: usage, en: '' },
        ],
        2,
      )
    if (value === undefined) throw lacks(`${option} 后面的值`, `a value after ${option}`)
    given.set(option, value)
  }
  const on = given.get('--on')
  if (on === undefined) throw lacks('--on YYYY-MM-DD：按哪一天判断', '--on YYYY-MM-DD, the day of decision')
  const file = given.get('--facts')
  if (file === undefined) throw lacks('--facts 文件', '--facts with a JSON file')
  const known = given.get('--known')
  const as = given.get('--as')
  if (as !== undefined && !isAudience(as))
    throw new Refusal([{ zh: '--as 写 person 或 firm', en: 'write --as person or --as firm' }], 2)
  return { id, on: dayOf(on), known: known === undefined ? undefined : dayOf(known), file, audience: as }
}

function isAudience(word: string): word is Audience {
  return Object.hasOwn(audiences, word)
}

function lacks(zh: string, en: string): Refusal {
  return new Refusal([{ zh: `缺少${zh}`, en: `missing: ${en}` }], 2)
}

function dayOf(text: string): Day {
  if (isRealDay(text)) return text
  throw new Refusal([
    { zh: `${text} 不是一个日子，写成 YYYY-MM-DD`, en: `${text} is not a day; write it as YYYY-MM-DD` },
  ])
}

function factsIn(file: string): Readonly<Record<string, unknown>> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Refusal([{ zh: `打不开文件 ${file}`, en: `the file ${file} cannot be read` }])
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal([{ zh: `${file} 不是合法的 JSON`, en: `${file} is not valid JSON` }])
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new Refusal([
    {
      zh: `${file} 里要是一个对象，如 {"skill": "senior"}`,
      en: `${file} must hold an object, e.g. {"skill": "senior"}`,
    },
  ])
}

function readAll(folder: string): Catalogue {
  if (!existsSync(folder)) throw noFolder(folder)
  return readCatalogue(folder, { quick: true })
}

function noFolder(folder: string): Refusal {
  return new Refusal([{ zh: `没有文件夹 ${folder}`, en: `there is no folder ${folder}` }])
}

function factOutput(fact: FactDefinition) {
  const { type, audience, label, question, hint, topic } = fact
  return {
    type,
    ...(fact.type === 'number' && { unit: fact.unit, from: fact.from ?? 0, to: fact.to ?? null }),
    ...('values' in fact && {
      values: Object.fromEntries(fact.values.map(value => [value, fact.words?.[value] ?? null])),
    }),
    ...(fact.type === 'choice' && fact.ordered === true && { ordered: 'from the lowest to the highest' }),
    ...(fact.type === 'day' && { form: 'YYYY-MM-DD', mayLieAhead: fact.ahead === true }),
    audience,
    label,
    question,
    ...(hint && { hint }),
    topic,
    ...(fact.derivedFrom && { computedFrom: fact.derivedFrom }),
    ...(fact.onlyIf && { askedOnlyIf: fact.onlyIf }),
  }
}

function list({ policies }: Catalogue) {
  return policies.map(({ id, name, audience, alsoFor, benefit, layer, once, versions }) => ({
    id,
    name,
    audience: [audience, ...(alsoFor ?? [])],
    benefit,
    layer,
    once: once ?? null,
    versions: versions.map(({ version, from, to, published, confirmed, hash }) => ({
      version,
      from,
      to: to ?? null,
      published,
      confirmed,
      hash,
    })),
  }))
}

function lint(folder: string, planFolder: string, print: Print): number {
  if (!existsSync(folder)) throw noFolder(folder)
  const planItems = planItemsOf(planFolder)
  const sources = policyFilesIn(folder)
  const { findings, files } = lintPolicies(sources, planItems && { planItems })
  for (const finding of findings) print(`${findingLine(finding)}\n`)
  const cases = files.reduce((sum, file) => sum + file.cases.length, 0)
  print(
    findings.length === 0
      ? `${folder}: ${files.length} policies, ${cases} cases, nothing wrong\n`
      : `${folder}: ${findings.length} to mend\n`,
  )
  return findings.length === 0 ? 0 : 1
}

function planItemsOf(planFolder: string): ReadonlySet<string> | undefined {
  const file = join(planFolder, 'plan.yaml')
  if (!existsSync(file)) return undefined
  try {
    return new Set(readPlan(readFileSync(file, 'utf8'), file).items.map(item => item.id))
  } catch (error) {
    if (error instanceof PlanError) return undefined
    throw error
  }
}

function mutate(folder: string, print: Print): number {
  if (!existsSync(folder)) throw noFolder(folder)
  const { findings, files } = lintPolicies(policyFilesIn(folder))
  if (findings.length > 0) throw new CatalogueError(findings)
  const reports = files.map(file => mutationReport(file, facts))
  for (const { policy, survivors, gone } of reports) {
    for (const change of survivors) print(`${policy}: ${change} 没有 case 发现 / no case notices it\n`)
    for (const change of gone)
      print(`${policy}: ${change} 不再是等价的 / is listed as equivalent, and is not\n`)
  }
  const sum = (of: (report: (typeof reports)[number]) => number) =>
    reports.reduce((total, each) => total + of(each), 0)
  const [made, noticed, equivalent] = [sum(r => r.made), sum(r => r.noticed), sum(r => r.equivalent)]
  print(
    `${made} changes, ${noticed} noticed, ${equivalent} equivalent, ${made - noticed - equivalent} not noticed\n`,
  )
  return reports.every(report => report.survivors.length + report.gone.length === 0) ? 0 : 1
}
