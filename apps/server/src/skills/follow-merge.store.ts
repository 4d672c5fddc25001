import { sql } from 'kysely'
import type { Context, MovedRow, PersonFollower } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'

const rowsOf = {
  certificates: followColumn({
    table: 'skills.certificates',
    title: { zh: '技能证书', en: 'Certificates' },
  }),
  honours: followColumn({
    table: 'skills.honours',
    title: { zh: '称号和提名', en: 'Titles and nominations' },
  }),
}

/** Rows follow their person, and what names their facts names those that took their place. */
const following = (table: 'certificates' | 'honours'): PersonFollower => ({
  ...rowsOf[table],
  async follow(context, merge) {
    const moved = await rowsOf[table].follow(context, merge)
    await rename(context, table, moved, id => merge.now(id))
    return moved
  },
  async unfollow(context, merge, moved) {
    await rowsOf[table].unfollow(context, merge, moved)
    await rename(context, table, moved, id => merge.now(id))
  },
})

async function rename(
  context: Context,
  table: 'certificates' | 'honours',
  moved: readonly MovedRow[],
  now: (id: string) => string,
): Promise<void> {
  const name = sql.table(`skills.${table}`)
  for (const { row } of moved) {
    const found = await sql<{ fact: string | null }>`
      SELECT fact FROM ${name} WHERE sk = right(${row}, 2) AND id = ${row}::uuid`.execute(
      context.db<unknown>(),
    )
    const fact = found.rows[0]?.fact ?? null
    if (fact === null || now(fact) === fact) continue
    await sql`UPDATE ${name} SET fact = ${now(fact)}::uuid
      WHERE sk = right(${row}, 2) AND id = ${row}::uuid`.execute(context.db<unknown>())
  }
}

const column = 'skills.certificate_numbers.person'

/** A number leads to whom its certificate belongs to. */
const numbers: PersonFollower = {
  columns: [column],
  async follow(context, { from, into }) {
    const { rows } = await sql<{ number: string }>`
      UPDATE skills.certificate_numbers SET person = ${into}::uuid WHERE person = ${from}::uuid
      RETURNING number`.execute(context.db<unknown>())
    return rows
      .map(({ number }): MovedRow => ({ column, row: number }))
      .sort((a, b) => (a.row < b.row ? -1 : 1))
  },
  async unfollow(context, { from, into }, moved) {
    for (const { row } of moved)
      await sql`UPDATE skills.certificate_numbers SET person = ${from}::uuid
        WHERE number = ${row} AND person = ${into}::uuid`.execute(context.db<unknown>())
  },
}

export const skillsFollowers: readonly PersonFollower[] = [
  following('certificates'),
  numbers,
  following('honours'),
]
