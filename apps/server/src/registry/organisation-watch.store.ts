import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'
import type { Organisation } from './organisation.ts'
import { type Tables, toOrganisation } from './organisation-row.ts'

/** Suspended until a day that has passed. */
export async function listEndedSuspensions(context: Context, limit = 200): Promise<Organisation[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.organisations')
    .selectAll()
    .where('state', '=', 'suspended')
    .where('suspended_until', '<', context.today)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.map(toOrganisation)
}

/** Whose licence ends by a day, and who were not told since it was as it is. */
export async function listEndingLicences(context: Context, by: Day, limit = 200): Promise<Organisation[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.organisations')
    .selectAll()
    .where('licence_until', '<=', by)
    .where('state', '=', 'verified')
    .where(eb =>
      eb.or([
        eb('licence_reminded', 'is', null),
        // told before it ended: told once more when it has
        eb.and([
          eb('licence_until', '<', context.today),
          eb('licence_reminded', '<=', eb.ref('licence_until')),
        ]),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.map(toOrganisation)
}

export async function noteLicenceReminder(context: Context, id: Id<'Organisation'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.organisations')
    .set({ licence_reminded: context.today })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}
