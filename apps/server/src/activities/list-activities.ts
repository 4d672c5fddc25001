import { Type } from 'typebox'
import {
  day,
  idOf,
  keyIn,
  nullable,
  pageAsked,
  pageInput,
  pageOf,
  roles,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { findActivity, listOf, listPublic } from './activity.store.ts'
import { isOut } from './activity.ts'
import {
  actionsFor,
  activityRow,
  activityView,
  nearRow,
  organisationsNamed,
  rowOf,
  stateKey,
  viewOf,
} from './activity-view.ts'
import { countCame } from './attendance.store.ts'
import { unknownActivity } from './keep-places.ts'
import { type ActivityKind, families, modes } from './kind-file.ts'
import { activityKindsToken } from './kinds.ts'
import { nearText, readNear } from './near.ts'
import { isOver, isOwn, watchers, whoOrganises } from './organiser.ts'
import { coverOf } from './picture.store.ts'
import { feedbackOf, findReport } from './report.store.ts'
import { findSeries } from './series.store.ts'

const filters = {
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  family: Type.Optional(keyIn(families)),
  county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
  from: Type.Optional(day()),
  to: Type.Optional(day()),
  text: Type.Optional(Type.String({ maxLength: 80 })),
  campaign: Type.Optional(Type.String({ maxLength: 40 })),
  series: Type.Optional(idOf<'Series'>()),
}

const everybody = roles.filter(role => role !== 'system')

/** What is on: the calendar. */
export const listActivities = useCase({
  name: 'activities.list',
  kind: 'query',
  title: { zh: '看活动', en: 'See what is on' },
  permission: 'activity.read',
  reach: 'public',
  allow: everybody,
  http: { method: 'GET', path: '/api/activities' },
  input: Type.Object({
    ...pageInput,
    ...filters,
    /** `yes`: those with a place left */
    free: Type.Optional(keyIn({ yes: true })),
    /** `120.70,27.99`: longitude and latitude; the nearest first */
    near: Type.Optional(nearText),
  }),
  output: pageOf(nearRow),
  async handle(context, input) {
    const { free, near, ...rest } = input
    const filter = {
      ...rest,
      from: rest.from ?? (rest.to === undefined && rest.series === undefined ? context.today : undefined),
      ...(free === 'yes' && { free: true }),
      ...(near !== undefined && { near: readNear(near) }),
    }
    const page = await listPublic(context, filter, pageAsked(input))
    return {
      ...page,
      rows: page.rows.map(one => ({ ...rowOf(context, one), metres: one.metres ?? null })),
    }
  },
})

/** One activity, as everybody may see it. */
export const readActivity = useCase({
  name: 'activities.read',
  kind: 'query',
  title: { zh: '看一个活动', en: 'Read an activity' },
  permission: 'activity.read',
  reach: 'public',
  allow: everybody,
  http: { method: 'GET', path: '/api/activities/:activity' },
  input: Type.Object({ activity: idOf<'Activity'>() }),
  output: Type.Object({
    activity: activityView,
    /** the picture at the head of the page */
    cover: nullable(idOf<'Picture'>()),
    /** how many came; null: not over yet */
    came: nullable(Type.Integer()),
    report: nullable(
      Type.Object({
        text: Type.String(),
        came: Type.Integer(),
        sentAt: Type.String(),
        /** ids of its pictures */
        pictures: Type.Array(Type.String()),
      }),
    ),
    stars: nullable(Type.Number()),
    feedback: Type.Array(Type.Object({ stars: Type.Integer(), text: Type.String(), day: Type.String() })),
  }),
  async handle(context, input) {
    const activity = await findActivity(context, input.activity)
    if (activity === undefined || !isOut(activity.state)) throw unknownActivity()
    const [report, said] = [await findReport(context, activity.id), await feedbackOf(context, activity.id)]
    const stars = said.length === 0 ? null : said.reduce((sum, one) => sum + one.stars, 0) / said.length
    return {
      activity: await viewOf(context, activity),
      cover: (await coverOf(context, activity.id)) ?? null,
      came: report?.came ?? null,
      report:
        report === undefined
          ? null
          : {
              ...{ text: report.text, came: report.came, sentAt: report.sent_at },
              pictures: [...report.pictures],
            },
      stars: stars === null ? null : Math.round(stars * 10) / 10,
      feedback: said.map(({ stars: n, text, day: on }) => ({ stars: n, text, day: on })),
    }
  },
})

/** The organiser's own, or what takes place in an office's area. */
export const listOwnActivities = useCase({
  name: 'activities.listOwn',
  kind: 'query',
  title: { zh: '看本单位或辖区的活动', en: 'List activities of one’s own or one’s area' },
  permission: 'activity.watch',
  reach: ['organisation', 'area'],
  allow: watchers,
  http: { method: 'GET', path: '/api/own-activities' },
  input: Type.Object({
    ...pageInput,
    ...filters,
    sort: Type.Optional(keyIn({ day: true, due: true })),
    order: Type.Optional(keyIn({ asc: true, desc: true })),
    state: Type.Optional(stateKey),
    /** `yes`: only what the reader organises */
    mine: Type.Optional(keyIn({ yes: true })),
    /** `yes`: those whose report is overdue */
    owing: Type.Optional(keyIn({ yes: true })),
  }),
  output: pageOf(
    Type.Object({
      ...activityRow.properties,
      /** so that a step can be taken from the list */
      version: Type.Integer(),
      own: Type.Boolean(),
      reportDue: nullable(Type.String()),
    }),
  ),
  async handle(context, input) {
    const { mine, owing, ...rest } = input
    const filter = { ...rest, mine: mine === 'yes', ...(owing === 'yes' && { owing: context.today }) }
    const page = await listOf(context, filter, pageAsked(input))
    return {
      ...page,
      rows: page.rows.map(one => ({
        ...rowOf(context, one),
        version: one.version,
        own: isOwn(context.actor, one),
        reportDue: one.reportDue ?? null,
      })),
    }
  },
})

/** One of them, with what can be done now and how many came. */
export const readOwnActivity = useCase({
  name: 'activities.readOwn',
  kind: 'query',
  title: { zh: '看一个自己办的活动', en: 'Read an activity of one’s own or one’s area' },
  permission: 'activity.watch',
  reach: ['organisation', 'area'],
  allow: watchers,
  http: { method: 'GET', path: '/api/own-activities/:activity' },
  input: Type.Object({ activity: idOf<'Activity'>() }),
  output: Type.Object({
    activity: activityView,
    cover: nullable(idOf<'Picture'>()),
    /** the reader organises it */
    own: Type.Boolean(),
    seriesTitle: nullable(Type.String()),
    version: Type.Integer(),
    taken: Type.Integer(),
    particulars: Type.Unknown(),
    /** the organisations among its particulars */
    named: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    permit: nullable(Type.String()),
    filingNumber: nullable(Type.String()),
    reportDue: nullable(Type.String()),
    actions: Type.Array(Type.Object({ action: Type.String(), name: textSchema })),
    came: Type.Integer(),
    bySession: Type.Array(Type.Object({ session: Type.String(), came: Type.Integer() })),
  }),
  async handle(context, input) {
    const activity = await findActivity(context, input.activity)
    const { actor } = context
    if (activity === undefined || !(isOwn(actor, activity) || isOver(actor, activity)))
      throw unknownActivity()
    const { came, bySession } = await countCame(context, activity.id)
    return {
      activity: await viewOf(context, activity),
      cover: (await coverOf(context, activity.id)) ?? null,
      own: isOwn(actor, activity),
      seriesTitle:
        activity.series === undefined ? null : ((await findSeries(context, activity.series)) ?? null),
      version: activity.version,
      taken: activity.taken,
      particulars: activity.fields.particulars,
      named: [...(await organisationsNamed(context, activity))].map(([id, name]) => ({ id, name })),
      permit: activity.fields.permit ?? null,
      filingNumber: activity.fields.filingNumber ?? null,
      reportDue: activity.reportDue ?? null,
      actions: [...actionsFor(context, activity)],
      came,
      bySession: [...bySession].map(([session, count]) => ({ session, came: count })),
    }
  },
})

/** The kinds of the plan, for forms and filters. */
export const listKinds = useCase({
  name: 'activities.listKinds',
  kind: 'query',
  title: { zh: '看活动种类', en: 'List the kinds of activities' },
  permission: 'activity.read',
  reach: 'public',
  allow: everybody,
  http: { method: 'GET', path: '/api/activity-kinds' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: Type.String(),
        name: textSchema,
        family: keyIn(families),
        familyName: textSchema,
        modes: Type.Array(keyIn(modes)),
        review: Type.String(),
        filingDays: nullable(Type.Integer()),
        permitFrom: nullable(Type.Integer()),
        seats: Type.String(),
        companions: Type.Integer(),
        visitors: Type.Boolean(),
        hours: Type.Boolean(),
        opening: Type.Boolean(),
        reportDays: Type.Integer(),
        organisations: Type.Array(Type.String()),
        roles: Type.Array(Type.String()),
        /** the reader's office or organisation may organise one */
        yours: Type.Boolean(),
        particulars: Type.Array(
          Type.Object({
            id: Type.String(),
            name: textSchema,
            type: Type.String(),
            required: Type.Boolean(),
            options: Type.Array(Type.Object({ id: Type.String(), name: textSchema })),
            kinds: Type.Array(Type.String()),
          }),
        ),
      }),
    ),
  }),
  async handle(context) {
    const organises = await whoOrganises(context)
    const kinds = [...context.use(activityKindsToken).values()]
    return { rows: kinds.map(kind => ({ ...kindView(kind), yours: organises(kind) })) }
  },
})

function kindView(kind: ActivityKind) {
  return {
    id: kind.id,
    name: { zh: kind.zh, en: kind.en },
    family: kind.family,
    familyName: families[kind.family],
    modes: kind.modes,
    review: kind.review,
    filingDays: kind.filing_days ?? null,
    permitFrom: kind.permit_from ?? null,
    seats: kind.seats,
    companions: kind.companions,
    visitors: kind.visitors,
    hours: kind.hours === true,
    opening: kind.opening === true,
    reportDays: kind.report_days,
    organisations: kind.organisers.organisations,
    roles: kind.organisers.roles,
    particulars: kind.particulars.map(one => ({
      id: one.id,
      name: { zh: one.zh, en: one.en },
      type: one.type,
      required: one.required === true,
      options: (one.options ?? []).map(option => ({ id: option.id, name: { zh: option.zh, en: option.en } })),
      kinds: one.kinds ?? [],
    })),
  }
}
