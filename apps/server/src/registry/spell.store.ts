import {
  addDays,
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  notFound,
  Problem,
} from '../kernel/index.ts'
import { lockAnyPerson } from './person.store.ts'
import type { Source, StatementState } from './record.ts'
import { seenOfPerson } from './seen-of-person.store.ts'
import { overlaps, type Spell, type Status, statuses } from './spell.ts'

interface SpellRow {
  sk: string
  id: Id<'Spell'>
  person: Id<'Person'>
  division: string
  status: Status
  from_day: Day
  until_day: Day | null
  source: Source
  state: StatementState
  evidence: string
  end_reason: string | null
  registration: Id<'Registration'> | null
  recorded_at: Instant
  recorded_by: Id<'Account'> | null
}

interface Tables {
  'registry.spells': SpellRow
}

function toSpell(row: SpellRow): Spell {
  return {
    id: row.id,
    person: row.person,
    status: row.status,
    from: row.from_day,
    until: row.until_day ?? undefined,
    source: row.source,
    state: row.state,
    evidence: row.evidence,
    endReason: row.end_reason ?? undefined,
    registration: row.registration ?? undefined,
  }
}

/** All spells of a person, the oldest first. */
export async function listSpells(context: Context, person: Id<'Person'>): Promise<Spell[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.spells')
    .selectAll()
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .where(seenOfPerson(context))
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map(toSpell)
}

export interface NewSpell {
  readonly status: Status
  readonly from: Day
  readonly until?: Day | undefined
  readonly source: Source
  readonly state: StatementState
  readonly evidence?: string | undefined
  readonly registration?: Id<'Registration'> | undefined
}

/** Writes a spell; the caller projects the person afterwards (`addSpell` of `project-person.ts` does both). */
export async function insertSpell(
  context: Context,
  person: Id<'Person'>,
  spell: NewSpell,
): Promise<Id<'Spell'>> {
  const row = await lockAnyPerson(context, person)
  if (row === undefined) throw notFound('person.unknown', { zh: '这个人', en: 'person' })
  const others = await listSpells(context, person)
  const span = { from: spell.from, until: spell.until }
  if (others.some(other => other.status === spell.status && overlaps(other, span))) {
    const { zh, en } = statuses[spell.status]
    throw new Problem('conflict', 'spell.overlaps', {
      zh: `“${zh}”的日期和已有的一段重叠`,
      en: `These days of “${en}” overlap with others`,
    })
  }
  const id = context.newId<'Spell'>(bucketOf(person))
  await context
    .db<Tables>()
    .insertInto('registry.spells')
    .values({
      sk: bucketOf(person),
      id,
      person,
      division: row.division,
      status: spell.status,
      from_day: spell.from,
      until_day: spell.until ?? null,
      source: spell.source,
      state: spell.state,
      evidence: spell.evidence ?? '',
      end_reason: null,
      registration: spell.registration ?? null,
      recorded_at: context.now,
      recorded_by: context.actor.account ?? null,
    })
    .execute()
  return id
}

/** Ends a spell that goes on. A spell that would end before it began lasted its first day. */
export async function closeSpell(context: Context, spell: Spell, until: Day, reason: string): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.spells')
    .set({ until_day: until < spell.from ? spell.from : until, end_reason: reason })
    .where('sk', '=', bucketOf(spell.person))
    .where('id', '=', spell.id)
    .where('until_day', 'is', null)
    .execute()
}

export async function moveSpells(context: Context, person: Id<'Person'>, division: string): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.spells')
    .set({ division })
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .execute()
}

/** Whose spells ended yesterday: what is read off them changes today. */
export async function peopleWhoseSpellsEnded(context: Context): Promise<Id<'Person'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.spells')
    .select('person')
    .distinct()
    .where('until_day', '=', addDays(context.today, -1))
    .execute()
  return rows.map(row => row.person)
}
