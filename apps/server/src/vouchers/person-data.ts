import {
  type PersonDataTables,
  type PersonFollower,
  personTable,
  type SealedColumn,
} from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'
import { sealPurposes } from './voucher.ts'

export const vouchersPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我的文旅券', en: 'My culture vouchers' },
      table: 'vouchers.vouchers',
      at: 'handed_at',
      fields: {
        batch_name: { label: { zh: '哪一批', en: 'Batch' } },
        value: {
          label: { zh: '面值', en: 'Value' },
          words: value => `${(Number(value) / 100).toLocaleString('en-US')} 元`,
        },
        expires_on: { label: { zh: '到期', en: 'Until' } },
      },
      erasure: {
        kind: 'empty',
        set: { name: "''", phone_sealed: 'NULL', phone_match: 'id::text', person: 'NULL' },
        why: {
          zh: '发了多少、用了多少要对得上账，留着面值和日子；姓名、手机号删掉',
          en: 'The accounts must balance: values and days stay; name and phone go',
        },
      },
    }),
  ],
  excused: {},
}

export const voucherFollowers: readonly PersonFollower[] = [
  followColumn({ table: 'vouchers.vouchers', title: { zh: '文旅券', en: 'Vouchers' } }),
]

export const voucherSeals: readonly SealedColumn[] = [
  {
    table: 'vouchers.vouchers',
    column: 'phone_sealed',
    purpose: sealPurposes.phone,
    match: { kind: 'phone', column: 'phone_match' },
  },
  { table: 'vouchers.vouchers', column: 'code_sealed', purpose: sealPurposes.code },
]
