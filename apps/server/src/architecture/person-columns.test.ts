import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations, modules } from '../app.ts'
import type { Database } from '../kernel/index.ts'
import { testDatabase } from '../kernel/testing/index.ts'

/** Names under which a column holds the id of a person. */
const personNames = ['person', 'head', 'survivor', 'merged', 'one', 'other', 'agreed_survivor']

/** Columns of those names that stay where they are when two records are merged, and why. */
const stay: Readonly<Record<string, string>> = {
  'registry.merged_people.person': 'the record that was merged away, whoever it stands under now',
  'registry.merges.survivor': 'what was merged on that day',
  'registry.merges.merged': 'what was merged on that day',
  'registry.probable_duplicates.one':
    'two records, whatever they became: after an unmerge the pair is there again',
  'registry.probable_duplicates.other': 'two records, whatever they became',
  'cv.cvs.person': 'a choice of sections: the record that stands has its own, or makes one in two minutes',
  'registry.withheld.person': 'follows from the consents, which follow',
  'registry.probable_duplicates.agreed_survivor': 'which of the two records an officer would keep',
}

/**
 * Names of uuid columns that hold something else. A new name is sorted in here, or among the people.
 * `merged_into` is where a record itself went, or a post; `subject` a commitment of the plan.
 */
const otherNames =
  /^(id|fact|source|thing|organisation|actor|account|recorder|reporter|registration|household|merge|post|push|subject_organisation|root|.*_by|.*_for|.*_account|.*_grant|agreed_by|stands_in_for|grant_id|settled_by|file|row|round|pair|offer|application|association|target|step|commitment|evidence|task|import|kept|left_post|right_post|tenant_of|member_of|counted_fact|tender|request|invitation|check|key|link|page|document|message|share|roster|school|sample|list|batch|session|challenge|about|subject|merged_into|posts|employer|fact_listed|fact_placed|last_import|missing_in|graduate|run|claim|founder|job|loan|bank|voucher|share_id|activity|other_organisation|things|series|venue|room|fair|stand|entry|talk|turn|copied_from|by_account|body|certificate|honour)$/

let database: Database
beforeAll(async () => {
  database = await testDatabase({ modules: migrations.slice(1) })
}, 240_000)
afterAll(() => database.close())

interface Column {
  readonly name: string
  readonly column: string
}

async function uuidColumns(): Promise<Column[]> {
  const found = await database.pool.query<Column>(
    `SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name, a.attname AS column
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
       AND a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype)
       AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss', 'kernel') AND n.nspname NOT LIKE 'pg\\_%'
     ORDER BY 1`,
  )
  return found.rows
}

const followed = modules.flatMap(module => (module.followers ?? []).flatMap(follower => follower.columns))

/** Columns that hold a person and that nobody has follow, and columns of which nobody has said what they hold. */
async function faults(): Promise<string[]> {
  const columns = await uuidColumns()
  return columns.flatMap(({ name, column }) => {
    if (personNames.includes(column) || /(^|_)(person|people)(_|$)/.test(column))
      return followed.includes(name) || name in stay
        ? []
        : [`${name} holds a person and does not follow a merge`]
    return otherNames.test(column) ? [] : [`${name}: is it the id of a person?`]
  })
}

describe('every column that holds a person', () => {
  it('follows when two records are merged, or says why it stays', async () => {
    expect(await faults()).toEqual([])
  })

  it('is followed once, and every column that is followed exists', async () => {
    const names = (await uuidColumns()).map(({ name }) => name)
    expect(followed.filter(name => !names.includes(name))).toEqual([])
    expect(followed.filter((name, at) => followed.indexOf(name) !== at)).toEqual([])
    expect(Object.keys(stay).filter(name => !names.includes(name))).toEqual([])
  })

  it('is found when a module forgets it', async () => {
    await database.pool.query('CREATE TABLE posts.careless (id uuid, person uuid, friend uuid)')
    expect(await faults()).toEqual([
      'posts.careless.friend: is it the id of a person?',
      'posts.careless.person holds a person and does not follow a merge',
    ])
    await database.pool.query('DROP TABLE posts.careless')
  })
})
