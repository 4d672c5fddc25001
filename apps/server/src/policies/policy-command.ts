import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingLine } from '../kernel/index.ts'
import { PlanError, readPlan } from '../plan/index.ts'
import { CatalogueError, policyFilesIn, readCatalogue } from './catalogue.ts'
import { check, checkUsage, noFolder, Refusal } from './check-policy.ts'
import { facts } from './facts.ts'
import { lintPolicies } from './lint-policy.ts'
import { mutationReport } from './mutation.ts'
import type { Catalogue, FactDefinition } from './policy.ts'
import { policySchemaFile } from './policy-schema-file.ts'

const usage = `${checkUsage}
                                  what a policy says about the facts of a JSON file, as JSON
policy facts                      every fact with its type, unit, values, bounds and question, as JSON
policy list                       every policy with its versions, as JSON
policy lint [folder]              checks the policy files: file, line, what is wrong, cure
policy mutate [folder]            changes each file a little in every way and says which changes no case notices
policy schema                     prints the JSON Schema of a policy file
`

type Print = (text: string) => void

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

function readAll(folder: string): Catalogue {
  if (!existsSync(folder)) throw noFolder(folder)
  return readCatalogue(folder, { quick: true })
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
