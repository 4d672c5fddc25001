/** The part of the door that is about organisations. */

export {
  addCode,
  keyOrganisations,
  lockOrganisation,
  writeKeysOf,
  writeOrganisation,
} from './organisation.store.ts'
export { findByKey, type Keyed, keyRowsOf } from './organisation-key.store.ts'
export * from './organisation-kind-rules.ts'
export * from './organisation-lifecycle.ts'
export {
  endLink,
  headsOf,
  insertLinks,
  type Link,
  type LinkKind,
  linksOf,
} from './organisation-link.store.ts'
export { listEndedSuspensions, listEndingLicences, noteLicenceReminder } from './organisation-watch.store.ts'
