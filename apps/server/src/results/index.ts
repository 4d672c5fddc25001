import { type Module, personTable } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'
import { certifyPassed } from './certify-passed.ts'
import { enterResults } from './enter-results.ts'
import { listResults, readMyResults } from './list-results.ts'

export { certifyPassed, enterResults, listResults, readMyResults }

/** What people reached: exams of courses, with the certificates that follow, and the rounds of contests. */
export const results: Module = {
  name: 'results',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [certifyPassed, enterResults, listResults, readMyResults],
  personData: {
    parts: [
      personTable({
        title: { zh: '我的考试和比赛成绩', en: 'My results of exams and contests' },
        table: 'results.results',
        at: 'entered_at',
        isLookedAt: true,
        fields: {
          round: { label: { zh: '轮次（0 是考试）', en: 'Round (0: exam)' } },
          score: { label: { zh: '分数（百分之一）', en: 'Score (hundredths)' } },
          place: { label: { zh: '名次', en: 'Place' } },
        },
        erasure: {
          kind: 'empty',
          set: { person: 'NULL' },
          why: { zh: '名次要对得上账，留着；是谁的删掉', en: 'Places must stay true; whose they are goes' },
        },
      }),
    ],
    excused: {},
  },
  followers: [followColumn({ table: 'results.results', title: { zh: '成绩', en: 'Results' } })],
}
