import type { Module } from '../kernel/index.ts'
import { applyForLoan } from './apply-for-loan.ts'
import { decideLoan, moveLoan } from './decide-loan.ts'
import { loanFollowers } from './follow-merge.store.ts'
import { listLoans, readLoan, readTakeUp } from './list-loans.ts'
import { readLoanForm } from './loan-form.ts'
import { loansPersonData } from './person-data.ts'
import { remindStaff, reportStaff } from './report-staff.ts'

export { loanActions, loanLifecycle, loanParties, loanPolicy, loanStates, usualDays } from './loan.ts'
export { loansTakeUp } from './take-up.store.ts'
export {
  applyForLoan,
  decideLoan,
  listLoans,
  moveLoan,
  readLoan,
  readLoanForm,
  readTakeUp,
  remindStaff,
  reportStaff,
}

/** Loans that banks give under a policy, from the application to the last payment back. */
export const loans: Module = {
  name: 'loans',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [applyForLoan, decideLoan, listLoans, moveLoan, readLoan, readLoanForm, readTakeUp, reportStaff],
  personData: loansPersonData,
  followers: loanFollowers,
}
