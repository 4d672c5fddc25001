import type { Application } from './applications.ts'
import { type Day, dayNumber, type Instant } from './calendar.ts'
import type { Posting } from './postings.ts'
import type { Push, Round } from './programmes.ts'

/** Something that belongs into the ledger: a fact, or a word about one. Its source record decides its stream. */
export type Outcome =
  | {
      readonly entry: 'fact'
      readonly key: string
      readonly kind:
        | 'opening.published'
        | 'opening.pushed'
        | 'hire.started'
        | 'placement.started'
        | 'round.held'
      readonly at: Instant
      readonly day: Day
      readonly division: string
      readonly quantity: number
      readonly person: string | undefined
      readonly organisation: string
      readonly thing: string | undefined
      readonly source: { readonly kind: 'post' | 'application' | 'round'; readonly id: string }
      readonly attributes: Readonly<Record<string, string | number | boolean>>
    }
  | {
      readonly entry: 'confirmation' | 'contest' | 'settlement'
      /** the key of the fact that it speaks about */
      readonly key: string
      readonly at: Instant
      readonly source: { readonly kind: 'application'; readonly id: string }
      readonly outcome: 'true' | 'untrue' | undefined
    }

/**
 * What the records mean for the ledger, in the order of the moments. Outcomes wait by day until the postings have
 * passed that day; what waits at any time is a few weeks of hires, never the year.
 */
export function* makeOutcomes(
  postings: Iterable<Posting>,
  pushes: Iterable<Push>,
  rounds: Iterable<Round>,
): Generator<Outcome> {
  const waiting = new Map<number, Outcome[]>()
  const put = (outcome: Outcome) => {
    const day = dayNumber(outcome.at.slice(0, 10))
    const list = waiting.get(day)
    if (list === undefined) waiting.set(day, [outcome])
    else list.push(outcome)
  }
  const pushed = new FirstPushes(pushes)
  for (const round of rounds) for (const outcome of ofRound(round)) put(outcome)
  let reached = Number.POSITIVE_INFINITY
  for (const posting of postings) {
    const day = dayNumber(posting.post.createdAt.slice(0, 10))
    for (const outcome of ofPosting(posting, pushed)) put(outcome)
    // the fixed posts come first and lie late in the year: they set no pace
    if (posting.post.fixed) continue
    if (reached > day) reached = day
    for (; reached < day; reached++) yield* take(waiting, reached)
  }
  for (const day of [...waiting.keys()].sort((a, b) => a - b)) yield* take(waiting, day)
}

function take(waiting: Map<number, Outcome[]>, day: number): Outcome[] {
  const list = waiting.get(day) ?? []
  waiting.delete(day)
  return list.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** When a post was pushed for the first time: what counts is that it reached somebody, not how often. */
class FirstPushes {
  readonly #first = new Map<number, Instant>()

  constructor(pushes: Iterable<Push>) {
    for (const push of pushes) {
      for (const index of push.postIndexes) if (!this.#first.has(index)) this.#first.set(index, push.at)
    }
  }

  of(index: number): Instant | undefined {
    return this.#first.get(index)
  }
}

function* ofPosting({ post, applications }: Posting, pushed: FirstPushes): Generator<Outcome> {
  const publish = post.events.find(event => event.action === 'publish')
  if (publish === undefined) return
  const attributes = {
    category: post.category,
    ...(post.socialKind !== undefined && { social_kind: post.socialKind }),
  }
  const opening = {
    entry: 'fact' as const,
    division: post.division,
    quantity: post.openings,
    person: undefined,
    organisation: post.organisation,
    thing: post.id,
    source: { kind: 'post' as const, id: post.id },
    attributes,
  }
  yield {
    ...opening,
    kind: 'opening.published',
    key: `opening.published:${post.id}`,
    at: publish.at,
    day: publish.day,
  }
  const push = pushed.of(post.index)
  if (push !== undefined) {
    yield {
      ...opening,
      kind: 'opening.pushed',
      key: `opening.pushed:${post.id}`,
      at: push,
      day: push.slice(0, 10),
    }
  }
  for (const application of applications) yield* ofApplication(application)
}

function* ofApplication(application: Application): Generator<Outcome> {
  const start = application.steps.find(step => step.action === 'start')
  if (start === undefined) return
  const { fact, attributes } = application.terms
  const key = `${fact}:${application.id}`
  const source = { kind: 'application' as const, id: application.id }
  yield {
    entry: 'fact',
    kind: fact,
    key,
    at: start.at,
    day: start.day,
    division: application.division,
    quantity: 1,
    person: application.person,
    organisation: application.organisation,
    thing: application.post,
    source,
    attributes,
  }
  const { word } = application
  if (word === undefined) return
  yield { entry: word.says, key, at: word.at, source, outcome: undefined }
  if (word.settled === undefined) return
  yield { entry: 'settlement', key, at: word.settled.at, source, outcome: word.settled.outcome }
}

/** One round of an association a month counts. */
export function roundKey({ association, month }: Pick<Round, 'association' | 'month'>): string {
  return `round.held:${association}:${month}`
}

function* ofRound(round: Round): Generator<Outcome> {
  if (round.closedAt === undefined) return
  yield {
    entry: 'fact',
    kind: 'round.held',
    key: roundKey(round),
    at: round.closedAt,
    day: round.closedAt.slice(0, 10),
    division: round.division,
    quantity: 1,
    person: undefined,
    organisation: round.association,
    thing: undefined,
    source: { kind: 'round', id: round.id },
    attributes: { asked: round.asked.length, answered: round.answered.length },
  }
}
