import type { Module } from '../kernel/index.ts'
import { acceptClose } from './accept-close.ts'
import { approveClose } from './approve-close.ts'
import { confirmMyFact } from './confirm-my-fact.ts'
import { contestMyFact } from './contest-my-fact.ts'
import { listChecks } from './list-checks.ts'
import { listMyPendingFacts } from './list-my-pending-facts.ts'
import { listRevisions } from './list-revisions.ts'
import { followFacts } from './move-facts.ts'
import { ledgerPersonData } from './person-data.ts'
import { prepareClose } from './prepare-close.ts'
import { readClose } from './read-close.ts'
import { explainPublicNumber, readPublicNumbers } from './read-public-numbers.ts'
import { reopenClose } from './reopen-close.ts'
import { settleCheck } from './settle-check.ts'

export { appendFacts, confirmFact, contestFact, correctFact, settleContest } from './append.ts'
export { selectAcceptedMonths } from './close.store.ts'
export { type Close, closeLifecycle } from './close.ts'
export { countConfirmed } from './confirmed.store.ts'
export type { CountedRecord } from './counts.store.ts'
export { type Explanation, explain } from './explain-number.ts'
export {
  type AppendedFact,
  type Attributes,
  type Entry,
  genesis,
  type NewFact,
  type Outcome,
  sealed,
  type Verification,
  type Word,
} from './fact.ts'
export { type CountedIn, countedIn, type FactsAsked, factsOn, type StandingFact } from './facts-on.store.ts'
export type { Count, IndicatorDefinition } from './indicator.ts'
export { decodeMark, shortMark, totalOf } from './mark.ts'
export {
  type BoardRow,
  listRecords,
  type NumberOf,
  type Part,
  type Position,
  type RecordPage,
  readBoard,
  readIndicator,
} from './read-numbers.ts'
export type { PublicNumber } from './read-public-numbers.ts'
export type { Difference } from './recount.store.ts'
export { defineIndicators, type Rebuilt, rebuild, rollUp } from './rollup.ts'
export { type Fault, type FaultKind, type Verified, verifyLedger } from './verify.ts'
export {
  acceptClose,
  approveClose,
  confirmMyFact,
  contestMyFact,
  explainPublicNumber,
  listChecks,
  listMyPendingFacts,
  listRevisions,
  prepareClose,
  readClose,
  readPublicNumbers,
  reopenClose,
  settleCheck,
}

export const ledger: Module = {
  name: 'ledger',
  migrations: new URL('./migrations/', import.meta.url),
  personData: ledgerPersonData,
  useCases: [
    acceptClose,
    approveClose,
    confirmMyFact,
    contestMyFact,
    explainPublicNumber,
    listChecks,
    listMyPendingFacts,
    listRevisions,
    prepareClose,
    readClose,
    readPublicNumbers,
    reopenClose,
    settleCheck,
  ],
  followers: [followFacts],
}
