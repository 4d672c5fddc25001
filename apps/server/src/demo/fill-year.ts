import { type DemoCity, type Outcome, outcomesOf, type Posting, type Push } from '@qingye/demo-city'
import type { ActivityKinds } from '../activities/index.ts'
import type { Day, Id, Log } from '../kernel/index.ts'
import { bucketOf } from '../kernel/index.ts'
import { fingerprintOf } from '../posts/index.ts'
import type { City } from '../registry/index.ts'
import { applicationHistoryRows, applicationRow } from './application-rows.ts'
import type { Bulk } from './bulk.ts'
import { fillActivities } from './fill-activities.ts'
import type { People } from './fill-registry.ts'
import { capacityRow, postHistoryRows, postRow } from './post-rows.ts'
import { type Collected, pushRows, roundAnswerRows, roundRow } from './programme-rows.ts'
import { factIdOf, type Streams } from './streams.ts'
import { Twins } from './twins.ts'

export interface Year {
  readonly city: City
  readonly people: People
  readonly streams: Streams
  /** the plan's kinds of activities; without one of them its activities are left out */
  readonly kinds: ActivityKinds
  /** the day on which the city wakes */
  readonly today: Day
  readonly log: Log
}

/** What the postings leave behind for the pushes and rounds that are written after them. */
interface Memory {
  readonly twins: Twins
  /** by the post's id */
  readonly openings: Map<string, number>
  /** by organisation and month */
  readonly collected: Map<string, Collected[]>
  /** the push that reached somebody first, by the post's id */
  readonly firstPush: Map<string, string>
}

/** One pass over the year: the ledger follows while the records themselves are written down on the way. */
export async function fillYear(bulk: Bulk, made: DemoCity, year: Year): Promise<void> {
  const memory: Memory = {
    twins: new Twins(),
    openings: new Map(),
    collected: new Map(),
    firstPush: new Map(),
  }
  for (const push of made.pushes()) rememberPush(memory, push)
  // what took place enters the ledger between what happened before and after it
  const activities = fillActivities(bulk, made, year)
  let posts = 0
  const written = function* (postings: Iterable<Posting>): Generator<Posting> {
    for (const posting of postings) {
      writePosting(bulk, posting, year, memory)
      activities.bring(posting.post)
      yield posting
      if (++posts % 10_000 === 0) year.log.info({ posts }, 'loading the demo city')
    }
  }
  for (const outcome of outcomesOf(written(made.postings()), made.pushes(), made.rounds())) {
    activities.writeUntil(outcome.at)
    writeOutcome(bulk, outcome, year, memory)
    await bulk.relieve()
  }
  activities.writeUntil(`${year.today}T00:00:00.000Z`)
  await fillProgrammes(bulk, made, year, memory)
  await bulk.flush()
}

function rememberPush(memory: Memory, push: Push): void {
  for (const post of push.posts) if (!memory.firstPush.has(post)) memory.firstPush.set(post, push.id)
}

function writeOutcome(bulk: Bulk, outcome: Outcome, year: Year, memory: Memory): void {
  const { entry, check } = year.streams.append(outcome)
  bulk.add('ledger.facts', { ...entry })
  if (check !== undefined) bulk.add('ledger.checks', check)
  if (outcome.entry !== 'fact' || outcome.kind !== 'opening.pushed') return
  const post = outcome.source.id
  const push = memory.firstPush.get(post)
  bulk.add('posts.pushed', { sk: bucketOf(post), post, push, fact: entry.id, pushed_at: outcome.at })
}

function writePosting(bulk: Bulk, { post, applications }: Posting, year: Year, memory: Memory): void {
  const publish = post.events.find(event => event.action === 'publish')
  const fact = publish && factIdOf(`opening.published:${post.id}`, publish.at, post.id)
  const taken = applications.filter(({ state }) => state === 'accepted' || state === 'started').length
  const fingerprint = fingerprintOf({
    organisation: post.organisation as Id<'Organisation'>, // the generator's ids are UUIDv7
    title: post.title,
    division: post.division,
  })
  bulk.add('posts.posts', postRow(post, year.city, { taken, fact, fingerprint }))
  bulk.add('posts.history', ...postHistoryRows(post))
  if (publish !== undefined) bulk.add('applications.capacities', capacityRow(post))
  const pair = memory.twins.pairOf(post, fingerprint)
  if (pair !== undefined) bulk.add('posts.duplicate_pairs', pair)
  memory.openings.set(post.id, post.openings)
  if (post.source === 'round') {
    const key = `${post.organisation} ${post.createdAt.slice(0, 7)}`
    memory.collected.set(key, [
      ...(memory.collected.get(key) ?? []),
      { id: post.id, openings: post.openings },
    ])
  }
  for (const one of applications) {
    const sent = year.people.sent[one.personIndex]
    const start = one.steps.find(step => step.action === 'start')
    if (sent === undefined) throw new Error(`application ${one.id} of nobody`)
    const begun = start && factIdOf(`${one.terms.fact}:${one.id}`, start.at, one.id)
    const { city, today } = year
    bulk.add('applications.applications', applicationRow(one, { post, sent, city, today, fact: begun }))
    bulk.add('applications.history', ...applicationHistoryRows(one))
  }
}

/** Pushes and rounds name posts; they are written when all of those are there. */
async function fillProgrammes(bulk: Bulk, made: DemoCity, year: Year, memory: Memory): Promise<void> {
  for (const push of made.pushes()) {
    const openings = push.posts.reduce((sum, post) => sum + (memory.openings.get(post) ?? 0), 0)
    const rows = pushRows(push, openings, year.people.divisions)
    bulk.add('posts.pushes', rows.push)
    bulk.add('posts.push_receipts', ...rows.receipts)
    await bulk.relieve()
  }
  const members = new Map(made.organisations.map(one => [one.id, one]))
  for (const round of made.rounds()) {
    bulk.add('posts.rounds', roundRow(round))
    bulk.add('posts.round_answers', ...roundAnswerRows(round, members, memory.collected))
    await bulk.relieve()
  }
}
