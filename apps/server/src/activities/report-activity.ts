import { Type } from 'typebox'
import {
  type Context,
  type FieldProblem,
  type Id,
  idOf,
  invalid,
  nullable,
  Problem,
  useCase,
} from '../kernel/index.ts'
import { findActivity, lockActivity } from './activity.store.ts'
import { attendancesOf, countCame } from './attendance.store.ts'
import { unknownRegistration } from './cancel-registration.ts'
import { unknownActivity } from './keep-places.ts'
import { step, steppedOutput } from './move-activity.ts'
import { isOver, isOwn, organising, watchers } from './organiser.ts'
import { picturesForReport, publishPictures } from './picture.store.ts'
import { findRegistration, findTicket } from './registration.store.ts'
import { findReport, insertFeedback, writeReport } from './report.store.ts'
import { hashOf, readCode } from './ticket.ts'

/**
 * What became of it: who came is counted from the doors and not typed; the organiser says how it was. Its pictures are published
 * with it; faces by consent.
 */
export const reportActivity = useCase({
  ...organising,
  name: 'activities.report',
  kind: 'command',
  versioned: true,
  title: { zh: '交活动总结', en: 'Report on an activity' },
  http: { method: 'POST', path: '/api/activities/:activity/report' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    text: Type.String({ minLength: 10, maxLength: 4_000 }),
    /** of those that were added: what is published with it */
    pictures: Type.Array(idOf<'Picture'>(), { maxItems: 12, default: [], uniqueItems: true }),
    /** whoever can be recognised in a picture has agreed; needed where one shows somebody */
    consent: Type.Boolean({ default: false }),
  }),
  output: Type.Object({ ...steppedOutput.properties, came: Type.Integer() }),
  async handle(context, input) {
    const before = await lockActivity(context, input.activity)
    if (before === undefined || !isOwn(context.actor, before)) throw unknownActivity()
    context.expect(before.version)
    await requirePictures(context, before.id, input)
    const { came } = await countCame(context, before.id)
    const done = await step(context, before, { action: 'report', party: 'organiser' })
    await writeReport(context, {
      id: before.id,
      division: before.fields.division,
      organisation: before.organisation ?? null,
      came,
      text: input.text,
      pictures: input.pictures,
      consent: input.consent,
      made_by: context.actor.account ?? null,
      by_name: context.actor.name,
      sent_at: context.now,
    })
    await publishPictures(context, before.id, input.pictures)
    return { ...done, came }
  },
})

/** Each is one of this activity's, and nobody stands in public who has not agreed. @throws Problem `invalid` */
async function requirePictures(
  context: Context,
  activity: Id<'Activity'>,
  chosen: { readonly pictures: readonly Id<'Picture'>[]; readonly consent: boolean },
): Promise<void> {
  if (chosen.pictures.length === 0) return
  const known = new Map((await picturesForReport(context, activity)).map(one => [one.id, one]))
  const wrong = chosen.pictures.flatMap((id, at): FieldProblem[] =>
    known.has(id)
      ? []
      : [
          {
            pointer: `/pictures/${at}`,
            wrong: { zh: '没有这张照片', en: 'There is no such picture' },
            right: { zh: '重新选', en: 'choose again' },
          },
        ],
  )
  if (wrong.length > 0) throw invalid(wrong)
  if (!chosen.consent && chosen.pictures.some(id => known.get(id)?.people === true)) throw noConsent()
}

function noConsent(): Problem {
  return invalid([
    {
      pointer: '/consent',
      wrong: { zh: '照片里的人还没有同意', en: 'Those in the pictures have not agreed' },
      right: { zh: '得到同意再传，或者不传照片', en: 'ask them first, or send no picture' },
    },
  ])
}

/** The report, with its pictures, for those who work with it. */
export const readReport = useCase({
  name: 'activities.readReport',
  kind: 'query',
  title: { zh: '看活动总结', en: 'Read the report on an activity' },
  permission: 'activity.watch',
  reach: ['organisation', 'area'],
  allow: watchers,
  http: { method: 'GET', path: '/api/own-activities/:activity/report' },
  input: Type.Object({ activity: idOf<'Activity'>() }),
  output: Type.Object({
    report: nullable(
      Type.Object({
        came: Type.Integer(),
        text: Type.String(),
        pictures: Type.Array(Type.String()),
        consent: Type.Boolean(),
        byName: Type.String(),
        sentAt: Type.String(),
      }),
    ),
    /** all that were added, in the report or not */
    pictures: Type.Array(
      Type.Object({
        id: idOf<'Picture'>(),
        name: Type.String(),
        people: Type.Boolean(),
        published: Type.Boolean(),
      }),
    ),
  }),
  async handle(context, input) {
    const activity = await findActivity(context, input.activity)
    const { actor } = context
    if (activity === undefined || !(isOwn(actor, activity) || isOver(actor, activity)))
      throw unknownActivity()
    const found = await findReport(context, activity.id)
    const kept = (await picturesForReport(context, activity.id)).map(({ id, name, people, published }) => ({
      ...{ id, name, people, published },
    }))
    if (found === undefined) return { report: null, pictures: kept }
    const { came, text, consent, by_name: byName, sent_at: sentAt } = found
    return {
      report: { came, text, pictures: [...found.pictures], consent, byName, sentAt },
      pictures: kept,
    }
  },
})

/** Somebody who was there says how it was; it is published without their name. Runs as the system: nobody writes it but so. */
export const giveFeedback = useCase({
  name: 'activities.giveFeedback',
  kind: 'command',
  title: { zh: '评价参加过的活动', en: 'Say how an activity was' },
  permission: 'activity.register',
  reach: ['own', 'public'],
  allow: ['visitor', 'person'],
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/activity-registrations/:registration/feedback' },
  input: Type.Object({
    registration: idOf<'Registration'>(),
    ticket: Type.Optional(Type.String({ maxLength: 60 })),
    stars: Type.Integer({ minimum: 1, maximum: 5 }),
    text: Type.String({ maxLength: 500, default: '' }),
  }),
  output: Type.Object({ kept: Type.Literal(true) }),
  async handle(context, input) {
    const row = await findRegistration(context, input.registration)
    const read = input.ticket === undefined ? undefined : readCode(input.ticket)
    const ticket = read && (await findTicket(context, { bucket: read.bucket, hash: hashOf(read.code) }))
    const own = row?.person !== null && row?.person === context.actor.person
    if (row === undefined || !(own || ticket?.id === row.id)) throw unknownRegistration()
    if ((await attendancesOf(context, [row.id])).length === 0) throw notThere()
    const { stars, text } = input
    const said = { id: row.id, activity: row.activity, stars, text, day: context.today }
    if (!(await insertFeedback(context, said))) throw saidBefore()
    return { kept: true as const }
  },
})

function notThere(): Problem {
  return new Problem('conflict', 'activity.not-there', {
    zh: '签到过才能评价',
    en: 'Only those who were checked in say how it was',
  })
}

function saidBefore(): Problem {
  return new Problem('conflict', 'activity.said-before', {
    zh: '已经评价过了',
    en: 'You have said how it was already',
  })
}
