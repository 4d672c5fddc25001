import { type Day, dayText, type Instant, instantText } from './calendar.ts'
import type { Candidates } from './candidates.ts'
import type { Advertisement, PostHead } from './posts.ts'
import type { Random } from './random.ts'
import { bucketOf, idAt, type World } from './world.ts'

export type ApplicationState =
  | 'received'
  | 'invited'
  | 'arranged'
  | 'offered'
  | 'accepted'
  | 'started'
  | 'left'
  | 'refused'
  | 'withdrawn'
  | 'declined'
  | 'closed'

export type Action =
  | 'apply'
  | 'chase'
  | 'invite'
  | 'agree'
  | 'offer'
  | 'accept'
  | 'decline'
  | 'start'
  | 'leave'
  | 'refuse'
  | 'withdraw'
  | 'close'

export type Party = 'person' | 'organisation' | 'officer' | 'offer'

export interface Step {
  readonly action: Action
  readonly party: Party
  readonly at: Instant
  readonly day: Day
  /** the state after the step */
  readonly state: ApplicationState
  readonly reason: string | undefined
}

/** What the person says about a start that somebody else has recorded. */
export interface Word {
  readonly says: 'confirmation' | 'contest'
  readonly at: Instant
  /** the check that follows a contest, when it is done */
  readonly settled: { readonly at: Instant; readonly outcome: 'true' | 'untrue' } | undefined
}

export interface Application {
  readonly id: string
  readonly post: string
  readonly person: string
  readonly personIndex: number
  readonly organisation: string
  readonly division: string
  readonly state: ApplicationState
  /** the first step is `apply`; days never go back and none lies after today */
  readonly steps: readonly [Step, ...Step[]]
  readonly interviewAt: Instant | undefined
  /** the agreed first day, once there is an offer */
  readonly startOn: Day | undefined
  readonly startedOn: Day | undefined
  readonly leftOn: Day | undefined
  readonly word: Word | undefined
  readonly terms: {
    readonly fact: 'hire.started' | 'placement.started'
    readonly attributes: Readonly<Record<string, string | boolean>>
  }
}

/** A step that would be taken if nothing ends the post before. */
export interface Intent {
  readonly action: Action
  readonly party: Party
  readonly day: number
  readonly reason?: string
}

/** The course that an application would take by itself. */
export interface Course {
  readonly person: number
  readonly intents: readonly Intent[]
  /** day number of `accept`, if it comes to that */
  readonly accepted: number | undefined
  readonly random: Random
}

const after: Readonly<Record<Action, ApplicationState | undefined>> = {
  apply: 'received',
  chase: undefined,
  invite: 'invited',
  agree: 'arranged',
  offer: 'offered',
  accept: 'accepted',
  decline: 'declined',
  start: 'started',
  leave: 'left',
  refuse: 'refused',
  withdraw: 'withdrawn',
  close: 'closed',
}

const firstRefusals = ['experience', 'skill', 'certificate', 'another-chosen', 'post-changed']
const laterRefusals = ['pay-not-agreed', 'hours-not-agreed', 'did-not-come', 'skill', 'another-chosen']

/** Lays the course of one application, from the day it is sent. */
export function course(random: Random, head: PostHead, person: number, day: number): Course {
  const intents: Intent[] = [{ action: 'apply', party: 'person', day }]
  const push = (action: Action, party: Party, on: number, reason?: string) =>
    intents.push({ action, party, day: on, ...(reason !== undefined && { reason }) })
  const accepted = head.gig ? gigCourse(random, day, push) : ordinaryCourse(random, head, day, push)
  return { person, intents, accepted, random }
}

type Push = (action: Action, party: Party, on: number, reason?: string) => void

/** Work by the day: taken at once, done within days. */
function gigCourse(random: Random, day: number, push: Push): number | undefined {
  const offered = day + random.between(0, 2)
  if (random.chance(0.1)) {
    push('refuse', 'organisation', offered, 'another-chosen')
    return undefined
  }
  push('offer', 'organisation', offered)
  push('accept', 'person', offered)
  const start = offered + random.between(1, 3)
  push('start', 'organisation', start)
  push('leave', 'organisation', start + random.between(1, 9), 'contract-ended')
  return offered
}

function ordinaryCourse(random: Random, head: PostHead, day: number, push: Push): number | undefined {
  const { replyOnTime, hire } = head.organisation.behaviour
  const inTime = random.chance(replyOnTime)
  const ever = inTime || random.chance(head.organisation.behaviour.ghost ? 0.03 : 0.55)
  const answer = day + (inTime ? random.between(1, 5) : random.between(8, 22))
  const draw = random.unit()
  if (draw < 0.05) {
    push('withdraw', 'person', day + random.between(0, 3))
    return undefined
  }
  if (!inTime && draw < 0.35) push('chase', 'person', day + 8)
  if (!ever) return undefined
  if (random.chance(0.42)) {
    push('refuse', 'organisation', answer, random.pick(firstRefusals))
    return undefined
  }
  push('invite', 'organisation', answer)
  if (random.chance(0.07)) return undefined // the person never says whether the time suits
  const agreed = answer + random.between(0, 2)
  push('agree', 'person', agreed)
  const decided = agreed + random.between(6, 11)
  if (random.chance(0.05)) return undefined // the employer leaves it there
  if (!random.chance(hire)) {
    push('refuse', 'organisation', decided, random.pick(laterRefusals))
    return undefined
  }
  push('offer', 'organisation', decided)
  return afterOffer(random, decided, push)
}

function afterOffer(random: Random, offered: number, push: Push): number | undefined {
  const answer = offered + random.between(1, 3)
  if (random.chance(0.16)) {
    push('decline', 'person', answer)
    return undefined
  }
  push('accept', 'person', answer)
  const start = answer + random.between(2, 14)
  push('start', random.chance(0.9) ? 'organisation' : 'officer', start + random.below(2))
  if (random.chance(0.1)) {
    const own = random.chance(0.75)
    push(
      'leave',
      own ? 'person' : 'organisation',
      start + random.between(9, 70),
      own ? 'own-wish' : 'dismissed',
    )
  }
  return answer
}

/** What is decided about the post before its applications are written down. */
export interface Frame {
  readonly head: PostHead
  readonly text: Advertisement
  /** day number on which the post ended, by whatever cause */
  readonly endedOn: number | undefined
  /** whether this course takes one of the openings: then the end of the post does not touch it */
  readonly wins: boolean
}

/** Writes down what really happened: up to today, and cut short where the post ended first. */
export function settle(world: World, candidates: Candidates, of: Course, frame: Frame): Application {
  const { head, text } = frame
  const { random } = of
  const steps = stepsOf(world, of, frame)
  const started = steps.find(step => step.action === 'start')
  const left = steps.find(step => step.action === 'leave')
  const id = idAt(of.intents[0]?.day ?? world.today, random.below(43_000), random, bucketOf(head.id))
  const placement = isPlacement(head)
  return {
    id,
    post: head.id,
    person: candidates.id(of.person),
    personIndex: of.person,
    organisation: head.organisation.id,
    division: text.division,
    state: (steps.at(-1) ?? steps[0]).state,
    steps,
    interviewAt: interviewOf(of, steps),
    startOn: startOf(of, steps),
    startedOn: started?.day,
    leftOn: left?.day,
    word: started === undefined ? undefined : wordOf(world, random, of),
    terms: {
      fact: placement ? 'placement.started' : 'hire.started',
      attributes: placement
        ? { category: head.category === 'internship' ? 'internship' : 'traineeship' }
        : {
            category: head.category,
            graduate_kind: candidates.graduateKind(of.person),
            key_group: candidates.inKeyGroup(of.person),
            in_wenzhou: true,
          },
    },
  }
}

/** A traineeship or an internship begins with a placement, everything else with a hire. */
function isPlacement({ category }: PostHead): boolean {
  return category === 'traineeship' || category === 'internship'
}

function stepsOf(world: World, { intents, random }: Course, { endedOn, wins }: Frame): [Step, ...Step[]] {
  let state: ApplicationState = 'received'
  let second = random.between(0, 20_000)
  const steps: Step[] = []
  const write = ({ action, party, reason, day }: Intent) => {
    second = Math.min(43_199, second + random.between(60, 4_000))
    state = after[action] ?? state
    steps.push({ action, party, reason, state, day: dayText(day), at: instantText(day, second) })
  }
  const limit = wins || endedOn === undefined ? world.today + 1 : endedOn
  for (const intent of intents) if (intent.day < limit) write(intent)
  if (limit <= world.today && isOpen(state)) write({ action: 'close', party: 'offer', day: limit })
  return first(steps)
}

function first(steps: Step[]): [Step, ...Step[]] {
  const [head, ...rest] = steps
  if (head === undefined) throw new RangeError('an application that was never sent')
  return [head, ...rest]
}

function isOpen(state: ApplicationState): boolean {
  return state === 'received' || state === 'invited' || state === 'arranged' || state === 'offered'
}

function interviewOf(of: Course, steps: readonly Step[]): Instant | undefined {
  const invited = of.intents.find(intent => intent.action === 'invite')
  if (invited === undefined || !steps.some(step => step.action === 'invite')) return undefined
  return instantText(invited.day + 3, 3_600 * (1 + (of.person % 8)))
}

function startOf(of: Course, steps: readonly Step[]): Day | undefined {
  const offered = of.intents.find(intent => intent.action === 'offer')
  if (offered === undefined || !steps.some(step => step.action === 'offer')) return undefined
  const start = of.intents.find(intent => intent.action === 'start')
  return dayText(start?.day ?? offered.day + 7)
}

function wordOf(world: World, random: Random, of: Course): Word | undefined {
  const start = of.intents.find(intent => intent.action === 'start')?.day ?? world.today
  const on = start + random.between(1, 6)
  const draw = random.unit()
  const settledOn = on + random.between(5, 25)
  const untrue = random.chance(0.6)
  const settles = random.chance(0.75) && settledOn <= world.today
  if (on > world.today || draw > 0.8) return undefined // no answer (yet)
  const at = instantText(on, random.between(20_000, 43_000))
  if (draw > 0.015) return { says: 'confirmation', at, settled: undefined }
  const settled = settles
    ? ({ at: instantText(settledOn, 3_600), outcome: untrue ? 'untrue' : 'true' } as const)
    : undefined
  return { says: 'contest', at, settled }
}
