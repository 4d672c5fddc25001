import { activityAdapters } from './activities.ts'
import type { Adapters } from './adapter.ts'
import { applicationAdapters } from './applications.ts'
import { boardAdapters } from './board.ts'
import { deskAdapters } from './desk.ts'
import { duplicateAdapters } from './duplicates.ts'
import { fairAdapters } from './fairs.ts'
import { ledgerAdapters } from './ledger.ts'
import { mergeAdapters } from './merges.ts'
import { peopleAdapters } from './people.ts'
import { planAdapters } from './plan.ts'
import { postAdapters } from './posts.ts'
import { privacyAdapters } from './privacy.ts'
import { questionAdapters } from './questions.ts'
import { rightsAdapters } from './rights.ts'
import { rosterAdapters } from './rosters.ts'
import { skillAdapters } from './skills.ts'
import { supportAdapters } from './support.ts'

/** Where the server's shape is not the screen's. An operation without one goes by `routes` as it is. */
export const adapters: Adapters = {
  ...activityAdapters,
  ...fairAdapters,
  ...applicationAdapters,
  ...boardAdapters,
  ...deskAdapters,
  ...duplicateAdapters,
  ...ledgerAdapters,
  ...mergeAdapters,
  ...peopleAdapters,
  ...planAdapters,
  ...postAdapters,
  ...privacyAdapters,
  ...rightsAdapters,
  ...rosterAdapters,
  ...questionAdapters,
  ...skillAdapters,
  ...supportAdapters,
}
