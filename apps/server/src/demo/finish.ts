import { replyWindow } from '../applications/index.ts'
import type { Client } from '../kernel/database/index.ts'
import { addDays, type Day } from '../kernel/index.ts'

/** What can be said only when all rows are there: the heads of the chains, the reply records, the mark of the demo. */
export async function finish(
  client: Client,
  given: {
    readonly heads: ReadonlyMap<string, { readonly seq: number; readonly hash: string }>
    readonly today: Day
    readonly setting: readonly [key: string, value: object]
  },
): Promise<void> {
  const heads = [...given.heads].map(([sk, head]) => ({ sk, ...head }))
  await client.query(
    `UPDATE ledger.heads AS h SET seq = n.seq, hash = n.hash
     FROM jsonb_to_recordset($1::text::jsonb) AS n(sk text, seq bigint, hash text)
     WHERE h.sk = n.sk COLLATE "C"`,
    [JSON.stringify(heads)],
  )
  await settleChecks(client)
  await countReplies(client, given.today)
  const [key, value] = given.setting
  await client.query('INSERT INTO kernel.settings (key, value) VALUES ($1, $2::text::jsonb)', [
    key,
    JSON.stringify(value),
  ])
}

/** A check ends with the settlement of its fact. */
async function settleChecks(client: Client): Promise<void> {
  await client.query(
    `UPDATE ledger.checks AS c SET state = 'settled', outcome = f.outcome, finding = f.reason, settled = f.recorded
     FROM ledger.facts AS f
     WHERE f.sk = c.sk AND f.fact = c.fact AND f.entry = 'settlement'`,
  )
}

/** The public reply record of each employer, by the rule of `recountReplies`, for all of them at once. */
async function countReplies(client: Client, today: Day): Promise<void> {
  await client.query(
    `INSERT INTO applications.replies (sk, organisation, since, due, in_time, pips, updated_at)
     SELECT right(organisation::text, 2), organisation, $1::date, count(*), count(*) FILTER (WHERE in_time),
       (array_agg(in_time ORDER BY answer_due_on DESC, id DESC))[1:60], $2::date
     FROM (
       SELECT id, organisation, answer_due_on,
         answered_on IS NOT NULL AND answered_on <= answer_due_on AS in_time
       FROM applications.applications
       WHERE answer_due_on >= $1::date
         AND (answered_on IS NOT NULL OR answer_due_on < $2::date)
         AND (state NOT IN ('withdrawn', 'closed') OR answered_on IS NOT NULL)
     ) AS owed
     GROUP BY organisation`,
    [addDays(today, -replyWindow), today],
  )
}
