import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'

/**
 * The usual ways, for comparison and nothing else: look whether it is free, then write. They lock nothing, so that two who look at
 * the same moment both find it free.
 */
export async function giveNaively(
  context: Context,
  stand: Id<'Stand'>,
  entry: Id<'FairEntry'>,
): Promise<boolean> {
  const db = context.db<unknown>()
  const sk = bucketOf(stand)
  const { rows } = await sql<{ taken: number }>`
    SELECT count(*)::int AS taken FROM fairs.entries WHERE sk = ${sk} AND stand = ${stand}`.execute(db)
  if (rows[0]?.taken !== 0) return false
  await sql`UPDATE fairs.entries SET stand = ${stand}, state = 'assigned' WHERE sk = ${sk} AND id = ${entry}`.execute(
    db,
  )
  return true
}

export async function bookNaively(
  context: Context,
  entry: Id<'FairEntry'>,
  at: string,
  n: number,
): Promise<boolean> {
  const db = context.db<unknown>()
  const sk = bucketOf(entry)
  const { rows } = await sql<{ taken: number }>`
    SELECT count(*)::int AS taken FROM fairs.turns WHERE sk = ${sk} AND entry = ${entry} AND starts_at = ${at}`.execute(
    db,
  )
  if (rows[0]?.taken !== 0) return false
  await sql`
    INSERT INTO fairs.turns (sk, id, fair, entry, division, employer, name, starts_at, state, made_at, changed_at)
    SELECT ${sk}, ${context.newId(sk)}, fair, id, division, employer, ${`naive ${n}`}, ${at}, 'booked', ${context.now}, ${context.now}
    FROM fairs.entries WHERE sk = ${sk} AND id = ${entry}`.execute(db)
  return true
}
