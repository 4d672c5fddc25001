import { addDays, type Day, type Text } from '../kernel/index.ts'
import type { Catalogue, CataloguePolicy, CatalogueVersion } from './policy.ts'

/** Why a policy is looked at again. */
export const upkeepKinds = {
  review: { zh: '到复查日', en: 'Review day' },
  ending: { zh: '快到期', en: 'About to end' },
  link: { zh: '链接要看', en: 'A link to check' },
} as const satisfies Record<string, Text>
export type UpkeepKind = keyof typeof upkeepKinds

export const findings = {
  unchanged: { zh: '看过了，没变', en: 'Looked at: nothing has changed' },
  changed: { zh: '变了，文件要改', en: 'Changed: the file has to follow' },
  broken: { zh: '打不开', en: 'Cannot be opened' },
} as const satisfies Record<string, Text>
export type UpkeepFinding = keyof typeof findings

/** How far ahead a task shows: time to read a notice, and to have a new one published. */
const ahead: Readonly<Record<UpkeepKind, number>> = { review: 14, ending: 60, link: 0 }
/** After how many days the same thing is looked at again, by what was found. */
const again: Readonly<Record<UpkeepFinding, number>> = { unchanged: 180, changed: 30, broken: 14 }

export interface UpkeepTask {
  readonly policy: string
  readonly name: Text
  readonly kind: UpkeepKind
  /** the version, or the address */
  readonly subject: string
  readonly due: Day
}

/** The latest look at a thing. */
export interface UpkeepCheck {
  readonly policy: string
  readonly kind: UpkeepKind
  readonly subject: string
  /** undefined: never again */
  readonly nextOn: Day | undefined
}

/**
 * What is to be looked at today, the soonest due first. A version that nobody is answered by any more is left alone, and
 * one that ends is no task where another one goes on from it.
 */
export function upkeepTasks(
  catalogue: Pick<Catalogue, 'policies'>,
  checks: readonly UpkeepCheck[],
  today: Day,
): UpkeepTask[] {
  const looked = new Map(checks.map(check => [keyOf(check), check]))
  const tasks = catalogue.policies.flatMap(policy =>
    policy.versions.filter(version => isAlive(version, today)).flatMap(version => thingsOf(policy, version)),
  )
  const due = new Map<string, UpkeepTask>()
  for (const task of tasks) {
    const check = looked.get(keyOf(task))
    if (check !== undefined && check.nextOn === undefined) continue
    const day = check?.nextOn ?? task.due
    const known = due.get(keyOf(task))
    if (known !== undefined && known.due <= day) continue
    due.set(keyOf(task), { ...task, due: day })
  }
  return [...due.values()]
    .filter(task => task.due <= addDays(today, ahead[task.kind]))
    .sort((a, b) => (a.due === b.due ? compare(keyOf(a), keyOf(b)) : compare(a.due, b.due)))
}

const keyOf = ({ policy, kind, subject }: Pick<UpkeepTask, 'policy' | 'kind' | 'subject'>) =>
  `${policy} ${kind} ${subject}`
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const isAlive = ({ to }: CatalogueVersion, today: Day) => to === undefined || to >= today

/** A link that was read on a day is read again half a year later. */
const linkDays = 180

function thingsOf(policy: CataloguePolicy, version: CatalogueVersion): UpkeepTask[] {
  const { id, name } = policy
  const { to, review, sources } = version
  const task = (kind: UpkeepKind, subject: string, due: Day): UpkeepTask => ({
    policy: id,
    name,
    kind,
    subject,
    due,
  })
  const tasks = [task('review', version.version, review)]
  if (to !== undefined && !goesOn(policy, version)) tasks.push(task('ending', version.version, to))
  for (const { link, checked } of sources)
    if (link !== undefined) tasks.push(task('link', link, addDays(checked, linkDays)))
  return tasks
}

/** Another version begins before this one has ended, or on the day after. */
function goesOn({ versions }: CataloguePolicy, { version, to = '9999-12-31' }: CatalogueVersion): boolean {
  return versions.some(
    other =>
      other.version !== version && other.from <= addDays(to, 1) && (other.to === undefined || other.to > to),
  )
}

/** When a thing is looked at the next time. A version that ends is looked at once, unless it changed. */
export function nextLook(kind: UpkeepKind, found: UpkeepFinding, today: Day): Day | undefined {
  if (kind === 'ending' && found === 'unchanged') return undefined
  return addDays(today, again[found])
}
