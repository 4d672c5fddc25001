import { sql } from 'kysely'
import { modules } from '../app.ts'
import { bucketOf, type Context, type Id, newId } from '../kernel/index.ts'
import { appendFacts, confirmFact, contestFact } from '../ledger/index.ts'
import { addSpell, enterPerson, type NewSpell, type PersonEntry } from '../registry/index.ts'
import { fillRow } from '../testing/fill-row.ts'
import type { TestApp } from '../testing/test-app.ts'

/** A stream of numbers from a seed, so that a test that fails fails again. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** For whoever has some of everything: two of what there may be two of, and the `variant`th of what is chosen. */
export function everything(variant: 0 | 1): (below: number) => number {
  return below => (below === 3 ? 2 : below === 2 ? 0 : variant)
}

type Dice = ReturnType<typeof dice>
const pick = <T>(roll: Dice, of: readonly [T, ...T[]]): T => of[roll(of.length)] ?? of[0]

const villages = ['330381101001', '330381102', '330302001', '330303'] as const
const names = ['林小满', '林晓满', '陈宇'] as const

/** Written below, each with what it needs of others. */
const byHand = ['registry', 'accounts', 'inbox', 'ledger', 'applications', 'posts']

/** Tables of other modules that follow a person, by whatever module. */
export const others = modules
  .filter(module => !byHand.includes(module.name))
  .flatMap(module => (module.followers ?? []).flatMap(follower => follower.columns))
  .filter(column => column.endsWith('.person'))
  .map(column => column.replace(/\.person$/, ''))
  // rows of a claim cannot stand alone, and what a night found is found anew: the tests of those modules hold them
  .filter(table => !/^(claims\.(family|papers|sampled|steps)|entitlements\.results)$/.test(table))

/** Somebody with a bit of everything that hangs on a record. */
export async function randomPerson(
  app: TestApp,
  roll: Dice,
  offers: readonly Id<'Post'>[],
  tables: readonly string[] = others,
): Promise<Id<'Person'>> {
  const contested: string[] = []
  const made = await app.kernel.asSystem('test', async context => {
    const entry = randomEntry(roll)
    const { person } = await enterPerson(context, entry)
    for (let n = roll(3); n > 0; n--) await randomSpell(context, roll, person)
    await insertRows(context, app, roll, { person, division: entry.division }, offers)
    contested.push(...(await randomFacts(context, roll, person)))
    return person
  })
  for (const table of tables)
    if (roll(2) === 0) await fillRow(app.kernel.database, table, made, { person: made })
  // the person opens a check, and no system does: this test does it as the owner
  for (const fact of contested) {
    const { pool } = app.kernel.database
    await pool.query(`INSERT INTO ledger.checks (sk, id, fact, person, division, area, recorder_unit, reason, opened, state)
      VALUES (right('${fact}', 2), '${newId(0, bucketOf(fact))}', '${fact}', '${made}', '330381', '330381', 'system', 'never', now(), 'open')`)
  }
  return made
}

let documents = 0

function randomEntry(roll: Dice): PersonEntry {
  documents += 1
  const state = pick<'declared' | 'verified'>(roll, ['declared', 'verified'])
  // two that were checked would be two people
  const identity = { kind: 'passport', number: `E${10_000_000 + documents}` } as const
  return {
    ...(state === 'declared' && roll(2) === 0 && { identity }),
    source: pick(roll, ['self', 'school', 'officer', 'veterans']),
    state,
    name: pick(roll, names),
    division: pick(roll, villages),
    birth: pick(roll, ['2001-05-17', '2000-01-30', undefined]),
    phone: pick(roll, ['13800000011', '13800000012', undefined]),
    schooling: roll(2) === 0 ? [] : [{ level: 'college', school: '瓯江大学', graduatedOn: '2023-06-30' }],
    skills: roll(2) === 0 ? [] : ['低压电工作业证'],
    wishes:
      roll(2) === 0 ? undefined : { occupations: ['low-voltage-electrician'], counties: [], consent: true },
  }
}

async function randomSpell(context: Context, roll: Dice, person: Id<'Person'>): Promise<void> {
  const from = `2023-0${1 + roll(8)}-01`
  const spell: NewSpell = {
    status: pick(roll, ['registered-unemployed', 'veteran', 'low-income', 'in-work']),
    from,
    until: roll(2) === 0 ? undefined : `2023-1${roll(2)}-15`,
    source: 'officer',
    state: 'verified',
    evidence: 'test',
  }
  // a second one of a status may meet the first
  await addSpell(context, person, spell).catch(error => {
    if (!String(error).includes('spell.overlaps')) throw error
  })
}

/** Rows of other tables, written as their modules would: what matters here is whose they are. */
async function insertRows(
  context: Context,
  app: TestApp,
  roll: Dice,
  of: { readonly person: Id<'Person'>; readonly division: string },
  offers: readonly Id<'Post'>[],
): Promise<void> {
  const { person, division } = of
  const db = context.db<unknown>()
  const sk = bucketOf(person)
  const id = (bucket = sk) => context.newId(bucketOf(`${bucket}`))
  const { now, today } = context
  if (roll(2) === 0) {
    const registration = id()
    await sql`INSERT INTO registry.registrations (sk, id, person, person_name, division, kind, state, ground, committed_at,
        applied_at, updated_at)
      VALUES (${sk}, ${registration}, ${person}, 'x', ${division}, 'unemployment', ${pick(roll, ['registered', 'cancelled', 'withdrawn'])},
        'other', ${now}, ${now}, ${now})`.execute(db)
    for (let n = 1 + roll(2); n > 0; n--) {
      await sql`INSERT INTO registry.registration_steps (sk, id, registration, person, division, action, to_state, party,
          by_name, at)
        VALUES (${sk}, ${id()}, ${registration}, ${person}, ${division}, 'apply', 'applied', 'person', 'x', ${now})`.execute(
        db,
      )
    }
    await sql`UPDATE registry.spells SET registration = ${registration} WHERE sk = ${sk} AND person = ${person}
      AND status = 'registered-unemployed'`.execute(db)
  }
  if (roll(2) === 0) {
    const household = id()
    await sql`INSERT INTO registry.households (sk, id, head, division, created_at)
      VALUES (${sk}, ${household}, ${person}, '330381', ${now})`.execute(db)
    await sql`INSERT INTO registry.household_members (sk, id, household, person, head, division, relation, state, asked_at)
      VALUES (${sk}, ${id()}, ${household}, ${pick(roll, [app.fixture.chenyu, app.fixture.linxiaoman, app.fixture.chenyu, app.fixture.linxiaoman])}, ${person}, '330381',
        'sibling', 'agreed', ${now})`.execute(db)
  }
  for (let n = roll(3); n > 0; n--) {
    await sql`INSERT INTO inbox.messages (sk, id, person, kind, title, body, sent_at)
      VALUES (${sk}, ${id()}, ${person}, 'test', '{}', '{}', ${now})`.execute(db)
  }
  for (const [at, post] of offers.entries()) {
    if (roll(4) === at) {
      await sql`INSERT INTO posts.push_receipts (sk, person, post, push, division, sent_at)
        VALUES (${sk}, ${person}, ${post}, ${newId(0)}, '330381', ${now})`.execute(db)
    }
    if (roll(2) === 0) await randomApplication(context, roll, person, post, today)
  }
  if (roll(2) === 0) {
    const account = newId<'Account'>(Date.parse(now))
    await sql`INSERT INTO accounts.accounts (sk, id, login, name, person, created_at)
      VALUES (${bucketOf(account)}, ${account}, ${account}, 'x', ${person}, ${now})`.execute(db)
  }
}

async function randomApplication(
  context: Context,
  roll: Dice,
  person: Id<'Person'>,
  post: Id<'Post'>,
  today: string,
): Promise<void> {
  const db = context.db<unknown>()
  const sk = bucketOf(post)
  const id = context.newId<'Application'>(sk)
  const [fact] =
    roll(2) === 0
      ? await appendFacts(context, [
          {
            kind: 'placement.started',
            person,
            division: '330381101001',
            day: '2023-07-03',
            attributes: { category: 'traineeship' },
            source: { kind: 'application', id },
            asks: true,
          },
        ])
      : []
  const organisation = newId(0)
  await sql`INSERT INTO applications.applications (sk, id, offer_kind, offer, offer_title, organisation,
      organisation_name, division, person, person_name, resume, state, entered_on, fact, applied_at, updated_at)
    VALUES (${sk}, ${id}, 'post', ${post}, 'x', ${organisation}, 'x', '330381', ${person}, 'x', '{}',
      ${pick(roll, ['received', 'withdrawn', 'left'])}, ${today}, ${fact?.id ?? null}, ${context.now}, ${context.now})`.execute(
    db,
  )
  await sql`INSERT INTO applications.history (sk, id, application, person, organisation, division, at, action, party,
      to_state)
    VALUES (${sk}, ${context.newId(sk)}, ${id}, ${person}, ${organisation}, '330381', ${context.now}, 'apply', 'person',
      'received')`.execute(db)
}

async function randomFacts(context: Context, roll: Dice, person: Id<'Person'>): Promise<string[]> {
  const contested: string[] = []
  for (let n = 1 + roll(3); n > 0; n--) {
    const source = context.newId<'Thing'>()
    const [fact] = await appendFacts(context, [
      {
        kind: 'hire.started',
        person,
        division: pick(roll, ['330381101001', '330302001', '330303']),
        day: pick(roll, ['2023-03-05', '2023-09-10']),
        quantity: 1,
        attributes: {
          category: 'market',
          graduate_kind: 'college',
          in_wenzhou: true,
          key_group: roll(2) === 0,
        },
        source: { kind: 'test', id: source },
        asks: true,
      },
    ])
    if (fact === undefined) continue
    const word = roll(4)
    if (word === 0) await confirmFact(context, { fact: fact.id, by: 'record', evidence: 'social insurance' })
    if (word === 1) {
      await contestFact(context, { fact: fact.id, reason: 'never' })
      contested.push(fact.id)
    }
  }
  return contested
}
