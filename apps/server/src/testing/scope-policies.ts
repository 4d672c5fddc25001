import { type Given, idBeside } from './fill-row.ts'
import type { Seat } from './scope-world.ts'

type Add = (table: string, root: string, given?: Given) => Promise<string | undefined>

/** What is contested, worked out and told of policies in one county, and what is kept of them for the city. */
export async function fillPolicies(
  add: Add,
  { person, organisation, division, county, name, account }: Seat,
) {
  for (const of of [
    { person, organisation: null },
    { person: null, organisation },
  ])
    await add('policies.contests', person, { ...of, division, name, about: 'result' })
  await add('policies.publications', account, { state: 'proposed', policy: `policy-${county}`, no: 1 })
  await add('policies.upkeep', account, { policy: `policy-${county}` })
  const of = { person, division, policy: 'of-the-oracle' }
  await add('entitlements.results', person, { ...of, outcome: 'entitled' })
  await add('entitlements.told', person, { ...of, kind: 'entitled' })
  const run = await add('entitlements.runs', account, { kind: 'impact', state: 'done' })
  await add('entitlements.counts', account, { run, county, policy: 'of-the-oracle' })
}

/** A school with a roster, the file it came in, and whom a card reached. */
export async function fillRoster(add: Add, { division, county, account, person, name, school }: Seat) {
  const named = { kind: 'school', name: `${county}示范学校`, credit_code: `school-${county}` }
  await add('registry.organisations', school, { id: school, ...named, division, state: 'verified' })
  const of = { school, division }
  const roster = await add('rosters.rosters', school, { ...of, year: 2023, school_name: named.name })
  const file = { account, role: 'school-counsellor', organisation: school, state: 'done', file_kind: 'csv' }
  const last = await add('rosters.imports', account, { ...of, ...file, school_name: named.name })
  await add('rosters.import_chunks', account, { ...of, import: last })
  await add('rosters.import_rows', account, { ...of, import: last })
  await add('rosters.import_mappings', school, of)
  const row = { ...of, roster, year: 2023, last_import: last, name, level: 'college' }
  for (const { who, state } of [
    { who: person, state: 'listed' },
    { who: idBeside(person), state: 'listed' },
    { who: idBeside(person), state: 'left' },
  ]) {
    const graduate = await add('rosters.graduates', person, { ...row, person: who, state })
    await add('rosters.student_numbers', school, { ...of, graduate, person: who })
    if (state === 'listed' && graduate !== undefined)
      await add('policies.deliveries', graduate, { ...of, graduate, person: who, roster, year: 2023 })
  }
}

export async function fillFounders(add: Add, { person, division, name }: Seat, next: Seat) {
  const founder = await add('founders.founders', person, {
    person,
    division,
    person_name: name,
    kind: 'individual',
  })
  await add('founders.supports', person, { founder, division, kind: 'place' })
  const job = await add('founders.jobs', person, { founder, division, person: next.person, state: 'known' })
  await add('founders.job_facts', person, { job, division, year: 2023 })
  await add('founders.follow_ups', person, { founder, division, quarter: '2023-Q4' })
}

const rule = {
  status: 'eligible',
  likely: true,
  confirmed: true,
  reasons: [],
  missing: [],
  unknownFigures: [],
}

export async function fillLoans(add: Add, { person, organisation, division, name }: Seat, next: Seat) {
  const asked = { division, name, bank: next.organisation, rule, state: 'received' }
  for (const whose of [{ organisation }, { person }]) {
    const loan = await add('loans.loans', organisation, { ...asked, ...whose })
    await add('loans.history', organisation, { loan, action: 'apply', no: 1 })
    await add('loans.headcounts', organisation, { loan, quarter: '2023-Q4' })
  }
  await add('loans.totals', organisation, { id: organisation })
}

export async function fillVouchers(add: Add, { county, organisation, person, name }: Seat, next: Seat) {
  const division = county
  const money = { value: 100, expires_on: '2023-12-31' }
  const batch = await add('vouchers.batches', organisation, { division, ...money, budget: 1_000 })
  const of = { batch, division, organisation, ...money }
  const share = await add('vouchers.grants', organisation, { ...of, count: 2 })
  const voucher = await add('vouchers.vouchers', organisation, { ...of, share_id: share, person, name })
  await add('vouchers.codes', organisation, { batch, county, voucher, ...money })
  const till = { id: voucher, batch, division, organisation: next.organisation, value: 100 }
  await add('vouchers.redemptions', organisation, till)
}
