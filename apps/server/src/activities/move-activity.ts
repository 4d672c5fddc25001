import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import {
  addDays,
  type Context,
  dayOf,
  handOf,
  idOf,
  invalid,
  isAnotherHand,
  keyIn,
  Problem,
  takeStep,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { lockActivity, writeActivity } from './activity.store.ts'
import {
  type Activity,
  type ActivityAction,
  type ActivityParty,
  activityLifecycle,
  activityStates,
} from './activity.ts'
import { heldFacts } from './activity-facts.ts'
import { unknownActivity } from './keep-places.ts'
import type { ActivityKind } from './kind-file.ts'
import { kindOf } from './kinds.ts'
import { isOver, isOwn, organising, reviewers } from './organiser.ts'
import { deleteBookings } from './venue.store.ts'

export const steppedOutput = Type.Object({
  activity: idOf<'Activity'>(),
  version: Type.Integer(),
  state: keyIn(
    Object.fromEntries(activityStates.map(state => [state, true])) as Record<Activity['state'], true>,
  ), // its keys
})

const reason = Type.Optional(Type.String({ minLength: 1, maxLength: 300 }))

/** What the organiser does with it, beside moving it and reporting on it. */
export const moveActivity = useCase({
  ...organising,
  name: 'activities.move',
  kind: 'command',
  versioned: true,
  title: { zh: '送审、发布、开场、结束、取消活动', en: 'Send in, publish, begin, end or cancel an activity' },
  http: { method: 'POST', path: '/api/activities/:activity/steps' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    action: keyIn({ submit: true, publish: true, start: true, end: true, cancel: true, withdraw: true }),
    reason,
  }),
  output: steppedOutput,
  async handle(context, input) {
    const before = await lockActivity(context, input.activity)
    if (before === undefined || !isOwn(context.actor, before)) throw unknownActivity()
    context.expect(before.version)
    const kind = kindOf(context, before.kind)
    if (input.action === 'submit' || input.action === 'publish')
      requireReady(context, before, kind, input.action)
    return step(context, before, { action: input.action, party: 'organiser', reason: input.reason })
  },
})

/** The office that reviews this kind says yes, returns it, or cancels what should not take place. */
export const reviewActivity = useCase({
  name: 'activities.review',
  kind: 'command',
  versioned: true,
  title: { zh: '审核活动', en: 'Review an activity' },
  permission: 'activity.review',
  reach: 'area',
  allow: reviewers,
  http: { method: 'POST', path: '/api/activities/:activity/review' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    action: keyIn({ approve: true, return: true, cancel: true, close: true }),
    reason,
  }),
  output: steppedOutput,
  async handle(context, input) {
    const before = await lockActivity(context, input.activity)
    if (before === undefined || !isOver(context.actor, before)) throw unknownActivity()
    context.expect(before.version)
    const kind = kindOf(context, before.kind)
    if (kind.review === 'city' && context.actor.role !== 'city-officer') throw forCity()
    const maker = { by: before.madeBy ?? null, standingFor: before.madeFor ?? null }
    if (input.action === 'approve' && !isAnotherHand(context.actor, maker)) throw sameHand()
    return step(context, before, { action: input.action, party: 'office', reason: input.reason })
  },
})

interface Stepping {
  readonly action: ActivityAction
  readonly party: ActivityParty
  readonly reason?: string | undefined
}

/** Takes a step of the lifecycle; whoever is concerned is told after the commit, once. */
export async function step(
  context: UseCaseContext | Context,
  before: Activity,
  { action, party, reason }: Stepping,
) {
  const { to, reason: needs } = takeStep(activityLifecycle, before.state, action, party)
  if (needs === true && reason === undefined) throw needsReason()
  const kind = kindOf(context, before.kind)
  const activity: Activity = {
    ...before,
    state: to,
    version: before.version + 1,
    reason: reason ?? (action === 'approve' || action === 'publish' ? undefined : before.reason),
    news: action === 'cancel' ? before.news + 1 : before.news,
    startedAt: action === 'start' ? (before.startedAt ?? context.now) : before.startedAt,
    reportDue: action === 'end' ? reportDue(context, before, kind) : before.reportDue,
    // whoever sends it in is the hand that another one follows
    ...(action === 'submit' && handsOf(context)),
  }
  const reviewed = party === 'office' ? context.actor.account : undefined
  await writeActivity(context, activity, reviewed)
  if (to === 'cancelled' || to === 'withdrawn') await deleteBookings(context, activity.id)
  if (action === 'start') await heldFacts(context, activity, kind)
  if (action === 'cancel')
    await context.emit(changedTopic, { activity: activity.id, news: activity.news, what: 'cancelled' })
  if (party === 'office') await tellOrganiser(context, activity, action)
  return { activity: activity.id, version: activity.version, state: activity.state }
}

/** People who are registered are told of it by a subscriber: `tell-changes.ts`. */
export const changedTopic = 'activities.changed'

function handsOf(context: Pick<Context, 'actor'>) {
  const { by, standingFor } = handOf(context.actor)
  return { madeBy: by ?? undefined, madeFor: standingFor ?? undefined }
}

function reportDue(context: Context, { endsAt }: Activity, kind: ActivityKind): string {
  const day = dayOf(Date.parse(endsAt))
  return context.use(cityToken).calendar.addWorkingDays(day, kind.report_days).day
}

/** What must be so before it goes out. @throws Problem */
function requireReady(
  context: Context,
  activity: Activity,
  kind: ActivityKind,
  action: 'submit' | 'publish',
): void {
  if ((kind.review === 'none') !== (action === 'publish')) {
    throw new Problem('conflict', 'activity.review', {
      zh: kind.review === 'none' ? '这类活动直接发布，不用送审' : '这类活动要先送审',
      en: kind.review === 'none' ? 'This kind is published without a review' : 'This kind is reviewed first',
    })
  }
  if (activity.startsAt <= context.now)
    throw late('/sessions', '开始时间已经过了', 'It would have begun already')
  const days = kind.filing_days ?? 0
  const latest = addDays(activity.firstDay, -days)
  if (context.today > latest)
    throw late(
      '/sessions',
      `要提前 ${days} 天送审，最晚 ${latest}`,
      `It is sent in ${days} days before, by ${latest}`,
    )
}

function late(pointer: string, zh: string, en: string): Problem {
  return invalid([{ pointer, wrong: { zh, en }, right: { zh: '把日子往后改', en: 'choose later days' } }])
}

function needsReason(): Problem {
  return invalid([
    {
      pointer: '/reason',
      wrong: { zh: '没有写原因', en: 'The reason is missing' },
      right: { zh: '写一句，会告诉对方', en: 'say why: they are told' },
    },
  ])
}

function forCity(): Problem {
  return new Problem('forbidden', 'activity.city-reviews', {
    zh: '这类活动由市里审核',
    en: 'This kind is reviewed by the city',
  })
}

function sameHand(): Problem {
  return new Problem('forbidden', 'activity.same-hand', {
    zh: '送审的人不能自己审核，请换一位同事',
    en: 'Whoever sent it in does not review it: another colleague does',
  })
}

const toldOf: Partial<Record<ActivityAction, { readonly zh: string; readonly en: string }>> = {
  approve: { zh: '活动可以办了', en: 'Your activity is approved' },
  return: { zh: '活动退回修改', en: 'Your activity was returned' },
  cancel: { zh: '活动被取消', en: 'Your activity was cancelled' },
}

async function tellOrganiser(context: Context, activity: Activity, action: ActivityAction): Promise<void> {
  const told = toldOf[action]
  if (told === undefined) return
  const { title } = activity.fields
  const to =
    activity.organisation !== undefined
      ? { organisation: activity.organisation }
      : { division: activity.area ?? activity.fields.division, source: activity.id }
  const body = activity.reason ?? title
  await tell(context, [
    {
      to,
      kind: `activity.${action}`,
      title: { zh: `${told.zh}：${title}`, en: `${told.en}: ${title}` },
      body: { zh: body, en: body },
      href: `/work/activities/${activity.id}`,
      source: activity.id,
    },
  ])
}
