import {
  type Actor,
  type Context,
  type Id,
  isOfficial,
  isWithin,
  Problem,
  type Role,
} from '../kernel/index.ts'
import { findPlan } from '../plan/index.ts'
import { cityToken, findOrganisation } from '../registry/index.ts'
import { lockActivity } from './activity.store.ts'
import type { Activity } from './activity.ts'
import { unknownActivity } from './keep-places.ts'
import type { ActivityKind } from './kind-file.ts'

/** Who may organise: members of organisations that act for them, a school's counsellors, and offices. */
export const organisers = [
  'organisation-admin',
  'recruiter',
  'school-counsellor',
  'town-officer',
  'county-officer',
  'city-officer',
] as const satisfies readonly Role[]
/** Who reviews what others organise, over their area. */
export const reviewers = ['county-officer', 'city-officer'] as const satisfies readonly Role[]
/** Who looks on. */
export const watchers = [...organisers, 'reporter', 'auditor'] as const satisfies readonly Role[]

export const organising = {
  permission: 'activity.organise',
  reach: ['organisation', 'area'],
  allow: organisers,
} as const

/** For whom an actor organises. */
export interface Organiser {
  readonly organisation: Id<'Organisation'> | undefined
  readonly name: string
  readonly area: string | undefined
  readonly department: string | undefined
}

/** @throws Problem `conflict` when this kind is not for such an organiser */
export async function organiserFor(context: Context, kind: ActivityKind): Promise<Organiser> {
  const { actor } = context
  if (isOfficial(actor)) {
    if (!(kind.organisers.roles as readonly Role[]).includes(actor.role)) throw notTheirs(kind)
    const { area, department } = actor
    return { organisation: undefined, name: await officeName(context), area, department }
  }
  const organisation = actor.organisation && (await findOrganisation(context, actor.organisation))
  if (organisation?.state !== 'verified') throw notVerified()
  if (!kind.organisers.organisations.includes(organisation.kind)) throw notTheirs(kind)
  return { organisation: organisation.id, name: organisation.name, area: undefined, department: undefined }
}

/** Which kinds the actor may organise: to offer no form that would be refused. */
export async function whoOrganises(context: Context): Promise<(kind: ActivityKind) => boolean> {
  const { actor } = context
  if (!(organisers as readonly Role[]).includes(actor.role)) return () => false
  if (isOfficial(actor)) return ({ organisers: { roles } }) => (roles as readonly Role[]).includes(actor.role)
  const found = actor.organisation && (await findOrganisation(context, actor.organisation))
  return kind => found?.state === 'verified' && kind.organisers.organisations.includes(found.kind)
}

/** 瑞安市人力社保局: an office stands on public pages under its own name, and never under that of whoever sits in it. */
async function officeName(context: Context): Promise<string> {
  const { area, department } = context.actor
  const place = area === undefined ? undefined : context.use(cityToken).divisions.get(area)?.name
  const plan = department === undefined ? undefined : (await findPlan(context))?.plan
  const own = plan?.departments.find(one => one.code === department)?.name.zh
  if (own === undefined || place === undefined) return own ?? place ?? context.actor.name
  // the plan names the city's departments, 市人力社保局; a county has its own
  return /^团?市/.test(own) ? `${place}${own.replace('市', '')}` : own
}

function notVerified(): Problem {
  return new Problem('conflict', 'activity.not-verified', {
    zh: '单位核验通过后才能办活动',
    en: 'An organisation organises once it is verified',
  })
}

function notTheirs(kind: ActivityKind): Problem {
  return new Problem('conflict', 'activity.not-for-you', {
    zh: `${kind.zh}不由你这样的单位或身份来办`,
    en: `${kind.en} is not organised by your kind of organisation or role`,
  })
}

/** Is it the actor's to change? An organisation's, or of the very office in which the actor acts. */
export function isOwn(actor: Actor, one: Pick<Activity, 'organisation' | 'area' | 'department'>): boolean {
  if (one.organisation !== undefined) return one.organisation === actor.organisation
  return one.area !== undefined && one.area === actor.area && one.department === actor.department
}

/** An office over the area in which it takes place. */
export function isOver(actor: Actor, { fields }: Pick<Activity, 'fields'>): boolean {
  return isOfficial(actor) && isWithin(actor, fields.division)
}

/** The organiser's own, locked. @throws Problem `not-found` for every other */
export async function lockOwn(context: Context, id: Id<'Activity'>): Promise<Activity> {
  const activity = await lockActivity(context, id)
  if (activity === undefined || !isOwn(context.actor, activity)) throw unknownActivity()
  return activity
}
