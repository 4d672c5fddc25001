import { bucketOf, type Context, type Id } from '../kernel/index.ts'

interface Tables {
  'registry.people': { sk: string; id: Id<'Person'>; no_automatic: boolean }
}

/** Whether somebody objects to a program choosing for them: what they said last, kept where the many are searched. */
export async function writeObjection(
  context: Context,
  person: Id<'Person'>,
  objects: boolean,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.people')
    .set({ no_automatic: objects })
    .where('sk', '=', bucketOf(person))
    .where('id', '=', person)
    .execute()
}
