import type * as policy from './adapt/policies.ts'
import type { Get, List, Post } from './operation-kinds.ts'
import type { Page } from './shapes.ts'

/** What offices and schools do with policies. */
export interface PolicyOperations {
  policies: Get<'/api/policies', policy.PolicyList>
  policy: Get<'/api/policies/{policy}/record', policy.PolicyFile>
  publication: Get<'/api/policies/publications/{publication}', policy.PublicationFile>
  checkPublication: Post<
    '/api/policies/publications/{publication}/check',
    { version: number },
    { version: number }
  >
  publishPolicy: Post<
    '/api/policies/publications/{publication}/publication',
    { version: number },
    { version: number }
  >
  returnPublication: Post<
    '/api/policies/publications/{publication}/return',
    { version: number; reason: string },
    { version: number }
  >
  impact: Get<'/api/entitlements/impact/{publication}', policy.Impact>
  askImpact: Post<'/api/entitlements/impact/{publication}', object, { started: boolean }>
  upkeep: Get<'/api/policies/upkeep', policy.Upkeep>
  markLooked: Post<
    '/api/policies/upkeep',
    { policy: string; kind: string; subject: string; found: string; note?: string },
    { next: string | null }
  >
  contests: List<'/api/policies/contests', policy.Contest>
  answerContest: Post<
    '/api/policies/contests/{contest}/answer',
    { version: number; outcome: string; answer: string },
    { version: number }
  >
  cardRosters: Get<'/api/policies/cards', Page<policy.CardRoster> & { coverage: number | null }>
  cardStudents: List<'/api/policies/cards/{roster}/students', policy.CardStudent>
  deliverCards: Post<'/api/policies/cards/{roster}/delivery', object, { started: boolean }>
  notePaper: Post<'/api/policies/cards/{roster}/paper', { graduates: string[] }, { noted: number }>
  gap: Get<'/api/entitlements', policy.Gap>
  entitled: List<'/api/entitlements/{policy}/people', policy.Entitled>
}
