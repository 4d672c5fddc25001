import { type Static, Type } from 'typebox'
import {
  type Context,
  type Id,
  idOf,
  keyIn,
  nullable,
  oneOf,
  type Role,
  type Text,
  textSchema,
} from '../kernel/index.ts'
import { findPerson } from './person.store.ts'
import { type PersonFieldName, personFields, personVisibility } from './person-fields.ts'
import { fieldWords, itemWords, own } from './person-words.ts'
import { type IdKind, type ItemKind, type ItemTypes, sources, statementStates, type Work } from './record.ts'
import { workInput } from './record-input.ts'
import { listSpells } from './spell.store.ts'
import { type Spell, statuses, statusesByHand } from './spell.ts'
import { type Known, type Standing, standingOf } from './standing.ts'
import { listStatements } from './statement.store.ts'
import { hasAgreed, listWithheld, spellsInUse } from './withheld.store.ts'

const provenance = {
  source: keyIn(sources),
  sourceName: textSchema,
  state: keyIn(statementStates),
  stateName: textSchema,
  day: Type.String(),
  byName: nullable(Type.String()),
}

/** One value of a field as the reader may see it, with who said it and what was said against it. */
export const valueView = Type.Object({
  /** the item of a field that somebody has several of; null: the field itself */
  item: nullable(Type.String()),
  words: textSchema,
  /** what an officer's form begins with when a job is ended */
  work: Type.Optional(workInput),
  /** what an officer's form begins with when a skill is added */
  skills: Type.Optional(Type.Array(Type.String())),
  ...provenance,
  /** what was declared since and differs: it waits for somebody to settle it */
  differs: nullable(Type.Object({ words: textSchema, ...provenance })),
})

export const spellView = Type.Object({
  id: Type.String(),
  status: keyIn(statuses),
  name: textSchema,
  from: Type.String(),
  until: nullable(Type.String()),
  /** whether a registration opened it, and so ends it */
  byRegistration: Type.Boolean(),
  sourceName: textSchema,
  stateName: textSchema,
  evidence: Type.String(),
})

/** A person's record as far as the reader's role shows it. A hidden field is not in it. */
export const personView = Type.Object({
  id: idOf<'Person'>(),
  version: Type.Integer(),
  name: Type.String(),
  fields: Type.Array(
    Type.Object({
      field: keyIn(personFields),
      label: textSchema,
      sight: oneOf('shown', 'masked'),
      /** whether it is sealed and may be revealed with a purpose */
      sealed: Type.Boolean(),
      values: Type.Array(valueView),
    }),
  ),
  spells: Type.Array(spellView),
})
export type PersonView = Static<typeof personView>
type ValueView = Static<typeof valueView>

/** Fields with one value, in the order in which they are shown. */
const single = ['name', 'identity', 'sex', 'birth', 'phone', 'residence', 'hukou'] as const
const several = ['schooling', 'certificate', 'work'] as const
const loose = ['skills', 'experience', 'wishes'] as const
const nothing: ReadonlySet<PersonFieldName> = new Set()
type Single = (typeof single)[number] | (typeof loose)[number]

/**
 * What the reader may see of somebody: undefined when they may not see the person at all. Every page and every list
 * that shows a person's field goes through here or through `personVisibility`.
 */
export async function readPersonFor(context: Context, id: Id<'Person'>): Promise<PersonView | undefined> {
  const person = await findPerson(context, id)
  if (person === undefined) return undefined
  const { role } = context.actor
  const standing = standingOf(await listStatements(context, id))
  // what a person no longer agrees to have shown is shown to the person alone
  const withheld = role === 'person' ? nothing : await listWithheld(context, id)
  const agreed = role === 'person' || (await hasAgreed(context, id))
  const isHidden = personVisibility('statuses', role) === 'hidden'
  const spells = isHidden ? [] : spellsInUse(await listSpells(context, id), { withheld, agreed })
  return {
    id,
    version: person.version,
    name: person.name,
    fields: [...single, ...several, ...loose]
      .filter(field => !withheld.has(field))
      .flatMap(field => fieldView(context, standing, field, role)),
    spells: spells.map(viewOfSpell),
  }
}

function fieldView(
  context: Context,
  standing: Standing,
  field: Single | (typeof several)[number],
  role: Role,
): PersonView['fields'] {
  const sight = personVisibility(field, role)
  if (sight === 'hidden') return []
  const values = hasSeveral(field)
    ? itemsOf(standing, field).map(known => ({
        ...knownView(known, known.key, value => itemWords(known.key, value)),
        ...('employer' in known.value && { work: workData(known.value) }),
      }))
    : singleValues(context, standing, field, sight)
  return [
    {
      field,
      label: personFields[field].label,
      sight,
      sealed: field === 'identity' || field === 'phone',
      values,
    },
  ]
}

function itemsOf(
  standing: Standing,
  field: ItemKind,
): readonly (Known<ItemTypes[ItemKind]> & { key: string })[] {
  return standing[field]
}

function workData({ employer, occupation, from, until }: Work): Static<typeof workInput> {
  return { employer, occupation, from, ...(until !== undefined && { until }) }
}

function hasSeveral(field: PersonFieldName): field is (typeof several)[number] {
  return several.some(each => each === field)
}

function singleValues(
  context: Context,
  standing: Standing,
  field: Single,
  sight: 'shown' | 'masked',
): ValueView[] {
  const known: Known<unknown> | undefined =
    field === 'identity' || field === 'phone' ? standing[field] : standing.fields[field]
  if (known === undefined) return []
  const skills = field === 'skills' ? standing.fields.skills?.value : undefined
  const view = knownView(known, null, value => fieldWords(context, field, value, sight))
  return [{ ...view, ...(skills && { skills: [...skills] }) }]
}

function knownView<Value>(
  known: Known<Value>,
  item: string | null,
  words: (value: Value) => Text,
): ValueView {
  const { differs } = known
  return {
    item,
    words: words(known.value),
    ...provenanceOf(known),
    differs:
      differs === undefined
        ? null
        : { words: differs.value === null ? own('—') : words(differs.value), ...provenanceOf(differs) },
  }
}

function provenanceOf({ source, state, day, byName }: Omit<Known<unknown>, 'value' | 'differs'>) {
  return {
    source,
    sourceName: sources[source],
    state,
    stateName: state === 'declared' && source !== 'self' ? declaredByOther : statementStates[state],
    day,
    byName: byName ?? null,
  }
}

const declaredByOther: Text = { zh: '还没核实', en: 'Not verified yet' }

export function viewOfSpell(spell: Spell): Static<typeof spellView> {
  return {
    id: spell.id,
    status: spell.status,
    name: statuses[spell.status],
    from: spell.from,
    until: spell.until ?? null,
    byRegistration: spell.registration !== undefined || !(spell.status in statusesByHand),
    sourceName: sources[spell.source],
    stateName: statementStates[spell.state],
    evidence: spell.evidence,
  }
}

/** The kind of document whose number is known. */
export function idKindOf(standing: Standing): IdKind | undefined {
  return standing.identity?.value.kind
}
