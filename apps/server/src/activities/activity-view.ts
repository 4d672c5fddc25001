import { type Static, Type } from 'typebox'
import {
  type Actor,
  type Context,
  type Id,
  idOf,
  isId,
  keyIn,
  nullable,
  stepsFor,
  textSchema,
} from '../kernel/index.ts'
import { cityToken, findOrganisations, findPlace } from '../registry/index.ts'
import {
  type Activity,
  type ActivityAction,
  activityLifecycle,
  activityStates,
  freeOf,
  type Session,
  type Value,
} from './activity.ts'
import { families, modes, type Particular } from './kind-file.ts'
import { activityKindsToken, kindOf } from './kinds.ts'
import { isOver, isOwn, reviewers } from './organiser.ts'
import { sessionsOf } from './session.store.ts'

export const stateKey = keyIn(
  Object.fromEntries(activityStates.map(state => [state, true])) as Record<Activity['state'], true>, // its keys
)

export const sessionView = Type.Object({
  id: idOf<'Session'>(),
  no: Type.Integer(),
  title: Type.String(),
  startsAt: Type.String(),
  endsAt: Type.String(),
  room: nullable(Type.String()),
})

const row = {
  id: idOf<'Activity'>(),
  kind: Type.String(),
  kindName: textSchema,
  family: keyIn(families),
  familyName: textSchema,
  state: stateKey,
  stateName: textSchema,
  title: Type.String(),
  organiserName: Type.String(),
  organisation: nullable(Type.String()),
  division: Type.String(),
  placeName: textSchema,
  place: Type.String(),
  mode: keyIn(modes),
  modeName: textSchema,
  lon: nullable(Type.Number()),
  lat: nullable(Type.Number()),
  startsAt: Type.String(),
  endsAt: Type.String(),
  day: Type.String(),
  price: Type.Integer(),
  capacity: nullable(Type.Integer()),
  /** null: there is no limit */
  free: nullable(Type.Integer()),
  waiting: Type.Integer(),
  waitingList: Type.Integer(),
  opensAt: nullable(Type.String()),
  closesAt: nullable(Type.String()),
  campaign: nullable(Type.String()),
  series: nullable(Type.String()),
}
export const activityRow = Type.Object(row)
export const nearRow = Type.Object({ ...row, metres: nullable(Type.Integer()) })

export const activityView = Type.Object({
  ...row,
  about: Type.String(),
  link: nullable(Type.String()),
  coOrganisers: Type.Array(Type.String()),
  /** how often it was moved or cancelled since it went out */
  news: Type.Integer(),
  audience: Type.String(),
  accessible: Type.String(),
  contactName: Type.String(),
  contactPhone: Type.String(),
  companions: Type.Integer(),
  /** somebody without an account may register by name and phone */
  visitors: Type.Boolean(),
  reason: nullable(Type.String()),
  particulars: Type.Array(Type.Object({ id: Type.String(), name: textSchema, value: textSchema })),
  questions: Type.Array(
    Type.Object({
      id: Type.String(),
      text: Type.String(),
      required: Type.Boolean(),
      options: Type.Array(Type.String()),
    }),
  ),
  sessions: Type.Array(sessionView),
})

const nothing = null

export function rowOf(context: Context, activity: Activity): Static<typeof activityRow> {
  const kind = context.use(activityKindsToken).get(activity.kind)
  const { fields } = activity
  const place = findPlace(context.use(cityToken), fields.division)
  return {
    id: activity.id,
    kind: activity.kind,
    kindName: kind === undefined ? { zh: activity.kind, en: activity.kind } : { zh: kind.zh, en: kind.en },
    family: activity.family,
    familyName: families[activity.family],
    state: activity.state,
    stateName: activityLifecycle[activity.state].label,
    title: fields.title,
    organiserName: activity.organiserName,
    organisation: activity.organisation ?? nothing,
    division: fields.division,
    placeName: place?.name ?? { zh: fields.division, en: fields.division },
    place: fields.place,
    mode: fields.mode,
    modeName: modes[fields.mode],
    lon: fields.lon ?? nothing,
    lat: fields.lat ?? nothing,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    day: activity.firstDay,
    price: fields.price,
    capacity: fields.capacity ?? nothing,
    free: freeOf(activity) ?? nothing,
    waiting: activity.waiting,
    waitingList: fields.waitingList,
    opensAt: fields.opensAt ?? nothing,
    closesAt: fields.closesAt ?? nothing,
    campaign: fields.campaign ?? nothing,
    series: activity.series ?? nothing,
  }
}

export function sessionViewOf(session: Session): Static<typeof sessionView> {
  return { ...session, room: session.room ?? null }
}

export async function viewOf(context: Context, activity: Activity): Promise<Static<typeof activityView>> {
  const { fields } = activity
  const kind = kindOf(context, activity.kind)
  const named = await organisationsNamed(context, activity)
  return {
    ...rowOf(context, activity),
    about: fields.about,
    link: fields.link ?? null,
    coOrganisers: [...fields.coOrganisers],
    news: activity.news,
    audience: fields.audience,
    accessible: fields.accessible,
    contactName: fields.contactName,
    contactPhone: fields.contactPhone,
    companions: fields.companions,
    visitors: kind.visitors,
    reason: activity.reason ?? null,
    particulars: kind.particulars.flatMap(one => {
      const value = fields.particulars[one.id]
      if (value === undefined) return []
      return [{ id: one.id, name: { zh: one.zh, en: one.en }, value: wordsOf(context, one, value, named) }]
    }),
    questions: fields.questions.map(question => ({ ...question, options: [...question.options] })),
    sessions: (await sessionsOf(context, activity.id)).map(sessionViewOf),
  }
}

/** The names of the organisations that stand among its particulars. */
export async function organisationsNamed(
  context: Context,
  { kind, fields }: Pick<Activity, 'kind' | 'fields'>,
): Promise<ReadonlyMap<string, string>> {
  const ids = kindOf(context, kind).particulars.flatMap(one => {
    const value = fields.particulars[one.id]
    if (one.type === 'organisation') return [value]
    return one.type === 'organisations' && Array.isArray(value) ? value : []
  })
  const found = await findOrganisations(
    context,
    ids.filter((id): id is Id<'Organisation'> => typeof id === 'string' && isId(id)),
  )
  return new Map([...found].map(([id, { name }]) => [id, name]))
}

/** What was written of one particular, as people say it. */
function wordsOf(
  context: Context,
  one: Particular,
  value: Value,
  named: ReadonlyMap<string, string>,
): { zh: string; en: string } {
  const same = (said: string) => ({ zh: said, en: said })
  const option = one.options?.find(each => each.id === value)
  if (option !== undefined) return { zh: option.zh, en: option.en }
  if (typeof value === 'boolean') return yesOrNo(value)
  if (typeof value === 'object') {
    const names = value.map(id => named.get(id) ?? id)
    return { zh: names.join('、'), en: names.join(', ') }
  }
  if (one.type === 'county')
    return findPlace(context.use(cityToken), String(value))?.name ?? same(String(value))
  return same(named.get(String(value)) ?? String(value))
}

const yesOrNo = (value: boolean) => (value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })

/** What the actor can do with it now, in the order of the lifecycle. */
export function actionsFor(
  context: Context,
  activity: Activity,
): readonly { readonly action: ActivityAction; readonly name: { zh: string; en: string } }[] {
  const { actor } = context
  const kind = kindOf(context, activity.kind)
  const own = isOwn(actor, activity) ? stepsFor(activityLifecycle, activity.state, 'organiser') : []
  const isReviewer = (reviewers as readonly Actor['role'][]).includes(actor.role)
  const office =
    isReviewer && isOver(actor, activity) ? stepsFor(activityLifecycle, activity.state, 'office') : []
  const fits = (action: ActivityAction) =>
    action === 'submit' ? kind.review !== 'none' : action === 'publish' ? kind.review === 'none' : true
  const all = [...own, ...office].filter(({ action }) => fits(action))
  return all
    .filter(({ action }, at) => all.findIndex(other => other.action === action) === at)
    .map(({ action, step }) => ({ action, name: step.label }))
}
