import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Database } from '../kernel/index.ts'

const batch = 5_000

/** One JSON object a line, by stream and sequence, so that an auditor can follow the hashes with tools of their own. */
export async function exportFacts(
  database: Database,
  file: string,
  print: (text: string) => void,
): Promise<number> {
  const out = createWriteStream(file)
  let written = 0
  let [stream, seq] = ['', 0]
  for (;;) {
    const { rows } = await database.pool.query<{ sk: string; seq: number }>(
      'SELECT * FROM ledger.facts WHERE (sk, seq) > ($1, $2) ORDER BY sk, seq LIMIT $3',
      [stream, seq, batch],
    )
    for (const row of rows) if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain')
    written += rows.length
    const last = rows.at(-1)
    if (last === undefined) break
    ;[stream, seq] = [last.sk, last.seq]
  }
  out.end()
  await once(out, 'finish')
  print(`${written} entries written to ${file}\n`)
  return 0
}
