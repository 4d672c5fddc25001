import { sql } from 'kysely'
import type { Kernel } from '../kernel/index.ts'

/** Every row of every table in which a text stands, but the logs that the law has us keep. */
export async function tablesThatSay(kernel: Kernel, text: string): Promise<string[]> {
  return kernel.asSystem('test', async context => {
    const db = context.db<unknown>()
    const tables = await sql<{ name: string }>`
      SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'pgboss')
        AND has_table_privilege(current_user, quote_ident(table_schema) || '.' || quote_ident(table_name), 'SELECT')
      ORDER BY 1`.execute(db)
    const found: string[] = []
    for (const { name } of tables.rows) {
      if (name === 'kernel.audit' || name === 'kernel.answers') continue
      const { rows } =
        await sql`SELECT 1 FROM ${sql.table(name)} AS t WHERE strpos(t::text, ${text}) > 0 LIMIT 1`.execute(
          db,
        )
      if (rows.length > 0) found.push(name)
    }
    return found
  })
}
