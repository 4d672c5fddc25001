import { type SqlBool, sql } from 'kysely'
import type { Id, PersonFollower } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'

/** Where both records are registered, the one that is merged away keeps its row: a person has one that stands. */
const standsAlready = (into: Id<'Person'>) => sql<SqlBool>`EXISTS (
  SELECT FROM activities.registrations o WHERE o.sk = r.sk AND o.activity = r.activity AND o.person = ${into}::uuid
    AND o.state IN ('taken', 'held', 'waiting') AND r.state IN ('taken', 'held', 'waiting'))`

export const activityFollowers: readonly PersonFollower[] = [
  followColumn({
    table: 'activities.registrations',
    title: { zh: '活动报名', en: 'Registrations for activities' },
    stays: standsAlready,
  }),
  followColumn({ table: 'activities.tickets' }),
  followColumn({ table: 'activities.attendances' }),
]
