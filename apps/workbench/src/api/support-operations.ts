import type { Answer, Body } from './codes.ts'
import type { Get, List, Post } from './operation-kinds.ts'

export type LoanRow = Answer<'loans_listLoans'>['rows'][number]
export type LoanFile = Answer<'loans_readLoan'>
export type TakeUp = Answer<'loans_readTakeUp'>
export type FounderRow = Answer<'founders_listFounders'>['rows'][number]
export type FounderFile = Answer<'founders_readFounder'>
export type VoucherBatchRow = Answer<'vouchers_listBatches'>['rows'][number]
export type VoucherBatchFile = Answer<'vouchers_readBatch'>

/** What banks and offices do with loans, founders and vouchers. */
export interface SupportOperations {
  loans: List<'/api/loans', LoanRow>
  loan: Get<'/api/loans/{id}', LoanFile>
  decideLoan: Post<
    '/api/loans/{id}/decision',
    Body<'loans_decide'> & { version: number },
    { version: number; state: string }
  >
  moveLoan: Post<
    '/api/loans/{id}/steps',
    Body<'loans_move'> & { version: number },
    { version: number; state: string }
  >
  takeUp: Get<'/api/loans/take-up', TakeUp>
  founders: List<'/api/founders', FounderRow>
  founder: Get<'/api/founders/{id}', FounderFile>
  addFounder: Post<'/api/founders', Body<'founders_addFounder'>, { id: string }>
  addSupport: Post<'/api/founders/{id}/supports', Body<'founders_addSupport'>, { id: string }>
  withdrawSupport: Post<
    '/api/founders/{id}/supports/{support}/withdrawal',
    { reason: string },
    { id: string }
  >
  addJob: Post<'/api/founders/{id}/jobs', Body<'founders_addJob'>, { id: string }>
  endJob: Post<'/api/founders/{id}/jobs/{job}/end', Body<'founders_endJob'>, { id: string }>
  checkEntry: Post<'/api/founders/{id}/checks', Body<'founders_checkEntry'>, object>
  answerFollowUp: Post<'/api/founders/{id}/follow-ups', Body<'founders_answerFollowUp'>, { quarter: string }>
  voucherBatches: List<'/api/voucher-batches', VoucherBatchRow>
  voucherBatch: Get<'/api/voucher-batches/{id}', VoucherBatchFile>
  openVoucherBatch: Post<'/api/voucher-batches', Body<'vouchers_openBatch'>, { id: string }>
  issueVouchers: Post<
    '/api/voucher-batches/{id}/shares',
    Body<'vouchers_issue'>,
    { share: string; left: number }
  >
  takeBackVouchers: Post<
    '/api/voucher-batches/{id}/shares/{share}/return',
    Record<string, never>,
    { returned: number; left: number }
  >
}
