export type { DemoActivity, DemoActivityState, DemoSession } from './activities.ts'
export type { DemoParticipant } from './activity-people.ts'
export type { Application, ApplicationState, Party, Step, Word } from './applications.ts'
export type { Entry } from './catalogue.ts'
export { type DemoCity, demoCity } from './city.ts'
export { type DivisionRow, readDivisions } from './divisions.ts'
export { type DemoAccount, demoAccounts, demoPassphrase, fixedIds, fixedPlace, fixedPosts } from './fixed.ts'
export type { Member, Organisation } from './organisations.ts'
export { makeOutcomes as outcomesOf, type Outcome, roundKey } from './outcomes.ts'
export type { Pay } from './pay.ts'
export type { KeyGroup, Person, PersonStatus } from './people.ts'
export type { Post, PostEvent, Posting, PostState } from './postings.ts'
export type { Push, Receipt, Round } from './programmes.ts'
export {
  type Category,
  categories,
  full,
  type OrganisationKind,
  type Scale,
  scales,
  small,
} from './scales.ts'
export type { CityOptions } from './world.ts'
