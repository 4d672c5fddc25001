import type { Module } from '../kernel/index.ts'
import { answerContest, listContests } from './answer-contest.ts'
import { readMyFacts, readPublishedPolicies } from './card-read.ts'
import { contestResult, listMyContests } from './contest-result.ts'
import { deliverCards, deliverWanted } from './deliver-cards.ts'
import { policyFollowers } from './follow-merge.ts'
import { listUpkeep, markLooked } from './keep-policies.ts'
import { exportCardStudents, listCardRosters, listCardStudents } from './list-cards.ts'
import { listPolicies, readPolicy, readPublication } from './list-policies.ts'
import { noteMyCard, notePaperCards } from './note-cards.ts'
import { policiesPersonData } from './person-data.ts'
import { checkPublication, publishPolicy, returnPublication } from './step-publication.ts'

export { answerFor, answerOne, factsFor, isFor, type When } from './answers.ts'
export { compileCard } from './card-compile.ts'
export { claimLevelNames, tellCondition, worthOf } from './card-tell.ts'
export {
  CatalogueError,
  catalogueOf,
  planCatalogue,
  policyFilesIn,
  readCatalogue,
} from './catalogue.ts'
export { catalogueToken } from './catalogue-token.ts'
export { changesBetween, factsIn, type PolicyChange } from './changes.ts'
export { contestOutcomes, contestSubjects } from './contest.ts'
export type { ContestView } from './contest-result.ts'
export { markings, ways } from './delivery.ts'
export { derive } from './derive.ts'
export { type FactName, facts, isAsked, questionsFor, skillOfLevel, topics, units } from './facts.ts'
export { checkFacts, type WrongFact } from './facts-check.ts'
export { factsOfFirm, knownFactsOfFirm } from './known-of-firm.ts'
export { factsOfRecord, fieldOfFact, knownFactsOfPerson, verifiedFacts } from './known-of-person.ts'
export { lintPolicies, lintPolicy } from './lint-policy.ts'
export * from './policy.ts'
export { policyCommand } from './policy-command.ts'
export { hashOfVersion } from './policy-of-file.ts'
export { preparedPolicy } from './prepared-policies.ts'
export { proposePolicies } from './propose-policies.ts'
export { findPublication } from './publication.store.ts'
export type { Publication } from './publication.ts'
export { publishFirst, type Signatory } from './publish-first.ts'
export { hashOfPolicy, publishedCatalogue, publishedVersion } from './published.ts'
export {
  amountText,
  answerText,
  dayText,
  failed,
  moneyText,
  nearMissOf,
  type SentenceWorld,
  saysOf,
  sentenceOf,
} from './sentences.ts'
export { type TakeUp, type TakeUpCount, takeUpToken } from './take-up.ts'
export { type PolicyWork, policyWork } from './work.ts'
export {
  answerContest,
  checkPublication,
  contestResult,
  deliverCards,
  exportCardStudents,
  listCardRosters,
  listCardStudents,
  listContests,
  listMyContests,
  listPolicies,
  listUpkeep,
  markLooked,
  noteMyCard,
  notePaperCards,
  publishPolicy,
  readMyFacts,
  readPolicy,
  readPublication,
  readPublishedPolicies,
  returnPublication,
}

export const policies: Module = {
  name: 'policies',
  migrations: new URL('./migrations/', import.meta.url),
  personData: policiesPersonData,
  useCases: [
    answerContest,
    checkPublication,
    contestResult,
    deliverCards,
    exportCardStudents,
    listCardRosters,
    listCardStudents,
    listContests,
    listMyContests,
    listPolicies,
    listUpkeep,
    markLooked,
    noteMyCard,
    notePaperCards,
    publishPolicy,
    readMyFacts,
    readPolicy,
    readPublication,
    readPublishedPolicies,
    returnPublication,
  ],
  subscribers: [deliverWanted],
  followers: policyFollowers,
}
