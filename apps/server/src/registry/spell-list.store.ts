import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { NewSpell } from './spell.store.ts'

export type { NewSpell }

interface Tables {
  'registry.spells': {
    sk: string
    id: Id<'Spell'>
    person: Id<'Person'>
    division: string
    status: NewSpell['status']
    from_day: string
    until_day: string | null
    source: NewSpell['source']
    state: NewSpell['state']
    evidence: string
    recorded_at: string
    recorded_by: Id<'Account'> | null
  }
}

/** Spells of people who have none yet, in one statement: nothing can overlap. */
export async function insertSpells(
  context: Context,
  all: readonly {
    readonly person: Id<'Person'>
    readonly division: string
    readonly spell: NewSpell
  }[],
): Promise<void> {
  if (all.length === 0) return
  const rows = all.map(({ person, division, spell }) => ({
    sk: bucketOf(person),
    id: context.newId<'Spell'>(bucketOf(person)),
    person,
    division,
    status: spell.status,
    from_day: spell.from,
    until_day: spell.until ?? null,
    source: spell.source,
    state: spell.state,
    evidence: spell.evidence ?? '',
    recorded_at: context.now,
    recorded_by: context.actor.account ?? null,
  }))
  await context.db<Tables>().insertInto('registry.spells').values(rows).execute()
}
