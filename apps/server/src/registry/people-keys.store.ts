import type { Context, Id } from '../kernel/index.ts'

interface Tables {
  'registry.person_keys': { sk: string; kind: 'citizen-id'; match: string; person: Id<'Person'> }
}

/** Who has these identity numbers, by their keyed hashes: one statement for a whole list. */
export async function peopleOfIdentities(
  context: Context,
  matches: readonly string[],
): Promise<ReadonlyMap<string, Id<'Person'>>> {
  if (matches.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.person_keys')
    .select(['match', 'person'])
    .where('sk', 'in', [...new Set(matches.map(match => match.slice(-2)))])
    .where('kind', '=', 'citizen-id')
    .where('match', 'in', [...matches])
    .execute()
  return new Map(rows.map(row => [row.match, row.person]))
}
