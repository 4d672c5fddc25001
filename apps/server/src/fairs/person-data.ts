import { type PersonDataTables, personTable } from '../kernel/index.ts'
import { outcomes, stages, turnStates } from './fair.ts'

const kept = {
  zh: '一场招聘会谈成了多少要对得上账，留着数字；是谁删掉',
  en: 'What a fair brought must stay true: the numbers stay; who it was goes',
}

export const fairsPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '招聘会上见的单位', en: 'Employers that I met at job fairs' },
      table: 'fairs.talks',
      at: 'at',
      isLookedAt: true,
      fields: {
        name: { label: { zh: '姓名', en: 'Name' } },
        stage: {
          label: { zh: '谈得怎么样', en: 'How it went' },
          words: value => stages[value as keyof typeof stages], // the column's check
        },
        outcome: {
          label: { zh: '单位说的结果', en: 'What the employer says became of it' },
          words: value => outcomes[value as keyof typeof outcomes], // the column's check
        },
      },
      erasure: { kind: 'empty', set: { name: "''", person: 'NULL' }, why: kept },
    }),
    personTable({
      title: { zh: '线上招聘会的面谈', en: 'My turns at job fairs online' },
      table: 'fairs.turns',
      at: 'made_at',
      fields: {
        name: { label: { zh: '姓名', en: 'Name' } },
        starts_at: { label: { zh: '时间', en: 'Time' } },
        state: {
          label: { zh: '状态', en: 'State' },
          words: value => turnStates[value as keyof typeof turnStates], // the column's check
        },
      },
      erasure: { kind: 'delete', why: { zh: '没有人再用', en: 'Nobody uses them any more' } },
    }),
  ],
  excused: {},
}
