import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { Statement } from './record.ts'

interface Tables {
  'registry.statements': {
    sk: string
    id: Id<'Statement'>
    person: Id<'Person'>
    division: string
    source: Statement['source']
    state: Statement['state']
    day: string
    at: string
    seq: number
    account: Id<'Account'> | null
    by_name: string | null
    evidence: string | null
    data: string
    phone_sealed: string | null
    phone_match: string | null
    id_kind: string | null
    id_number_sealed: string | null
    id_number_match: string | null
  }
  'registry.person_keys': { sk: string; kind: 'citizen-id'; match: string; person: Id<'Person'> }
}

/** The first statements of people who have none yet, in one statement. */
export async function insertStatements(
  context: Context,
  all: readonly { readonly statement: Statement; readonly division: string }[],
): Promise<void> {
  if (all.length === 0) return
  const rows = all.map(({ statement: { person, phone, identity, ...said }, division }) => ({
    sk: bucketOf(person),
    id: said.id,
    person,
    division,
    source: said.source,
    state: said.state,
    day: said.day,
    at: said.at,
    seq: 0,
    account: context.actor.account ?? null,
    by_name: said.byName ?? null,
    evidence: said.evidence ?? null,
    data: JSON.stringify(said.data),
    phone_sealed: phone?.sealed ?? null,
    phone_match: phone?.match ?? null,
    id_kind: identity?.kind ?? null,
    id_number_sealed: identity?.sealed ?? null,
    id_number_match: identity?.match ?? null,
  }))
  await context.db<Tables>().insertInto('registry.statements').values(rows).execute()
}

/** Takes identity numbers for people; of two at once one wins. @returns whose number is theirs now */
export async function claimIdentities(
  context: Context,
  all: readonly { readonly match: string; readonly person: Id<'Person'> }[],
): Promise<ReadonlySet<string>> {
  if (all.length === 0) return new Set()
  const rows = await context
    .db<Tables>()
    .insertInto('registry.person_keys')
    .values(
      all.map(({ match, person }) => ({ sk: match.slice(-2), kind: 'citizen-id' as const, match, person })),
    )
    .onConflict(on => on.doNothing())
    .returning('person')
    .execute()
  return new Set(rows.map(row => row.person))
}
