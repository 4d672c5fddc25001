import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import type { Destination } from '../plan/index.ts'
import { destinationNames } from './roster.ts'

export const rostersPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '学校名册里的我', en: 'Me on a school’s roster' },
      table: 'rosters.graduates',
      at: 'updated_at',
      isLookedAt: true,
      fields: {
        year: { label: { zh: '届', en: 'Year' } },
        major: { label: { zh: '专业', en: 'Subject' } },
        student_number: { label: { zh: '学号', en: 'Student number' } },
        destination: {
          label: { zh: '去向', en: 'Destination' },
          words: (value): Text => destinationNames[value as Destination], // a column of that type
        },
        employer_name: { label: { zh: '单位', en: 'Employer' } },
      },
      erasure: {
        kind: 'empty',
        set: { name: "''", id_mask: "''", student_number: "''", employer_name: "''" },
        why: {
          zh: '留温率要按人数重新数，留着届、专业和去向；姓名、学号删掉',
          en: 'The retention rate must be countable again: year, subject and destination stay; name and number go',
        },
      },
    }),
    personTable({
      title: { zh: '学号', en: 'Student number' },
      table: 'rosters.student_numbers',
      fields: { number: { label: { zh: '学号', en: 'Student number' } } },
      erasure: { kind: 'delete', why: { zh: '删掉', en: 'Deleted' } },
    }),
  ],
  excused: {},
}
