import { sql } from 'kysely'
import { followColumn } from '../registry/index.ts'

/** What was given away follows; of two versions with one number, and of two choices, each record keeps its own. */
export const cvFollowers = [
  followColumn({ table: 'cv.links' }),
  followColumn({ table: 'cv.sent' }),
  followColumn({
    table: 'cv.versions',
    stays: into => sql`EXISTS (SELECT 1 FROM cv.versions AS o
      WHERE o.sk = r.sk AND o.person = ${into}::uuid AND o.number = r.number)`,
  }),
]
