import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../accounts/index.ts'
import { type App, createApp } from '../app.ts'
import { readSession } from '../desk/index.ts'
import { readEnvironment } from '../environment.ts'
import { type Database, excessOfLogin, openDatabase, silentLog, system, visitor } from '../kernel/index.ts'
import { registerOrganisation } from '../registry/index.ts'
import { addAccount } from './add-account.ts'
import { type Installation, openAsOwner, openInstallation, refuseExcess } from './installation.ts'

// biome-ignore format: one name, one reason: the driver of the tests sets it for the second run
const server = process.env['QINGYE_TEST_DATABASE_URL']
const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** With two logins, as a city runs it: one owns the tables and migrates, the other one serves. */
describe.runIf(server)('an installation with two logins', () => {
  const serving = `qingye_serving_${randomBytes(4).toString('hex')}`
  const name = `qingye_two_${randomBytes(6).toString('hex')}`
  const folder = mkdtempSync(join(tmpdir(), 'qingye-two-'))
  const urlOf = (user: string, database: string) => {
    const url = new URL(server ?? '')
    url.pathname = `/${database}`
    if (user !== '') url.username = user
    return url.href
  }
  let admin: Database
  let installation: Installation
  let app: App
  const environment = () =>
    readEnvironment(
      {
        DATABASE_URL: urlOf(serving, name),
        QINGYE_OWNER_URL: urlOf('', name),
        QINGYE_DATA: folder,
        QINGYE_DEMO: 'none',
      },
      root,
    )

  beforeAll(async () => {
    admin = await openDatabase({ url: server, connections: 1 })
    await admin.pool.query(`CREATE DATABASE ${name}`)
    await admin.pool.query(`CREATE ROLE ${serving} LOGIN`)
    installation = await openInstallation(environment(), silentLog)
    app = await createApp({ ...environment(), ...installation.options })
    await app.start()
  })
  afterAll(async () => {
    await app?.stop()
    await installation?.database.close()
    await admin.pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.pool.query(`DROP ROLE IF EXISTS ${serving}`)
    await admin.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function addOfficer(login: string): Promise<string> {
    const owner = await openAsOwner(environment())
    let said = ''
    const given = { role: 'county-officer', login, name: '陈立', area: '330381', department: 'hrss' }
    await addAccount(owner, app.kernel.clock, { ...given, creditCode: undefined }, text => {
      said += text
    })
    await owner.close()
    return said.trim().split(' ').at(-1) ?? ''
  }

  it('serves by a login that could do nothing more than the application', async () => {
    expect(await excessOfLogin(installation.database)).toEqual([])
    await expect(refuseExcess(installation.database)).resolves.toBeUndefined()
  })

  it('refuses in production to serve by the owner, and says what it could do', async () => {
    const owner = await openAsOwner(environment())
    await expect(refuseExcess(owner)).rejects.toThrow(/superuser|owns/)
    await owner.close()
  })

  it('signs an officer in, takes a change, and keeps its trace', async () => {
    const password = await addOfficer('chenli')
    const call = { language: 'zh', channel: 'json' } as const
    const { session } = await app.kernel.call(
      signIn,
      { login: 'chenli', password },
      { ...call, actor: visitor },
    )
    const answer = await app.server.inject({
      url: '/api/session',
      headers: { cookie: `qy_session=${session}` },
    })
    expect({ status: answer.statusCode, ...answer.json<object>() }).toMatchObject({
      status: 200,
      name: '陈立',
    })
    expect(readSession.name).toBe('desk.readSession')
    const officer = { ...system, role: 'county-officer', area: '330381', name: '陈立' } as const
    const input = {
      name: '海川泵阀',
      kind: 'enterprise',
      creditCode: '91330381MA2C0000XT',
      division: '330381',
    }
    await expect(
      app.kernel.call(registerOrganisation, input, { ...call, actor: officer }),
    ).rejects.toMatchObject({ kind: 'invalid' }) // a wrong check digit; refused by the use case, not by the database
    expect((await app.server.inject({ url: '/' })).statusCode).toBe(200)
    await app.settle()
  })

  it('owns nothing of any kind, nor does the role that it acts in, which nobody signs in as', async () => {
    const { rows: owned } = await admin.pool.query(
      `SELECT d.classid::regclass AS what, d.objid FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
       WHERE d.deptype = 'o' AND d.refclassid = 'pg_authid'::regclass AND r.rolname IN ($1, 'qingye_app')`,
      [serving],
    )
    expect(owned).toEqual([])
    const { rows: roles } = await admin.pool.query(
      `SELECT rolname AS name, rolcanlogin AS login, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
         OR rolreplication AS more FROM pg_roles WHERE rolname IN ($1, 'qingye_app') ORDER BY rolcanlogin`,
      [serving],
    )
    expect(roles).toEqual([
      { name: 'qingye_app', login: false, more: false },
      { name: serving, login: true, more: false },
    ])
  })

  it('becomes none of the roles that there are, but the application', async () => {
    const { rows } = await admin.pool.query<{ name: string }>('SELECT rolname AS name FROM pg_roles')
    const became: string[] = []
    const client = await installation.database.pool.connect()
    for (const { name } of rows) {
      for (const statement of [`SET ROLE "${name}"`, `SET SESSION AUTHORIZATION "${name}"`]) {
        const done = await client.query(statement).catch(() => undefined)
        if (done !== undefined) became.push(statement)
        await client.query('RESET ROLE')
      }
    }
    client.release()
    expect(rows.length).toBeGreaterThan(10)
    // itself, either way, and the role in which it acts anyhow
    expect(became.sort()).toEqual(
      [`SET ROLE "qingye_app"`, `SET ROLE "${serving}"`, `SET SESSION AUTHORIZATION "${serving}"`].sort(),
    )
  })

  it('is refused when somebody lets it become the owner (control)', async () => {
    const { rows } = await admin.pool.query<{ name: string }>('SELECT session_user::text AS name')
    await admin.pool.query(`GRANT "${rows[0]?.name}" TO ${serving}`)
    try {
      expect(await excessOfLogin(installation.database)).toContainEqual(
        expect.objectContaining({ what: 'may become', name: rows[0]?.name }),
      )
      await expect(refuseExcess(installation.database)).rejects.toThrow(/may become/)
    } finally {
      await admin.pool.query(`REVOKE "${rows[0]?.name}" FROM ${serving}`)
    }
    expect(await excessOfLogin(installation.database)).toEqual([])
  })

  it.each([
    'RESET ROLE',
    'SET LOCAL ROLE NONE',
    'SET SESSION AUTHORIZATION DEFAULT',
    'RESET ALL',
    'SET LOCAL row_security = off',
  ])('sees no more of others in the midst of a transaction by %s', async statement => {
    const owner = await openAsOwner(environment())
    const all = await owner.pool.query('SELECT id FROM accounts.accounts')
    await owner.close()
    expect(all.rows.length).toBeGreaterThan(0)
    const client = await installation.database.pool.connect()
    try {
      await client.query('BEGIN')
      await client.query('SET LOCAL ROLE qingye_app')
      await client.query(
        `SELECT set_config('app.role', 'security-administrator', true), set_config('app.lo', '330302', true),
           set_config('app.hi', '330302~', true), set_config('app.account', '', true)`,
      )
      const read = () => client.query('SELECT id FROM accounts.accounts')
      expect((await read()).rows).toEqual([])
      await client.query(statement)
      // nothing, or an error: row_security = off makes a query fail that a policy would cut
      expect(
        await read().then(
          found => found.rows,
          () => [],
        ),
      ).toEqual([])
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })

  it.each([
    ['become the owner', 'SET ROLE postgres'],
    ['switch row-level security off', 'ALTER TABLE registry.people DISABLE ROW LEVEL SECURITY'],
    ['drop a policy', 'DROP POLICY in_area ON registry.people'],
    ['delete facts', 'DELETE FROM ledger.facts'],
    ['rewrite the audit log', "UPDATE kernel.audit SET role = 'x'"],
    ['make a table', 'CREATE TABLE registry.mine (id int)'],
    ['make itself a superuser', 'ALTER ROLE CURRENT_USER SUPERUSER'],
  ])('cannot %s', async (_, statement) => {
    await expect(installation.database.pool.query(statement)).rejects.toThrow(
      /permission denied|must be owner|must be superuser|Only roles with/,
    )
  })
})
