import { type SqlBool, sql } from 'kysely'
import type { Id, PersonFollower } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'

/** Where both records met an employer, the one that is merged away keeps its row: a person is once in an employer's list. */
const metAlready = (into: Id<'Person'>) => sql<SqlBool>`EXISTS (
  SELECT FROM fairs.talks o WHERE o.sk = r.sk AND o.entry = r.entry AND o.person = ${into}::uuid)`
const turnAlready = (into: Id<'Person'>) => sql<SqlBool>`EXISTS (
  SELECT FROM fairs.turns o WHERE o.sk = r.sk AND o.entry = r.entry AND o.person = ${into}::uuid
    AND o.state IN ('held', 'booked', 'waiting', 'called') AND r.state IN ('held', 'booked', 'waiting', 'called'))`

export const fairFollowers: readonly PersonFollower[] = [
  followColumn({
    table: 'fairs.talks',
    title: { zh: '招聘会上见的单位', en: 'Employers met at job fairs' },
    stays: metAlready,
  }),
  followColumn({ table: 'fairs.turns', stays: turnAlready }),
]
