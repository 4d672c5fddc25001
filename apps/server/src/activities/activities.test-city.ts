import type { Id } from '../kernel/index.ts'
import type { TestApp } from '../testing/test-app.ts'
import {
  draftActivity,
  moveActivity,
  readOwnActivity,
  recordAttendance,
  registerForActivity,
  reviewActivity,
} from './index.ts'

/** Calls as somebody of the test city. */
export const callAs = async (app: TestApp, login: string, more: object = {}) =>
  ({ actor: await app.actor(login), language: 'zh', channel: 'json', ...more }) as const

/** Ten days after the test city wakes, a Saturday morning. */
export const saturday = { startsAt: '2023-12-09T09:00:00+08:00', endsAt: '2023-12-09T11:00:00+08:00' }

/** What an officer of 瑞安 writes for a culture evening; `more` changes it. */
export function fieldsOf(more: object = {}) {
  return {
    kind: 'culture-event',
    title: '瑞安鼓词夜',
    division: '330381101',
    mode: 'onsite',
    place: '塘下镇文化礼堂',
    contactName: '蔡老师',
    contactPhone: '0577-65000002',
    capacity: 2,
    waitingList: 2,
    sessions: [saturday],
    ...more,
  }
}

export interface Opened {
  readonly activity: Id<'Activity'>
  readonly session: Id<'Session'>
  readonly sessions: readonly Id<'Session'>[]
}

/** Written by an office of 瑞安 and published, after a colleague of the city has reviewed it where the kind asks for that. */
export async function openActivity(app: TestApp, more: object = {}, login = 'ruian'): Promise<Opened> {
  const made = await app.kernel.call(draftActivity, fieldsOf(more), await callAs(app, login))
  const { activity } = made
  const version = { version: made.version }
  const submitted = await app.kernel
    .call(moveActivity, { activity, action: 'submit' }, await callAs(app, login, version))
    .catch(async error => {
      if (error.code !== 'activity.review') throw error
      return app.kernel.call(moveActivity, { activity, action: 'publish' }, await callAs(app, login, version))
    })
  if (submitted.state === 'review') {
    const call = await callAs(app, 'city', { version: submitted.version })
    await app.kernel.call(reviewActivity, { activity, action: 'approve' }, call)
  }
  return { activity, ...(await sessionsOf(app, activity, login)) }
}

export async function sessionsOf(app: TestApp, activity: Id<'Activity'>, login = 'ruian') {
  const found = await app.kernel.call(readOwnActivity, { activity }, await callAs(app, login))
  const sessions = found.activity.sessions.map(one => one.id)
  const [session] = sessions
  if (session === undefined) throw new Error('an activity without a session')
  return { session, sessions }
}

export const registerAs = async (app: TestApp, login: string, activity: Id<'Activity'>, more: object = {}) =>
  app.kernel.call(registerForActivity, { activity, ...more }, await callAs(app, login))

export interface Seen {
  readonly clientId?: string
  readonly session: Id<'Session'>
  readonly ticket?: string | null
  readonly registration?: Id<'Registration'>
  readonly at?: string
  readonly direction?: 'in' | 'out'
}
let scans = 0
/** What one door sends. */
export async function doorSends(
  app: TestApp,
  activity: Id<'Activity'>,
  device: string,
  seen: readonly Seen[],
  login = 'ruian',
) {
  const scanned = seen.map(({ ticket, ...one }) => {
    scans += 1
    const usual = { clientId: `scan-${scans}-of-a-test`, at: '2023-12-09T09:05:00+08:00', direction: 'in' }
    return { ...usual, ...(ticket !== null && ticket !== undefined && { ticket }), ...one }
  })
  const batch = { activity, device, via: 'scan', scans: scanned }
  return app.kernel.call(recordAttendance, batch, await callAs(app, login))
}
