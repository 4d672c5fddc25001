import type { Given } from './fill-row.ts'
import type { Seat } from './scope-world.ts'

type Add = (table: string, root: string, given?: Given) => Promise<string | undefined>

const when = { starts_at: '2023-12-09T01:00:00Z', ends_at: '2023-12-09T03:00:00Z' }

/** A fair of an organisation and one of an office, each with its hall, an employer of the next county, whom it met and what it is asked. */
export async function fillFairs(add: Add, seat: Seat, next: Seat): Promise<void> {
  const { account, county, division, organisation } = seat
  for (const whose of [{ organisation }, { organisation: null }]) {
    const of = { division, ...whose }
    const office = whose.organisation === null ? { area: county, department: 'hrss' } : {}
    const fair = await add('activities.activities', account, {
      ...{
        ...of,
        ...office,
        ...when,
        kind: 'job-fair',
        family: 'fair',
        mode: 'hybrid',
        first_day: '2023-12-09',
      },
      ...{ state: 'open', shown: true, capacity: null, last_position: 0, made_by: account },
    })
    if (fair === undefined) continue
    await add('fairs.halls', fair, { ...of, id: fair, width: 20, height: 10, slot_minutes: 15 })
    const stand = await add('fairs.stands', fair, { ...of, fair, x: 1, y: 1, w: 3, h: 2 })
    const employer = next.organisation
    const entry = await add('fairs.entries', fair, {
      ...{ ...of, fair, employer, stand, state: 'assigned', mode: 'both', people: 2, there_on: '2023-12-09' },
      ...{ staffed_by: account, applied_by: account, decided_by: account },
    })
    const met = { fair, entry, employer, division }
    await add('fairs.brought', fair, { ...met, ...whose, openings: 3, education: 'any' })
    const talk = { person: seat.person, name: seat.name, application: null, outcome: null }
    await add('fairs.talks', fair, { ...met, ...whose, ...talk, via: 'stand', stage: 'handed' })
    const turn = { person: seat.person, name: seat.name, state: 'done', position: 1 }
    await add('fairs.turns', fair, { ...met, ...turn })
    await add('fairs.results', fair, { ...met, ...whose, after_days: 30, hired: 1, answered_by: account })
    // one that waits for a stand is not on the board yet
    const waits = await add('fairs.entries', fair, {
      ...{ ...of, fair, employer: next.school, stand: null, state: 'applied', mode: 'onsite', people: 2 },
      ...{ there_on: null, applied_by: account, staffed_by: null, decided_by: null },
    })
    await add('fairs.brought', fair, { ...met, ...whose, entry: waits, employer: next.school, openings: 1 })
  }
}
