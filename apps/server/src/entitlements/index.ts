import { type Module, type PersonDataTables, personTable } from '../kernel/index.ts'
import { entitlementFollowers, forgetMerged } from './follow-merge.store.ts'
import { impactOfChecked, workOutImpact } from './impact.ts'
import { listEntitled, readGap } from './read-gap.ts'
import { askImpact, readImpact } from './read-impact.ts'

export { type Assessment, assess, type PreparedCatalogue, prepareFor, usableFacts } from './assess.ts'
export { impactNext } from './impact.ts'
export { assessEverybody, assessNext, peopleABatch } from './night.ts'
export { askImpact, listEntitled, readGap, readImpact }

const kept = { zh: '删掉', en: 'Deleted' }

const personData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '夜里算出来你符合哪些政策', en: 'Which policies were worked out for you' },
      table: 'entitlements.results',
      at: 'since',
      isLookedAt: true,
      fields: {
        policy: { label: { zh: '政策', en: 'Policy' } },
        outcome: {
          label: { zh: '结果', en: 'Result' },
          words: value =>
            value === 'entitled'
              ? { zh: '符合条件', en: 'Entitled' }
              : { zh: '还差一个情况', en: 'One answer is missing' },
        },
      },
      erasure: { kind: 'delete', why: kept },
    }),
    personTable({
      title: { zh: '告诉过你的政策', en: 'Policies that you were told of' },
      table: 'entitlements.told',
      at: 'day',
      fields: { policy: { label: { zh: '政策', en: 'Policy' } } },
      erasure: { kind: 'delete', why: kept },
    }),
  ],
  excused: {},
}

export const entitlements: Module = {
  name: 'entitlements',
  migrations: new URL('./migrations/', import.meta.url),
  personData,
  useCases: [askImpact, listEntitled, readGap, readImpact],
  subscribers: [forgetMerged, impactOfChecked, workOutImpact],
  followers: entitlementFollowers,
}
