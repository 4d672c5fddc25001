import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'

interface Tables {
  'registry.form_uses': {
    sk: string
    id: Id<'FormUse'>
    form: string
    day: string
    asked: number
    known: number
    seconds: number
  }
}

export interface FormUse {
  readonly form: string
  readonly asked: number
  readonly known: number
  readonly seconds: number
}

export async function insertFormUse(context: Context, use: FormUse): Promise<void> {
  const id = context.newId<'FormUse'>()
  await context
    .db<Tables>()
    .insertInto('registry.form_uses')
    .values({ sk: bucketOf(id), id, day: context.today, ...use })
    .execute()
}

/** The medians of each form over all its uses. */
export async function readFormUses(context: Context): Promise<(FormUse & { uses: number })[]> {
  const median = (column: string) =>
    sql<number>`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${sql.ref(column)})`
  return context
    .db<Tables>()
    .selectFrom('registry.form_uses')
    .select('form')
    .select([
      sql<number>`count(*)`.as('uses'),
      median('asked').as('asked'),
      median('known').as('known'),
      median('seconds').as('seconds'),
    ])
    .groupBy('form')
    .execute()
}
