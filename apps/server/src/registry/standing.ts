import { canonicalJson, type Day } from '../kernel/index.ts'
import type {
  IdKind,
  ItemKind,
  ItemTypes,
  RecordData,
  Schooling,
  Sealed,
  Source,
  Statement,
  StatementState,
} from './record.ts'

/** Who said it, when, and whether it was checked. */
export interface Provenance {
  readonly source: Source
  readonly state: StatementState
  readonly day: Day
  readonly byName: string | undefined
  readonly evidence: string | undefined
}

/** A value that stands, and what was declared since and differs from it. */
export interface Known<Value> extends Provenance {
  readonly value: Value
  readonly differs: (Provenance & { readonly value: Value }) | undefined
}

export interface KnownItem<Kind extends ItemKind> extends Known<ItemTypes[Kind]> {
  /** the key within the record, `schooling/…` */
  readonly key: string
}

/** What stands in a record, each value with where it comes from. */
export interface Standing {
  readonly fields: { readonly [Field in keyof RecordData]?: Known<NonNullable<RecordData[Field]>> }
  readonly phone: Known<Sealed> | undefined
  readonly identity: Known<Sealed & { readonly kind: IdKind }> | undefined
  readonly schooling: readonly KnownItem<'schooling'>[]
  readonly certificate: readonly KnownItem<'certificate'>[]
  readonly work: readonly KnownItem<'work'>[]
}

/** Of these nobody knows better than the person: their own word stands after a check, and against another's. */
const ownWord: ReadonlySet<string> = new Set(['phone', 'residence', 'wishes', 'skills', 'experience'])

/**
 * What follows from all statements about a person. The latest stands; what was verified is replaced only by what was
 * verified, and a declaration that differs from it is kept beside it, to be shown and settled.
 *
 * @param statements in the order in which they were made
 */
export function standingOf(statements: readonly Statement[]): Standing {
  const values = new Map<string, Known<unknown>>()
  for (const statement of statements) {
    for (const [key, value] of saidBy(statement))
      values.set(key, next(key, values.get(key), value, statement))
  }
  // values of one key all have the type that `StatementData` gives to it
  const read = <Value>(key: string) => present(values.get(key) as Known<Value | null> | undefined)
  const items = <Kind extends ItemKind>(kind: Kind) =>
    [...values.keys()]
      .filter(key => key.startsWith(`${kind}/`))
      .flatMap((key): KnownItem<Kind>[] => {
        const known = read<ItemTypes[Kind]>(key)
        return known === undefined ? [] : [{ ...known, key }]
      })
  const fields: Record<string, Known<unknown>> = {}
  for (const field of fieldNames) {
    const known = read<unknown>(field)
    if (known !== undefined) fields[field] = known
  }
  return {
    fields: fields as Standing['fields'],
    phone: read<Sealed>('phone'),
    identity: read<Sealed & { kind: IdKind }>('identity'),
    schooling: items('schooling').sort(bySchooling),
    certificate: items('certificate'),
    work: items('work').sort((a, b) => b.value.from.localeCompare(a.value.from)),
  }
}

const fieldNames = [
  'name',
  'birth',
  'sex',
  'hukou',
  'residence',
  'skills',
  'experience',
  'wishes',
] as const satisfies readonly (keyof RecordData)[]

function saidBy(statement: Statement): [string, unknown][] {
  const { phone, identity, data } = statement
  const said: [string, unknown][] = Object.entries(data).filter(([, value]) => value !== undefined)
  if (phone !== undefined) said.push(['phone', phone])
  if (identity !== undefined) said.push(['identity', identity])
  return said
}

function next(
  key: string,
  known: Known<unknown> | undefined,
  value: unknown,
  { source, state, day, byName, evidence }: Statement,
): Known<unknown> {
  const said = { value, source, state, day, byName, evidence }
  if (known === undefined) return { ...said, differs: undefined }
  const checked = known.state === 'verified'
  const same = sameValue(known.value, value)
  if (same && (checked || state === 'declared')) return { ...known, differs: undefined }
  const stronger = state === 'verified' || (ownWord.has(key) && source === 'self')
  const weaker = checked || (ownWord.has(key) && known.source === 'self')
  return stronger || !weaker ? { ...said, differs: undefined } : { ...known, differs: said }
}

/** Sealed texts differ each time; their keyed hashes are compared. */
function sameValue(a: unknown, b: unknown): boolean {
  return matchOf(a) === matchOf(b)
}

/** Whether two values of a field say the same; of numbers, whether they are the same number. */
export function sameKnown(a: Known<unknown> | undefined, b: Known<unknown> | undefined): boolean {
  return sameValue(a?.value, b?.value)
}

function matchOf(value: unknown): string {
  const sealed = typeof value === 'object' && value !== null && 'match' in value
  return sealed ? String(value.match) : canonicalJson(value ?? null)
}

function present<Value>(known: Known<Value | null> | undefined): Known<Value> | undefined {
  if (known === undefined || known.value === null) return undefined
  // a difference whose value is null says: the person would take it away
  return known as Known<Value>
}

const levels = ['junior', 'vocational', 'college', 'bachelor', 'master']

/** The highest first, of one level the latest. */
function bySchooling(a: Known<Schooling>, b: Known<Schooling>): number {
  const byLevel = levels.indexOf(b.value.level) - levels.indexOf(a.value.level)
  return byLevel === 0 ? (b.value.graduatedOn ?? '').localeCompare(a.value.graduatedOn ?? '') : byLevel
}

/** The key under which a thing stands already: of one level and school, one certificate, one place of work. */
export function keyOfSame<Kind extends ItemKind>(
  standing: Standing,
  kind: Kind,
  value: ItemTypes[Kind],
): string | undefined {
  const same = sameThing[kind]
  // the list of this kind, which the compiler cannot follow through the index
  const known = standing[kind] as readonly KnownItem<Kind>[]
  return known.find(one => same(one.value, value))?.key
}

const sameThing: { readonly [Kind in ItemKind]: (a: ItemTypes[Kind], b: ItemTypes[Kind]) => boolean } = {
  // a level alone, as sign-up asks for it, is completed by the first school of that level
  schooling: (a, b) => a.level === b.level && (a.school === undefined || a.school === b.school),
  certificate: (a, b) => a.name === b.name && a.level === b.level,
  work: (a, b) => a.employer === b.employer && a.from === b.from,
}
