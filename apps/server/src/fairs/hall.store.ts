import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import { type StandRow, type Tables, toHall } from './entry-row.ts'
import type { Hall, Stand } from './fair.ts'

/** How long somebody waits for a stand, or for a turn, before they are asked to try again. */
export const lockPatience = '3s'

/** Halls are shown to everybody whose fair is out: who asks has found the fair first. */
export async function findHall(context: Context, fair: Id<'Activity'>): Promise<Hall | undefined> {
  const row = await one(context, fair).executeTakeFirst()
  return row && toHall(row)
}

/**
 * Takes the hall for the rest of the transaction: whoever gives stands away comes one after the other.
 * @throws an error of the database that becomes Problem `busy` when it cannot be had in time
 */
export async function lockHall(context: Context, fair: Id<'Activity'>): Promise<Hall | undefined> {
  await sql`SET LOCAL lock_timeout = ${sql.lit(lockPatience)}`.execute(context.db<Tables>())
  const row = await one(context, fair).forUpdate().executeTakeFirst()
  return row && toHall(row)
}

function one(context: Context, fair: Id<'Activity'>) {
  return context
    .db<Tables>()
    .selectFrom('fairs.halls')
    .selectAll()
    .where('sk', '=', bucketOf(fair))
    .where('id', '=', fair)
}

/** False when somebody else has made it meanwhile. */
export async function insertHall(context: Context, hall: Hall): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .insertInto('fairs.halls')
    .values({
      sk: bucketOf(hall.id),
      id: hall.id,
      division: hall.division,
      organisation: hall.organisation ?? null,
      ...changing(context, hall),
    })
    .onConflict(on => on.columns(['sk', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function writeHall(context: Context, hall: Hall): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('fairs.halls')
    .set(changing(context, hall))
    .where('sk', '=', bucketOf(hall.id))
    .where('id', '=', hall.id)
    .execute()
}

function changing(context: Context, hall: Hall) {
  return {
    version: hall.version,
    width: hall.width,
    height: hall.height,
    marks: JSON.stringify(hall.marks),
    applies_until: hall.appliesUntil,
    slot_minutes: hall.slotMinutes,
    changed_at: context.now,
  }
}

export async function listStands(context: Context, fair: Id<'Activity'>): Promise<readonly Stand[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('fairs.stands')
    .select(['id', 'code', 'x', 'y', 'w', 'h'])
    .where('sk', '=', bucketOf(fair))
    .where('fair', '=', fair)
    .orderBy(sql`length(code)`)
    .orderBy('code')
    .execute()
  return rows.map(({ id, code, x, y, w, h }) => ({ id, code, x, y, w, h }))
}

export async function insertStands(context: Context, hall: Hall, stands: readonly Stand[]): Promise<void> {
  if (stands.length === 0) return
  const of = {
    sk: bucketOf(hall.id),
    fair: hall.id,
    division: hall.division,
    organisation: hall.organisation ?? null,
  }
  const rows: StandRow[] = stands.map(({ id, code, x, y, w, h }) => ({ ...of, id, code, x, y, w, h }))
  await context.db<Tables>().insertInto('fairs.stands').values(rows).execute()
}

export async function moveStand(context: Context, { id, x, y, w, h }: Omit<Stand, 'code'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('fairs.stands')
    .set({ x, y, w, h })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

export async function deleteStands(
  context: Context,
  fair: Id<'Activity'>,
  ids: readonly Id<'Stand'>[],
): Promise<void> {
  if (ids.length === 0) return
  await context
    .db<Tables>()
    .deleteFrom('fairs.stands')
    .where('sk', '=', bucketOf(fair))
    .where('fair', '=', fair)
    .where('id', 'in', [...ids])
    .execute()
}
