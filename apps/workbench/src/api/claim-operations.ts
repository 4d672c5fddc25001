import type * as claim from './adapt/claims.ts'
import type { Get, List, Post } from './operation-kinds.ts'

/** What offices do with claims. */
export interface ClaimOperations {
  claims: List<'/api/claims', claim.ClaimRow>
  claim: Get<'/api/claims/{id}', claim.ClaimFile>
  claimable: Get<'/api/claimable', claim.Claimable>
  claimForThem: Post<'/api/people/{id}/claims', claim.ClaimForThem, { claim: string }>
  decideClaim: Post<'/api/claims/{id}/steps', claim.ClaimMove & { version: number }, { version: number }>
  demandRepayment: Post<
    '/api/claims/{id}/demand',
    { version: number; amount: number; reason: string; note?: string },
    { version: number }
  >
  recordRepayment: Post<
    '/api/claims/{id}/repayments',
    { version: number; amount: number },
    { version: number; left: number }
  >
  waiveRepayment: Post<
    '/api/claims/{id}/waiver',
    { version: number; reason: string; note?: string },
    { version: number }
  >
  payable: Get<'/api/claim-payable', { rows: claim.PayableRow[] }>
  batches: List<'/api/claim-batches', claim.BatchRow>
  batch: Get<'/api/claim-batches/{id}', claim.BatchFile>
  makeBatch: Post<
    '/api/claim-batches',
    { county: string },
    { batch: string; payments: number; total: number }
  >
  signBatch: Post<'/api/claim-batches/{id}/signature', { version: number }, { version: number }>
  dropBatch: Post<'/api/claim-batches/{id}/drop', { version: number }, { version: number }>
  settleBatch: Post<
    '/api/claim-batches/{id}/settlement',
    { version: number; returned: claim.Returned[] },
    { version: number; paid: number; returned: number }
  >
  claimSamples: List<'/api/claim-samples', claim.ClaimSampleRow>
  claimSample: Get<'/api/claim-samples/{id}', claim.ClaimSampleFile>
  drawClaimSample: Post<
    '/api/claim-samples',
    claim.NewClaimSample,
    { id: string; population: number; size: number }
  >
  judgeSampled: Post<
    '/api/claim-samples/{id}/items/{item}',
    { verdict: 'sound' | 'unsound'; note: string },
    object
  >
}
