import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import { type LoanState, loanLifecycle } from './loan.ts'

const yuan = (value: unknown): string => `${(Number(value) / 100).toLocaleString('en-US')} 元`

export const loansPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我的贷款', en: 'My loans' },
      table: 'loans.loans',
      at: 'created_at',
      isLookedAt: true,
      fields: {
        bank_name: { label: { zh: '银行', en: 'Bank' } },
        state: {
          label: { zh: '状态', en: 'State' },
          words: (value): Text => loanLifecycle[value as LoanState].label, // a column of that type
        },
        asked: { label: { zh: '申请', en: 'Asked for' }, words: yuan },
        purpose: { label: { zh: '用途', en: 'For' } },
        contact: { label: { zh: '联系方式', en: 'Contact' } },
      },
      erasure: {
        kind: 'empty',
        set: { name: "''", purpose: "''", contact: "''", facts: "'{}'::jsonb", origins: "'{}'::jsonb" },
        why: {
          zh: '各银行的办理数要能重新数，留着金额和日子；姓名、用途、联系方式删掉',
          en: 'What banks did must be countable again: amounts and days stay; name, purpose and contact go',
        },
      },
    }),
  ],
  excused: {},
}
