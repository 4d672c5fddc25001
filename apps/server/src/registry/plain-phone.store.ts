import type { Context, Id } from '../kernel/index.ts'
import type { Sealed } from './record.ts'

/** The only place that reads the plain column of earlier versions: to empty it. */
interface Tables {
  'registry.people': {
    sk: string
    id: Id<'Person'>
    phone: string | null
    phone_sealed: string | null
    phone_match: string | null
  }
  'registry.statements': { sk: string; id: string; phone_sealed: string | null; phone_match: string | null }
}

/** @returns how many numbers were sealed, at most `limit` */
export async function sealPlainPhones(
  context: Context,
  seal: (phone: string) => Sealed,
  limit: number,
): Promise<number> {
  const db = context.db<Tables>()
  const rows = await db
    .selectFrom('registry.people')
    .select(['sk', 'id', 'phone'])
    .where('phone', 'is not', null)
    .orderBy('sk')
    .limit(limit)
    .forUpdate()
    .execute()
  for (const { sk, id, phone } of rows) {
    const { sealed, match } = seal(phone ?? '')
    const columns = { phone_sealed: sealed, phone_match: match }
    await db
      .updateTable('registry.people')
      .set({ phone: null, ...columns })
      .where('sk', '=', sk)
      .where('id', '=', id)
      .execute()
    // the statement that stands for what the earlier version held has the person's own id
    await db
      .updateTable('registry.statements')
      .set(columns)
      .where('sk', '=', sk)
      .where('id', '=', id)
      .execute()
  }
  return rows.length
}
