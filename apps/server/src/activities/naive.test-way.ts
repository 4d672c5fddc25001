import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'

/**
 * The usual way, for comparison and nothing else: count, then insert. It locks nothing, so that two who count at the same moment
 * both find a place.
 */
export async function takeNaively(context: Context, activity: Id<'Activity'>, n: number): Promise<boolean> {
  const db = context.db<unknown>()
  const sk = bucketOf(activity)
  const { rows } = await sql<{ free: boolean }>`
    SELECT (SELECT count(*) FROM activities.registrations r WHERE r.sk = a.sk AND r.activity = a.id AND r.state = 'taken')
      < a.capacity AS free
    FROM activities.activities a WHERE a.sk = ${sk} AND a.id = ${activity}`.execute(db)
  if (rows[0]?.free !== true) return false
  await sql`
    INSERT INTO activities.registrations (sk, id, activity, division, shown, name, places, state, made_at, changed_at)
    VALUES (${sk}, ${context.newId(sk)}, ${activity}, '330381', true, ${`naive ${n}`}, 1, 'taken', ${context.now}, ${context.now})`.execute(
    db,
  )
  return true
}
