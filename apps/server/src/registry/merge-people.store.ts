import { bucketOf, type Context, type Id } from '../kernel/index.ts'

/** Where somebody lives, merged away or not. What hangs from a person lies there. */
export async function findDivision(context: Context, person: Id<'Person'>): Promise<string> {
  const row = await context
    .db<{ 'registry.people': { sk: string; id: Id<'Person'>; division: string } }>()
    .selectFrom('registry.people')
    .select('division')
    .where('sk', '=', bucketOf(person))
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return row.division
}
