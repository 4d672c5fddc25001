import type { Module } from '../kernel/index.ts'
import { accountPurpose } from './account.ts'
import { paymentPurpose } from './batch.ts'
import { addPaper, addRelative, removePaper, removeRelative, setAccount } from './change-claim.ts'
import { decideClaim } from './decide-claim.ts'
import { familyPurpose } from './family.ts'
import { claimFollower } from './follow-merge.ts'
import { listBatches, listPayable, readBatch } from './list-batches.ts'
import { listClaimSamples, readClaimSample } from './list-claim-samples.ts'
import { listClaimable } from './list-claimable.ts'
import { listClaims, readClaim } from './list-claims.ts'
import { listMyClaims, readMyClaim, readPaper } from './my-claims.ts'
import { beginClaim, beginForThem, editClaim, readNewClaim } from './new-claim.ts'
import { downloadBatch, dropBatch, makeBatch, settleBatch, signBatch } from './pay-claims.ts'
import { claimsPersonData } from './person-data.ts'
import { demandRepayment, recordRepayment, waiveRepayment } from './recover-claims.ts'
import { answerSample, drawClaimSample, judgeSampled } from './sample-claims.ts'
import { moveMyClaim, sendClaim } from './send-claim.ts'

export { type ClaimState, claimLifecycle } from './claim.ts'
export { type ClaimCount, type ClaimWork, claimWork } from './claim-count.store.ts'
export { type Relation, relations, settleFirst } from './family.ts'
export { forgetClaimDrafts } from './forget-drafts.ts'
export { claimApproved, claimPaid } from './step.ts'
export { claimedAndPaid, claimsTakeUp } from './take-up.ts'

const useCases = [
  addPaper,
  addRelative,
  answerSample,
  beginClaim,
  beginForThem,
  decideClaim,
  demandRepayment,
  downloadBatch,
  drawClaimSample,
  dropBatch,
  editClaim,
  judgeSampled,
  listBatches,
  listClaimSamples,
  listClaimable,
  listClaims,
  listMyClaims,
  listPayable,
  makeBatch,
  moveMyClaim,
  readBatch,
  readClaim,
  readClaimSample,
  readMyClaim,
  readNewClaim,
  readPaper,
  recordRepayment,
  removePaper,
  removeRelative,
  sendClaim,
  setAccount,
  settleBatch,
  signBatch,
  waiveRepayment,
]

/** Claims of what policies give: asked for, decided by level, paid, checked, taken back. */
export const claims: Module = {
  name: 'claims',
  migrations: new URL('./migrations/', import.meta.url),
  useCases,
  personData: claimsPersonData,
  followers: [claimFollower],
  sealed: [
    { table: 'claims.claims', column: 'account_sealed', purpose: accountPurpose },
    { table: 'claims.family', column: 'number_sealed', purpose: familyPurpose },
    { table: 'claims.payments', column: 'account_sealed', purpose: paymentPurpose },
  ],
}

export {
  addPaper,
  addRelative,
  answerSample,
  beginClaim,
  beginForThem,
  decideClaim,
  demandRepayment,
  downloadBatch,
  drawClaimSample,
  dropBatch,
  editClaim,
  judgeSampled,
  listBatches,
  listClaimSamples,
  listClaims,
  listMyClaims,
  listPayable,
  makeBatch,
  moveMyClaim,
  readBatch,
  readClaim,
  readClaimSample,
  readMyClaim,
  readNewClaim,
  readPaper,
  recordRepayment,
  removePaper,
  removeRelative,
  sendClaim,
  setAccount,
  settleBatch,
  signBatch,
  waiveRepayment,
}
