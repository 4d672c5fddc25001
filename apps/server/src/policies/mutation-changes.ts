import { addDays, isRealDay } from '../kernel/index.ts'
import type { FactDefinition } from './policy.ts'
import type { PolicyFile } from './policy-file.ts'

/** One small change of a file, with a name that stays the same while the file does. */
export interface Change {
  readonly says: string
  readonly changed: PolicyFile
}

type Way = readonly (string | number)[]

/** Every small change: conditions dropped, thresholds, dates and amounts moved by one. */
export function changesOf(file: PolicyFile, registry: Readonly<Record<string, FactDefinition>>): Change[] {
  const found: Change[] = []
  const note = (way: Way, what: string, value: unknown) => {
    const [, at, ...rest] = way
    const version = file.versions[Number(at)]?.version ?? ''
    found.push({ says: `${version} ${rest.join('.')} ${what}`, changed: changedAt(file, way, value) })
  }
  for (const [at, version] of file.versions.entries()) {
    const way = ['versions', at]
    for (const key of ['from', 'to', 'published'] as const) moveDay(version[key], [...way, key], note)
    for (const key of ['when', 'keeps'] as const)
      if (version[key] !== undefined) conditionChanges(version[key], [...way, key], { registry, note })
    if (version.amount !== undefined) amountChanges(version.amount, [...way, 'amount'], { registry, note })
    for (const [name, parameter] of Object.entries(version.parameters ?? {})) {
      figureChanges(parameter.value, [...way, 'parameters', name, 'value'], note)
      for (const [step, { from, value, confirmed }] of (parameter.steps ?? []).entries()) {
        if (confirmed === false) continue
        const place = [...way, 'parameters', name, 'steps', step]
        moveDay(from, [...place, 'from'], note)
        figureChanges(value, [...place, 'value'], note)
      }
    }
  }
  return found
}

type Note = (way: Way, what: string, value: unknown) => void
interface Changing {
  readonly registry: Readonly<Record<string, FactDefinition>>
  readonly note: Note
}

const dropped = { all: [] }

function conditionChanges(node: unknown, way: Way, changing: Changing): void {
  if (typeof node !== 'object' || node === null) return
  const { note } = changing
  if (way.at(-1) === 'when' || way.at(-1) === 'keeps' || way.at(-1) === 'if') note(way, 'dropped', dropped)
  for (const group of ['all', 'any'] as const) {
    const children: unknown = Reflect.get(node, group)
    if (!Array.isArray(children)) continue
    for (const [at, child] of children.entries()) {
      if (children.length > 1) note([...way, group, at], 'dropped', removed)
      conditionChanges(child, [...way, group, at], changing)
    }
  }
  if ('not' in node) {
    note(way, 'without not', node.not)
    conditionChanges(node.not, [...way, 'not'], changing)
  }
  if ('fact' in node) comparisonChanges(node, way, changing)
}

/** Stands for a place of a list that is taken out. */
const removed = Symbol('removed')

function comparisonChanges(node: object, way: Way, { registry, note }: Changing): void {
  const fact = registry[String(Reflect.get(node, 'fact'))]
  for (const [test, value] of Object.entries(node)) {
    const place = [...way, test]
    if (test === 'fact' || test === 'says' || test === 'clause') continue
    if (typeof value === 'boolean') note(place, 'turned', !value)
    else if (typeof value === 'number') moveNumber(value, place, note)
    else if (test === 'onOrAfter' || test === 'onOrBefore') moveDay(value, place, note)
    else if (test === 'within' || test === 'ago') {
      note(place, '+1 day', { ...value, days: (value.days ?? 0) + 1 })
      note(place, '-1 day', { ...value, days: (value.days ?? 0) - 1 })
    } else if (Array.isArray(value)) {
      for (const at of value.keys()) if (value.length > 1) note([...place, at], 'dropped', removed)
    } else if (typeof value === 'string' && fact !== undefined && 'values' in fact) {
      const values: readonly string[] = fact.values
      const at = values.indexOf(value)
      const ordered = fact.type === 'choice' && fact.ordered === true
      const others = ordered ? [values[at - 1], values[at + 1]] : [values[(at + 1) % values.length]]
      for (const other of others) if (other !== undefined) note(place, `as ${other}`, other)
    }
  }
}

function amountChanges(node: unknown, way: Way, changing: Changing): void {
  if (typeof node === 'number') {
    moveNumber(node, way, changing.note)
    return
  }
  if (typeof node !== 'object' || node === null) return
  for (const [key, child] of Object.entries(node)) {
    const place = [...way, key]
    if (key === 'if') conditionChanges(child, place, changing)
    else if (Array.isArray(child))
      for (const [at, one] of child.entries()) amountChanges(one, [...place, at], changing)
    else amountChanges(child, place, changing)
  }
}

/** A figure, a range, or a table of them; what nobody knows stays so. */
function figureChanges(value: unknown, way: Way, note: Note): void {
  if (typeof value === 'number') moveNumber(value, way, note)
  else if (typeof value === 'object' && value !== null)
    for (const [key, cell] of Object.entries(value)) figureChanges(cell, [...way, key], note)
}

function moveNumber(value: number, way: Way, note: Note): void {
  note(way, '+1', value + 1)
  note(way, '-1', value - 1)
}

function moveDay(day: unknown, way: Way, note: Note): void {
  if (typeof day !== 'string' || !isRealDay(day)) return
  note(way, '+1 day', addDays(day, 1))
  note(way, '-1 day', addDays(day, -1))
}

/** A copy with one place changed; everything else is shared. */
function changedAt<Node>(node: Node, [step, ...rest]: Way, value: unknown): Node {
  if (step === undefined) return value as Node // the place itself
  if (Array.isArray(node)) {
    if (rest.length === 0 && value === removed) return node.filter((_, at) => at !== step) as Node // a shorter list
    return node.map((child, at) => (at === step ? changedAt(child, rest, value) : child)) as Node // the same shape
  }
  const key = String(step)
  const child: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined
  return { ...node, [key]: changedAt(child, rest, value) }
}
