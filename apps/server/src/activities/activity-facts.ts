import { createHash } from 'node:crypto'
import { ageOn } from '@qingye/china'
import { type Context, type Day, dayOf, type Id, token } from '../kernel/index.ts'
import { type Attributes, appendFacts, type NewFact } from '../ledger/index.ts'
import { findPerson } from '../registry/index.ts'
import { findActivity } from './activity.store.ts'
import type { Activity, Session } from './activity.ts'
import { countCame } from './attendance.store.ts'
import type { ActivityKind, KindFact } from './kind-file.ts'
import { kindOf } from './kinds.ts'
import { sessionsOf } from './session.store.ts'

/** A check-in that counted, for which facts may follow. */
export interface Came {
  readonly session: Session
  readonly registration: Id<'Registration'>
  readonly person: Id<'Person'> | undefined
  /** whole years on the day, where a fact of the kind says it and it is known */
  readonly age?: number | undefined
}

/**
 * The facts that check-ins bring, in the transaction of the check-in. Each has a key, so that it is one however often somebody comes:
 * a session took place by its first check-in, an activity by its first (and its opening, where the kind asks for one), a person
 * attended by theirs.
 */
export async function factsOfCheckIns(
  context: Context,
  activity: Activity,
  kind: ActivityKind,
  came: readonly Came[],
): Promise<void> {
  if (came.length === 0 || kind.facts.length === 0) return
  await appendFacts(context, factsOfDoors(activity, kind, await withAges(context, kind, came)))
  await heldFacts(context, activity, kind)
}

/** Only for kinds of which a target asks the age: of all others nobody looks it up. */
async function withAges(
  context: Context,
  kind: ActivityKind,
  came: readonly Came[],
): Promise<readonly Came[]> {
  if (!kind.facts.some(one => one.age === true)) return came
  const aged: Came[] = []
  for (const one of came) {
    const birth = one.person && (await findPerson(context, one.person))?.birth
    aged.push(
      birth === undefined ? one : { ...one, age: ageOn(birth, dayOf(Date.parse(one.session.startsAt))) },
    )
  }
  return aged
}

/** What a fact says of its activity. */
export type Counted = Pick<Activity, 'id' | 'organisation' | 'shown'> & {
  readonly fields: Pick<Activity['fields'], 'division' | 'particulars' | 'mode'>
}

/** The facts of sessions and of people to whom these check-ins belong. */
export function factsOfDoors(activity: Counted, kind: ActivityKind, came: readonly Came[]): NewFact[] {
  const sessions = [...new Set(came.map(({ session }) => session))]
  return kind.facts.flatMap((one): readonly NewFact[] => {
    if (one.per === 'session') return sessions.map(session => sessionFact(activity, kind, one, session))
    if (one.per === 'person') return firstOfEach(came).map(each => personFact(activity, kind, one, each))
    return [] // of the whole: they need the first day of all
  })
}

/** That the activity took place: on the day of the first session to which somebody came, or on which what its kind asks for was there. */
export async function heldFacts(context: Context, activity: Activity, kind: ActivityKind): Promise<void> {
  const wanted = kind.facts.filter(({ per }) => per === 'activity' || per === 'each')
  if (wanted.length === 0 || (kind.opening === true && activity.startedAt === undefined)) return
  const day = await dayHeld(context, activity, kind)
  if (day === undefined) return
  await appendFacts(context, factsOfHeld(activity, kind, day))
}

/** The facts that it took place, on the day of which that is so. */
export function factsOfHeld(activity: Counted, kind: ActivityKind, day: Day): NewFact[] {
  const wanted = kind.facts.filter(({ per }) => per === 'activity' || per === 'each')
  return wanted.flatMap((one): NewFact[] => {
    const common = { ...base(activity, kind, one, day), thing: thingOf(activity, one) ?? activity.id }
    if (one.per === 'activity') return [{ ...common, key: `${one.fact}:${activity.id}` }]
    const list = one.of === undefined ? [] : activity.fields.particulars[one.of]
    return (Array.isArray(list) ? list : []).map(organisation => ({
      ...common,
      organisation: organisation as Id<'Organisation'>, // a particular of that type holds their ids
      key: `${one.fact}:${activity.id}:${organisation}`,
    }))
  })
}

async function dayHeld(context: Context, { id }: Activity, kind: ActivityKind): Promise<Day | undefined> {
  if (kind.held_by === 'stands') return context.use(standsProofToken)(context, id)
  const { bySession } = await countCame(context, id)
  const first = (await sessionsOf(context, id)).find(one => bySession.has(one.id))
  return first && dayOf(Date.parse(first.startsAt))
}

/** The day on which the stands that make a fair were staffed, or so many employers answered online; undefined: not yet. */
export type StandsProof = (context: Context, activity: Id<'Activity'>) => Promise<Day | undefined>
export const standsProofToken = token<StandsProof>('activities.standsProof')

/** Something of which its kind makes the activity held has changed, elsewhere than at its doors. */
export async function takesPlace(context: Context, id: Id<'Activity'>): Promise<void> {
  const activity = await findActivity(context, id)
  if (activity !== undefined) await heldFacts(context, activity, kindOf(context, activity.kind))
}

function sessionFact(activity: Counted, kind: ActivityKind, one: KindFact, session: Session): NewFact {
  return {
    ...base(activity, kind, one, dayOf(Date.parse(session.startsAt))),
    source: { kind: 'session', id: session.id },
    thing: thingOf(activity, one) ?? session.id,
    key: `${one.fact}:${session.id}`,
  }
}

function personFact(activity: Counted, kind: ActivityKind, one: KindFact, came: Came): NewFact {
  const person = activity.shown ? came.person : undefined
  const common = base(activity, kind, one, dayOf(Date.parse(came.session.startsAt)))
  const age = one.age === true && person !== undefined ? came.age : undefined
  return {
    ...common,
    attributes: { ...common.attributes, ...(age !== undefined && age >= 0 && { age }) },
    // who came to a friendship evening stands in no ledger, where offices read it
    person,
    source: { kind: 'registration', id: came.registration },
    thing: thingOf(activity, one) ?? activity.id,
    asks: person !== undefined,
    // one person and activity, also when they gave their place up once and took another
    key: `${one.fact}:${activity.id}:${person ?? came.registration}`,
  }
}

function base(activity: Counted, kind: ActivityKind, one: KindFact, day: string) {
  return {
    kind: one.fact,
    organisation: organisationOf(activity, one),
    reporter: activity.organisation,
    division: activity.fields.division,
    day,
    attributes: attributesOf(activity, kind, one),
    source: { kind: 'activity', id: activity.id as string },
  }
}

function attributesOf(activity: Counted, kind: ActivityKind, one: KindFact): Attributes {
  const { particulars, mode } = activity.fields
  const taken = Object.entries(one.attributes ?? {}).flatMap(([name, id]) => {
    const value = particulars[id]
    return value === undefined || typeof value === 'object' ? [] : [[name, value] as const]
  })
  const own = { kind: kind.id, family: kind.family, ...(one.fact === 'activity.held' && { mode }) }
  return { ...own, ...Object.fromEntries(taken) }
}

function organisationOf(activity: Counted, one: KindFact): Id<'Organisation'> | undefined {
  const named = one.organisation === undefined ? undefined : activity.fields.particulars[one.organisation]
  return typeof named === 'string' ? (named as Id<'Organisation'>) : activity.organisation // a particular of that type
}

/**
 * What several particulars name together, e.g. a school's term: the same id for the same values, whoever organises. A UUID of
 * version 8, which is left to the application, made of their hash.
 */
function thingOf(activity: Counted, one: KindFact): string | undefined {
  if (one.thing === undefined) return undefined
  const values = one.thing.map(id => `${id}=${String(activity.fields.particulars[id])}`)
  const hex = createHash('sha256').update(values.join('\n')).digest('hex')
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17, 32)}`
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Each registration once, by its earliest session of this batch. */
function firstOfEach(came: readonly Came[]): readonly Came[] {
  const first = new Map<string, Came>()
  for (const one of came) {
    const known = first.get(one.registration)
    if (known === undefined || one.session.no < known.session.no) first.set(one.registration, one)
  }
  return [...first.values()]
}
