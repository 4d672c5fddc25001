import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { type Context, invalid, Problem, useCase } from '../kernel/index.ts'
import { usualPacing } from './pacing.ts'
import { findPlan, insertPlan, insertVersion, latestVersions } from './plan.store.ts'
import { independentTargets, type Plan } from './plan.ts'
import { PlanError, readPlan } from './read-plan.ts'

/** Reads a plan's text in as a version. The same text again changes nothing. */
export const importPlan = useCase({
  name: 'plan.importPlan',
  kind: 'command',
  title: { zh: '导入计划', en: 'Read a plan in' },
  permission: 'plan.import',
  reach: 'city',
  allow: ['system-administrator', 'system'],
  http: { method: 'POST', path: '/api/plans' },
  bodyLimit: 2_000_000,
  input: Type.Object({
    source: Type.String({ minLength: 1, maxLength: 1_000_000 }),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  output: Type.Object({
    plan: Type.String(),
    version: Type.Integer(),
    /** false: this very text was in force already */
    changed: Type.Boolean(),
    /** targets whose figure is new or another one */
    targets: Type.Array(Type.String()),
  }),
  handle: (context, input) => storePlan(context, input.source, input.reason),
})

export interface StoredPlan {
  readonly plan: string
  readonly version: number
  readonly changed: boolean
  readonly targets: string[]
}

/** Stores a plan's text as a version, and its figures as versions of its targets. For the first start, too. */
export async function storePlan(context: Context, source: string, reason: string): Promise<StoredPlan> {
  const plan = checked(source)
  const hash = createHash('sha256').update(source).digest('hex')
  const before = await findPlan(context, plan.code)
  if (before?.hash === hash) return { plan: plan.code, version: before.version, changed: false, targets: [] }
  const version = (before?.version ?? 0) + 1
  if (!(await insertPlan(context, plan, { version, hash, source, reason })))
    throw new Problem('stale', 'plan.imported-meanwhile', {
      zh: '刚才有人导入了这个计划的另一版',
      en: 'Somebody read in another version of this plan meanwhile',
    })
  const versions = await latestVersions(context, plan.code)
  const targets: string[] = []
  for (const target of independentTargets(plan)) {
    const last = versions.get(target.id)
    if (last !== undefined && last.value === target.value) continue
    await insertVersion(context, plan.code, target.id, {
      number: (last?.number ?? 0) + 1,
      value: target.value,
      pacing: last?.pacing ?? usualPacing(target.counts),
      // shares of another figure would not add up to this one: they are made anew
      shares: [],
      lead: last?.lead,
      reason,
    })
    targets.push(target.id)
  }
  await context.emit('plan.imported', { plan: plan.code, version })
  return { plan: plan.code, version, changed: true, targets }
}

function checked(source: string): Plan {
  try {
    return readPlan(source)
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    throw invalid(
      error.findings.slice(0, 100).map(finding => ({
        pointer: '/source',
        wrong: {
          zh: `第 ${finding.line} 行 ${finding.pointer}:${finding.wrong.zh}`,
          en: `line ${finding.line} ${finding.pointer}: ${finding.wrong.en}`,
        },
        right: finding.cure,
      })),
    )
  }
}
