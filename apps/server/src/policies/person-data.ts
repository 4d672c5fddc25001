import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import { type ContestOutcome, contestOutcomes } from './contest.ts'
import { type Way, ways } from './delivery.ts'

export const policiesPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我说过哪里不对', en: 'What I said is not right' },
      table: 'policies.contests',
      at: 'received_at',
      isLookedAt: true,
      fields: {
        stood: { label: { zh: '当时写的', en: 'What stood there' } },
        says: { label: { zh: '我说的', en: 'What I said' } },
        outcome: {
          label: { zh: '结果', en: 'Outcome' },
          words: (value): Text => contestOutcomes[value as ContestOutcome], // a column of that type
        },
        answer: { label: { zh: '答复', en: 'Answer' } },
      },
      erasure: {
        kind: 'empty',
        set: { name: "''", stood: 'NULL', says: "''", answer: 'NULL' },
        why: {
          zh: '有多少件、按时答复没有，留着数；说的话删掉',
          en: 'How many there were and whether they were answered in time stays; the words go',
        },
      },
    }),
    personTable({
      title: { zh: '学校发给我的政策明白卡', en: 'Policy cards that my school sent me' },
      table: 'policies.deliveries',
      at: 'delivered_on',
      isLookedAt: true,
      fields: {
        way: {
          label: { zh: '怎么送到的', en: 'Reached by' },
          words: (value): Text => ways[value as Way], // a column of that type
        },
        opened_on: { label: { zh: '打开', en: 'Opened' } },
        printed_on: { label: { zh: '打印', en: 'Printed' } },
        acknowledged_on: { label: { zh: '确认', en: 'Confirmed' } },
      },
      erasure: {
        kind: 'keep',
        why: {
          zh: '告知率要能重新数；这里没有姓名，学号也没有',
          en: 'Who was told must be countable again; no name and no number stands here',
        },
      },
    }),
  ],
  excused: {},
}
