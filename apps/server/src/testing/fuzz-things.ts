import type { Database } from '../kernel/index.ts'

/** Ids of what there is, all of them and by what a field or a part of an address calls them. */
export interface Things {
  readonly all: readonly string[]
  /** ids of what is called so; undefined where nothing is */
  called(name: string): readonly string[] | undefined
}

/** Always among them: an id of nothing, an indicator, a division. */
const standing = ['018c0000-0000-7000-8000-0000000000aa', 'S1-Q1', '330381']
const plurals: Readonly<Record<string, string>> = { people: 'person', evidence: 'evidence' }

/** Reads a few ids of every table: most requests are to be about something. */
export async function thingsOf({ pool }: Database, most = 6): Promise<Things> {
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.columns
     WHERE column_name = 'id' AND data_type = 'uuid' AND table_schema NOT IN ('pgboss', 'kernel') ORDER BY 1, 2`,
  )
  const byName = new Map<string, string[]>()
  for (const { schema, name } of tables) {
    // half of the oldest and half of the newest: what the fuzzing itself has made is in other states
    const half = Math.ceil(most / 2)
    const { rows } = await pool.query<{ id: string }>(
      `(SELECT id::text FROM ${schema}.${name} ORDER BY id LIMIT ${half})
       UNION (SELECT id::text FROM ${schema}.${name} ORDER BY id DESC LIMIT ${half}) ORDER BY 1`,
    )
    const one = plurals[name] ?? name.replace(/ies$/, 'y').replace(/s$/, '')
    byName.set(one, [...(byName.get(one) ?? []), ...rows.map(row => row.id)])
  }
  return {
    all: [...[...byName.values()].flat(), ...standing],
    called: name => {
      const found = byName.get(name)
      return found === undefined || found.length === 0 ? undefined : found
    },
  }
}

/** What reading alone may change: who was there when, what was refused, how fast somebody asked. */
const moving = new Set([
  ...['kernel.audit', 'kernel.audit_heads', 'kernel.traces', 'accounts.sessions', 'accounts.failures'],
])

/** One line for each table, which is another one when a row of it is. */
export async function stateOf({ pool }: Database): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'pgboss') ORDER BY 1`,
  )
  const state = new Map<string, string>()
  for (const { name } of tables) {
    if (moving.has(name)) continue
    const { rows } = await pool.query<{ state: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS state FROM ${name} t`,
    )
    state.set(name, rows[0]?.state ?? '')
  }
  return state
}

/** The tables that differ between two states. */
export function changedTables(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...after].filter(([name, state]) => before.get(name) !== state).map(([name]) => name)
}
