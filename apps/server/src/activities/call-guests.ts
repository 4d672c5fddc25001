import { Type } from 'typebox'
import { idOf, keyIn, nullable, textSchema, useCase, vaultToken } from '../kernel/index.ts'
import { findActivity } from './activity.store.ts'
import { findCall, listCallsOf, writeCall } from './call.store.ts'
import { unknownRegistration } from './cancel-registration.ts'
import { unknownActivity } from './keep-places.ts'
import { isOver, isOwn, organisers } from './organiser.ts'
import { sealPurposes } from './ticket.ts'

export const callOutcomes = {
  reached: { zh: '打通了，说清楚了', en: 'Reached and told' },
  'not-reached': { zh: '没打通', en: 'Not reached' },
} as const
export const callReasons = {
  moved: { zh: '改了时间或地点', en: 'Moved' },
  cancelled: { zh: '取消了', en: 'Cancelled' },
} as const

const calling = {
  permission: 'activity.call',
  reach: ['organisation', 'area'],
  allow: organisers,
} as const

/**
 * Whoever left only a phone number reads no inbox: after a move or a cancellation their numbers stand here, in full, for whoever
 * calls them.
 */
export const listCalls = useCase({
  ...calling,
  name: 'activities.listCalls',
  kind: 'query',
  reveals: true,
  title: { zh: '看要打电话通知的人', en: 'List whom to call about a change' },
  http: { method: 'GET', path: '/api/own-activities/:activity/calls' },
  input: Type.Object({ activity: idOf<'Activity'>() }),
  output: Type.Object({
    title: Type.String(),
    rows: Type.Array(
      Type.Object({
        registration: idOf<'Registration'>(),
        name: Type.String(),
        /** null: they have taken it back since */
        phone: nullable(Type.String()),
        what: keyIn(callReasons),
        whatName: textSchema,
        since: Type.String(),
        outcome: nullable(keyIn(callOutcomes)),
        calledAt: nullable(Type.String()),
      }),
    ),
    /** how many were not reached yet */
    left: Type.Integer(),
  }),
  async handle(context, input) {
    const activity = await findActivity(context, input.activity)
    const { actor } = context
    if (activity === undefined || !(isOwn(actor, activity) || isOver(actor, activity)))
      throw unknownActivity()
    await context.audit({ action: 'activity.calls-shown', subject: activity.id, purpose: 'tell-change' })
    const vault = context.use(vaultToken)
    const rows = (await listCallsOf(context, activity.id)).map(row => ({
      registration: row.id,
      name: row.name,
      phone: row.phone_sealed === null ? null : vault.open(sealPurposes.phone, row.phone_sealed),
      what: row.what,
      whatName: callReasons[row.what],
      since: row.made_at,
      outcome: row.outcome,
      calledAt: row.called_at,
    }))
    return {
      title: activity.fields.title,
      rows,
      left: rows.filter(row => row.outcome !== 'reached').length,
    }
  },
})

/** What became of one call. Runs as the system, after the organiser's right to the activity is checked: nobody else writes it. */
export const noteCall = useCase({
  ...calling,
  name: 'activities.noteCall',
  kind: 'command',
  runsAsSystem: true,
  title: { zh: '记下电话打通没有', en: 'Note whether somebody was reached' },
  http: { method: 'POST', path: '/api/activity-registrations/:registration/call' },
  input: Type.Object({ registration: idOf<'Registration'>(), outcome: keyIn(callOutcomes) }),
  output: Type.Object({ outcome: keyIn(callOutcomes) }),
  async handle(context, input) {
    const call = await findCall(context, input.registration)
    const activity = call && (await findActivity(context, call.activity))
    const { actor } = context
    if (activity === undefined || !(isOwn(actor, activity) || isOver(actor, activity)))
      throw unknownRegistration()
    await writeCall(context, input.registration, input.outcome)
    return { outcome: input.outcome }
  },
})
