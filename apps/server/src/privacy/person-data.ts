import { type PersonDataTables, personTable } from '../kernel/index.ts'
import { consentPurposes, type Purpose } from './consent.ts'
import { emptyRequests, listRequestsOf } from './request.store.ts'
import { type RequestState, requestStates } from './request.ts'

export const privacyPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我的同意', en: 'What I agreed to' },
      table: 'privacy.consents',
      at: 'at',
      fields: {
        purpose: {
          label: { zh: '事项', en: 'For what' },
          words: value => consentPurposes[value as Purpose].label, // a column of that type
        },
        about_name: { label: { zh: '单位', en: 'Employer' } },
        given: {
          label: { zh: '同意', en: 'Agreed' },
          words: value => (value === true ? { zh: '同意', en: 'Yes' } : { zh: '撤回', en: 'Taken back' }),
        },
      },
      erasure: {
        kind: 'keep',
        why: {
          zh: '要能证明你同意过；没有姓名，档案清空后对不上人',
          en: 'That you agreed must be provable; no name is in it, and once the record is empty it leads to nobody',
        },
      },
    }),
    {
      title: { zh: '我提出的申请', en: 'My requests' },
      tables: ['privacy.requests'],
      outcome: 'anonymous',
      why: { zh: '办了什么留着，姓名和写的话删掉', en: 'What was done stays; name and words are deleted' },
      async read(context, person) {
        const rows = await listRequestsOf(context, person)
        return rows.map(row => ({
          at: row.askedAt,
          fields: [
            {
              label: { zh: '要什么', en: 'Asked' },
              value: { zh: row.wish || '注销', en: row.wish || 'To be erased' },
            },
            { label: { zh: '状态', en: 'State' }, value: requestStates[row.state as RequestState] },
          ],
        }))
      },
      erase: emptyRequests,
    },
  ],
  excused: {},
}
