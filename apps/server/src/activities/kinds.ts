import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, type Context, type FileFinding, findingLine, Problem, token } from '../kernel/index.ts'
import type { ActivityKind } from './kind-file.ts'
import { lintKinds } from './lint-kinds.ts'

export type ActivityKinds = ReadonlyMap<string, ActivityKind>

/** A file of kinds that cannot be used: what the linter found. */
export class KindsError extends Error {
  readonly findings: readonly FileFinding[]
  constructor(findings: readonly FileFinding[]) {
    super(`${findings.length} to mend: ${findings[0] === undefined ? '' : findingLine(findings[0])}`)
    this.name = 'KindsError'
    this.findings = findings
  }
}

// the files of a plan do not change while a server runs
const read = new Map<string, ActivityKinds>()

/**
 * The kinds of activities of a plan's folder. A plan without the file has none.
 * @throws KindsError with what the linter found
 */
export function planKinds(planFolder: string): ActivityKinds {
  const path = join(planFolder, 'activity-kinds.yaml')
  const known = read.get(path)
  if (known !== undefined) return known
  const kinds = existsSync(path) ? kindsOf(readFileSync(path, 'utf8'), path) : new Map()
  read.set(path, kinds)
  return kinds
}

export function kindsOf(source: string, name: string): ActivityKinds {
  const { findings, file } = lintKinds(source, name)
  if (findings.length > 0 || file === undefined) throw new KindsError(findings)
  return new Map(file.kinds.map(kind => [kind.id, kind]))
}

export const activityKindsToken = token<ActivityKinds>('activities.kinds')
/** The product's clock: what is decided under a lock is decided by the time that it is then. */
export const activityClockToken = token<Clock>('activities.clock')

/** @throws Problem `invalid` for a kind that the plan does not have */
export function kindOf(context: Pick<Context, 'use'>, id: string): ActivityKind {
  const kind = context.use(activityKindsToken).get(id)
  if (kind !== undefined) return kind
  throw new Problem('invalid', 'activity.kind-unknown', {
    zh: '没有这种活动',
    en: 'There is no such kind of activity',
  })
}
