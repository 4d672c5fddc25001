import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { checkCatalogue, type Database, migrate } from './index.ts'
import { shardsOf } from './migrate.ts'

let database: Database
let folder: string
let serial = 0
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingye-migrate-'))
  serial += 1
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, sql: string) {
  writeFileSync(join(folder, name), sql)
  return [{ module: `m${serial}`, directory: folder }]
}

test('files are applied once, in the order of their numbers', async () => {
  write('0002-fill.sql', 'INSERT INTO one.t (id) VALUES (1);')
  const modules = write(
    '0001-make.sql',
    'CREATE SCHEMA one;\n-- shard: local\nCREATE TABLE one.t (id integer PRIMARY KEY);',
  )
  expect((await migrate(database, modules)).map(each => each.name)).toEqual([
    '0001-make.sql',
    '0002-fill.sql',
  ])
  expect(await migrate(database, modules)).toEqual([])
})

test('a file that fails leaves nothing behind and says which it was', async () => {
  const modules = write('0001-broken.sql', 'CREATE SCHEMA broken; SELECT 1 / 0;')
  await expect(migrate(database, modules)).rejects.toThrow(/m\d+\/0001-broken.sql failed: division by zero/)
  const { rows } = await database.pool.query("SELECT FROM pg_namespace WHERE nspname = 'broken'")
  expect(rows).toHaveLength(0)
})

test('an applied file that was changed or lost is refused; another line end is no change', async () => {
  await migrate(database, write('0001-first.sql', 'SELECT 1;\nSELECT 2;\n'))
  expect(await migrate(database, write('0001-first.sql', 'SELECT 1;\r\nSELECT 2;\r\n'))).toEqual([])
  await expect(migrate(database, write('0001-first.sql', 'SELECT 3;'))).rejects.toThrow('another content')
  rmSync(join(folder, '0001-first.sql'))
  await expect(migrate(database, [{ module: `m${serial}`, directory: folder }])).rejects.toThrow('older than')
})

test('processes that start together apply each file once', async () => {
  const modules = write('0001-slow.sql', 'CREATE SCHEMA together; SELECT pg_sleep(0.05);')
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(database, modules)))
  expect(applied.flat()).toHaveLength(1)
})

test('a table without a shard, a name without a number, and a number used twice are refused', async () => {
  expect(() => shardsOf('CREATE TABLE a.b (id int);', 'x')).toThrow('CREATE TABLE a.b')
  expect(() => shardsOf('-- shard: many\nCREATE TABLE a.b (id int);', 'x')).toThrow('CREATE TABLE a.b')
  expect(
    shardsOf(
      '-- shard: sk\n-- why\n\nCREATE TABLE IF NOT EXISTS A.b (id int);\n-- shard: local\nCREATE TABLE c.d ();',
      'x',
    ),
  ).toEqual({ 'a.b': 'sk', 'c.d': 'local' })
  await expect(migrate(database, write('first.sql', ''))).rejects.toThrow('is named 0001')
  rmSync(join(folder, 'first.sql'))
  write('0001-a.sql', '')
  await expect(migrate(database, write('0001-b.sql', ''))).rejects.toThrow('used twice')
})

test('the kernel keeps the rules of the catalogue', async () => {
  const findings = await checkCatalogue(database)
  expect(findings.filter(each => each.table.startsWith('kernel.'))).toEqual([])
})

test('the catalogue check finds every breach', async () => {
  const fresh = await testDatabase()
  try {
    mkdirSync(folder, { recursive: true })
    const modules = write(
      '0001-bad.sql',
      `CREATE SCHEMA bad;
      -- shard: sk
      CREATE TABLE bad.good (sk text COLLATE "C" NOT NULL, id uuid NOT NULL, division text COLLATE "C",
        PRIMARY KEY (sk, id));
      ALTER TABLE bad.good ENABLE ROW LEVEL SECURITY;
      -- shard: sk
      CREATE TABLE bad.one (sk text NOT NULL, id uuid PRIMARY KEY, good uuid, code text UNIQUE,
        home_division text, twice integer GENERATED ALWAYS AS (2) STORED,
        UNIQUE (sk, id) DEFERRABLE);
      CREATE UNIQUE INDEX one_lower ON bad.one (lower(code));
      CREATE FUNCTION bad.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER watch BEFORE INSERT ON bad.one FOR EACH ROW EXECUTE FUNCTION bad.nothing();
      -- shard: sk
      CREATE TABLE bad.child (sk text COLLATE "C" NOT NULL, id uuid NOT NULL, one uuid REFERENCES bad.one (id),
        PRIMARY KEY (sk, id));
      ALTER TABLE bad.child ENABLE ROW LEVEL SECURITY;`,
    )
    await migrate(fresh, modules)
    await fresh.pool.query('CREATE TABLE bad.unsaid (id integer)')
    const found = (await checkCatalogue(fresh)).map(each => `${each.table}: ${each.wrong}`)
    expect(found.sort()).toEqual(
      [
        'bad.child: foreign key child_one_fkey does not begin with sk',
        'bad.one: column home_division holds division codes and is not COLLATE "C"',
        'bad.one: deferrable constraint one_sk_id_key',
        'bad.one: generated column twice',
        'bad.one: row-level security is off',
        'bad.one: sk is not text COLLATE "C" NOT NULL',
        'bad.one: trigger watch',
        'bad.one: unique key one_code_key does not begin with sk',
        'bad.one: unique key one_lower does not begin with sk',
        'bad.one: unique key one_pkey does not begin with sk',
        'bad.unsaid: its migration says no shard',
        'bad.unsaid: row-level security is off',
      ].sort(),
    )
  } finally {
    await fresh.close()
  }
})
