import { creditCodeCheckCharacter } from '@qingye/china'
import { callAs, openActivity } from '../activities/activities.test-city.ts'
import { moveActivity, readOwnActivity } from '../activities/index.ts'
import type { Actor, Id } from '../kernel/index.ts'
import { insertOrganisation } from '../registry/index.ts'
import type { TestApp } from '../testing/test-app.ts'
import { applyForStand, arrangeHall, decideEntry, readOwnFair } from './index.ts'

/** A fair of an office of 瑞安, published, with so many stands in one row. */
export async function openFair(app: TestApp, stands: number, more: object = {}) {
  const written = { kind: 'job-fair', capacity: null, particulars: { employers: 30 }, ...more }
  const opened = await openActivity(app, written)
  const { activity: fair } = opened
  await app.kernel.call(arrangeHall, { fair, ...rowOf(stands) }, await callAs(app, 'ruian', { version: 0 }))
  return { fair, ...opened }
}

export function rowOf(stands: number) {
  const drawn = Array.from({ length: stands }, (_, n) => ({ code: `A${n + 1}`, x: n * 3, y: 1, w: 2, h: 2 }))
  return { width: Math.max(4, stands * 3), height: 5, stands: drawn }
}

/** Verified employers, as many as wanted, without members. */
export async function addEmployers(app: TestApp, count: number, from = 1): Promise<Id<'Organisation'>[]> {
  return app.kernel.asSystem('test.employers', async context => {
    const ids: Id<'Organisation'>[] = []
    for (let n = from; n < from + count; n += 1) {
      const first17 = `91330381MA2F${String(n).padStart(4, '0')}X`
      const id = context.newId<'Organisation'>()
      const kept = await insertOrganisation(context, {
        ...{ id, version: 1, kind: 'enterprise', name: `瑞安第${n}机械厂` },
        ...{ creditCode: first17 + creditCodeCheckCharacter(first17), division: '330381101', address: '' },
        ...{ industry: 'machinery', foundedOn: undefined, staff: undefined, about: '', memberOf: [] },
        ...{ tenantOf: undefined, state: 'verified', synthetic: true },
      })
      ids.push(kept) // one of an earlier call, by its code
    }
    return ids
  })
}

/** A recruiter of an employer who has no account in the city. */
export const recruiterOf = (organisation: Id<'Organisation'>): Actor => ({
  ...{ account: undefined, grant: undefined, role: 'recruiter', name: '招聘专员', area: undefined },
  ...{ department: undefined, person: undefined, organisation },
})
export const callFor = (organisation: Id<'Organisation'>, more: object = {}) =>
  ({ actor: recruiterOf(organisation), language: 'zh', channel: 'json', ...more }) as const

export const wishes = {
  people: 2,
  contactName: '吴女士',
  contactPhone: '0577-65000001',
  mode: 'onsite',
  posts: [],
}

export async function applyAs(
  app: TestApp,
  fair: Id<'Activity'>,
  employer: Id<'Organisation'>,
  more: object = {},
): Promise<Id<'FairEntry'>> {
  const made = await app.kernel.call(applyForStand, { fair, ...wishes, ...more }, callFor(employer))
  return made.entry
}

export const fairOf = async (app: TestApp, fair: Id<'Activity'>, login = 'ruian') =>
  app.kernel.call(readOwnFair, { fair }, await callAs(app, login))

/** The organiser gives one employer one stand, by its number. */
export const assign = async (app: TestApp, fair: Id<'Activity'>, entry: Id<'FairEntry'>, code: string) =>
  (await readyToAssign(app, fair, entry, code))()

/** Everything is read; what is left is the one call that decides. */
export async function readyToAssign(
  app: TestApp,
  fair: Id<'Activity'>,
  entry: Id<'FairEntry'>,
  code: string,
) {
  const own = await fairOf(app, fair)
  const stand = own.hall?.stands.find(one => one.code === code)?.id
  const version = own.entries.find(one => one.entry === entry)?.version
  const input = { fair, entry, action: 'assign', ...(stand !== undefined && { stand }) }
  const call = await callAs(app, 'ruian', { version })
  return () => app.kernel.call(decideEntry, input, call)
}

/** Its organiser records that it was opened. */
export async function startFair(app: TestApp, activity: Id<'Activity'>) {
  const own = await app.kernel.call(readOwnActivity, { activity }, await callAs(app, 'ruian'))
  const call = await callAs(app, 'ruian', { version: own.version })
  await app.kernel.call(moveActivity, { activity, action: 'start' }, call)
}
