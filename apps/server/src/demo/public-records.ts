import type { App } from '../app.ts'
import { replyWindow, startWindow } from '../applications/index.ts'
import { addDays, type Day, dayOf } from '../kernel/index.ts'

/**
 * The rest of each employer's public record, by the rules of `recountReplies`, for all of them at once: who started
 * and said so themselves, and after how many working days an answer usually comes.
 */
export async function countPublicRecords({ kernel, city }: Pick<App, 'kernel' | 'city'>): Promise<void> {
  const today = dayOf(kernel.clock.now())
  const { pool } = kernel.database
  await pool.query(
    `UPDATE applications.replies AS r SET confirmed_starts = s.people
     FROM (
       SELECT a.organisation, count(*)::int AS people FROM applications.applications AS a
       WHERE a.started_on >= $1 AND (
         SELECT f.entry = 'confirmation' OR coalesce(f.outcome = 'true', false) FROM ledger.facts AS f
         WHERE f.sk = a.sk AND f.fact = a.fact AND f.entry IN ('confirmation', 'contest', 'settlement')
         ORDER BY f.seq DESC LIMIT 1)
       GROUP BY a.organisation
     ) AS s
     WHERE s.organisation = r.organisation`,
    [addDays(today, -startWindow)],
  )
  const { rows } = await pool.query<{ organisation: string; applied: Day; answered: Day; times: number }>(
    `SELECT organisation, to_char(applied_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS applied,
       to_char(answered_on, 'YYYY-MM-DD') AS answered, count(*)::int AS times
     FROM applications.applications WHERE answered_on IS NOT NULL AND answer_due_on >= $1
     GROUP BY 1, 2, 3`,
    [addDays(today, -replyWindow)],
  )
  const waits = new Map<string, number[]>()
  for (const { organisation, applied, answered, times } of rows) {
    const { days } = city.calendar.workingDaysBetween(applied, answered)
    const known = waits.get(organisation) ?? []
    waits.set(organisation, [...known, ...Array<number>(times).fill(Math.max(0, days))])
  }
  const usual = [...waits].flatMap(([organisation, days]) => {
    const middle = days.toSorted((a, b) => a - b)[Math.floor(days.length / 2)]
    return days.length < 3 ? [] : [{ organisation, days: middle }]
  })
  await pool.query(
    `UPDATE applications.replies AS r SET usual_days = u.days
     FROM jsonb_to_recordset($1::jsonb) AS u(organisation uuid, days int)
     WHERE u.organisation = r.organisation`,
    [JSON.stringify(usual)],
  )
}
