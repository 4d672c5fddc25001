import { type DemoActivity, makeActivities } from './activities.ts'
import { Candidates } from './candidates.ts'
import type { DemoAccount } from './fixed.ts'
import { demoAccounts } from './fixed.ts'
import { makeOrganisations, type Organisation } from './organisations.ts'
import { makeOutcomes, type Outcome } from './outcomes.ts'
import { makePeople, type Person } from './people.ts'
import { makePostings, type Posting } from './postings.ts'
import { makePosts } from './posts.ts'
import { makePushes, makeRounds, type Push, type Round } from './programmes.ts'
import { type CityOptions, worldOf } from './world.ts'

/**
 * A synthetic city. Every method starts a fresh, lazy run: call it twice and the same things come again; two seeds
 * or two days give two cities. Records refer to each other by id.
 */
export interface DemoCity {
  /** one account a role; the same for every seed, but for the school that the counsellor works in */
  readonly accounts: readonly DemoAccount[]
  readonly organisations: readonly Organisation[]
  people(): Iterable<Person>
  /** posts in the order of their making, each with its applications */
  postings(): Iterable<Posting>
  pushes(): Iterable<Push>
  rounds(): Iterable<Round>
  /** what took place and what is to come, in the order of its first days */
  activities(): Iterable<DemoActivity>
  /** what belongs into the ledger, in the order of the moments */
  outcomes(): Iterable<Outcome>
}

/** @throws RangeError when the divisions hold no county or nobody could post in a category */
export function demoCity(options: CityOptions): DemoCity {
  const world = worldOf(options)
  const organisations = makeOrganisations(world)
  const posts = makePosts(world, organisations)
  // a run changes who is out of the market, so that each has candidates of its own
  const postings = () => makePostings(world, posts, new Candidates(world))
  const pushes = () => makePushes(world, posts)
  const rounds = () => makeRounds(world, organisations)
  return {
    accounts: demoAccounts(organisations.find(one => one.kind === 'school')?.id),
    organisations,
    people: () => makePeople(world, organisations),
    postings,
    pushes,
    rounds,
    activities: () => makeActivities(world, organisations),
    outcomes: () => makeOutcomes(postings(), pushes(), rounds()),
  }
}
