import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import { ended } from './application.ts'

interface Tables {
  'applications.applications': {
    sk: string
    id: Id<'Application'>
    person: Id<'Person'>
    organisation: Id<'Organisation'>
    state: string
    sharing_withdrawn_at: string | null
  }
}

/** From now on the employer sees nothing of what these applications carried, or sees it again. */
export async function setSharing(
  context: Context,
  person: Id<'Person'>,
  organisation: Id<'Organisation'>,
  shared: boolean,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('applications.applications')
    .set({ sharing_withdrawn_at: shared ? null : context.now })
    .where('person', '=', person)
    .where('organisation', '=', organisation)
    .execute()
}

export async function countOpenOf(context: Context, person: Id<'Person'>): Promise<number> {
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select('id')
    .where('person', '=', person)
    .where('state', 'not in', [...ended, 'started'])
    .execute()
  return rows.length
}

export async function findSharing(
  context: Context,
  application: Id<'Application'>,
): Promise<{ person: Id<'Person'>; organisation: Id<'Organisation'>; withdrawn: boolean } | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select(['person', 'organisation', 'sharing_withdrawn_at'])
    .where('sk', '=', bucketOf(application))
    .where('id', '=', application)
    .executeTakeFirst()
  return (
    row && {
      person: row.person,
      organisation: row.organisation,
      withdrawn: row.sharing_withdrawn_at !== null,
    }
  )
}
