import type { Module } from '../kernel/index.ts'
import { findHolders, handVouchers, listHanded, listMyShares } from './hand-vouchers.ts'
import { issueVouchers, listBatches, openBatch, readBatch, takeBackVouchers } from './keep-batches.ts'
import { voucherFollowers, voucherSeals, vouchersPersonData } from './person-data.ts'
import { keepVoucher, listMyVouchers, listRedeemed, redeemVoucher } from './use-voucher.ts'

export { endExpired } from './keep-batches.ts'
export {
  handVouchers,
  issueVouchers,
  keepVoucher,
  listBatches,
  listHanded,
  listMyShares,
  listMyVouchers,
  listRedeemed,
  openBatch,
  readBatch,
  redeemVoucher,
  takeBackVouchers,
}

/** Culture vouchers: a county's budget, a firm's share, an employee's code, a merchant's till. */
export const vouchers: Module = {
  name: 'vouchers',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [
    handVouchers,
    issueVouchers,
    keepVoucher,
    listBatches,
    listHanded,
    listMyShares,
    listMyVouchers,
    listRedeemed,
    openBatch,
    readBatch,
    redeemVoucher,
    takeBackVouchers,
  ],
  subscribers: [findHolders],
  sealed: voucherSeals,
  personData: vouchersPersonData,
  followers: voucherFollowers,
}
