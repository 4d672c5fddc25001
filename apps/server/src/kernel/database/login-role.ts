import pg from 'pg'
import type { Database } from './open-database.ts'

/** What a login of the database could do beyond the application's own rights. */
export interface Excess {
  readonly what: 'superuser' | 'bypasses row-level security' | 'creates roles' | 'owns' | 'may become'
  /** what is owned, or which role it may become */
  readonly name?: string
}

const questions = `
  SELECT 'superuser' AS what, NULL AS name FROM pg_roles WHERE rolname = session_user AND rolsuper
  UNION ALL
  SELECT 'bypasses row-level security', NULL FROM pg_roles WHERE rolname = session_user AND rolbypassrls
  UNION ALL
  SELECT 'creates roles', NULL FROM pg_roles WHERE rolname = session_user AND rolcreaterole
  UNION ALL
  (SELECT 'owns', n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   JOIN pg_roles r ON r.oid = c.relowner
   WHERE r.rolname = session_user AND n.nspname NOT LIKE 'pg\\_temp%' ORDER BY 2 LIMIT 3)
  UNION ALL
  (SELECT 'owns', n.nspname FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
   WHERE r.rolname = session_user ORDER BY 2 LIMIT 3)
  UNION ALL
  (SELECT 'may become', rolname FROM pg_roles
   WHERE rolname <> session_user AND rolname <> 'qingye_app' AND pg_has_role(session_user, oid, 'MEMBER')
   ORDER BY 2 LIMIT 3)`

/**
 * What the login of this connection could do by leaving the application's role (RESET ROLE). Empty for a login that
 * owns nothing: whatever statement reaches the database, row-level security holds.
 */
export async function excessOfLogin(database: Database): Promise<Excess[]> {
  const { rows } = await database.pool.query<{ what: Excess['what']; name: string | null }>(questions)
  return rows.map(({ what, name }) => (name === null ? { what } : { what, name }))
}

/** The role that a connection signed in as. */
export async function loginOf(database: Database): Promise<string> {
  const { rows } = await database.pool.query<{ name: string }>('SELECT session_user::text AS name')
  const name = rows[0]?.name
  if (name === undefined) throw new Error('the database does not say who signed in')
  return name
}

/**
 * Lets a login run the application and nothing else: it may act as the application's role, and use the queue.
 * @param owner a connection of the role that owns the tables
 */
export async function admitLogin(owner: Database, login: string): Promise<void> {
  const name = pg.escapeIdentifier(login)
  for (const statement of [
    `GRANT qingye_app TO ${name}`,
    `GRANT USAGE ON SCHEMA pgboss TO ${name}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${name}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${name}`,
  ]) {
    await owner.pool.query(statement)
  }
}
