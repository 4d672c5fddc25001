import type { Given } from './fill-row.ts'
import type { Seat } from './scope-world.ts'

type Add = (table: string, root: string, given?: Given) => Promise<string | undefined>

/** Questions about what an organisation, a school and an office organised: some of which their organisers were asked, and one about two. */
export async function fillPatterns(add: Add, seat: Seat, next: Seat): Promise<void> {
  const { account, county, division, organisation, school } = seat
  const days = { from_on: '2023-06-01', until_on: '2023-06-02' }
  const found = {
    ...days,
    pattern: 'at-once',
    activities: [],
    seen: { people: 12, seconds: 3 },
    parameters: {},
  }
  const of = { ...found, division, organiser_name: '主办方' }
  const asked = { state: 'asked', asked_at: '2023-06-03T01:00:00Z' }
  for (const whose of [organisation, school]) {
    await add('patterns.questions', account, { ...of, organisation: whose, state: 'open' })
    await add('patterns.questions', account, { ...of, ...asked, organisation: whose })
  }
  await add('patterns.questions', account, { ...of, area: county, department: 'hrss', state: 'open' })
  const result = { activity: account, registration: account, person: seat.person, organisation, division }
  await add('results.results', account, { ...result, round: 1, passed: true, by_name: '教务' })
  const two = { organisation, other_organisation: next.organisation, division: '3303' }
  await add('patterns.questions', account, { ...of, ...asked, ...two })
  await add('patterns.doubts', account, { indicator: `of-${county}`, area: division, amount: 1, records: 1 })
}
