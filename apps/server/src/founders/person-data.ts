import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import { type BusinessKind, businessKinds } from './founder.ts'

export const foundersPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我的创业项目', en: 'My business' },
      table: 'founders.founders',
      at: 'created_at',
      isLookedAt: true,
      fields: {
        business: { label: { zh: '项目', en: 'Business' } },
        kind: {
          label: { zh: '形式', en: 'Form' },
          words: (value): Text => businessKinds[value as BusinessKind], // a column of that type
        },
        supported_on: { label: { zh: '首次获扶持', en: 'First supported' } },
        employed: { label: { zh: '带动就业人数', en: 'People employed' } },
      },
      erasure: {
        kind: 'empty',
        set: { person_name: "''", business: 'id::text' },
        why: {
          zh: '获扶持人数要能重新数，留着日子和类别；姓名、项目名删掉',
          en: 'The people supported must be countable again: days and kinds stay; the names go',
        },
      },
    }),
    personTable({
      title: { zh: '我在创业者那里的工作', en: 'My job at a founder’s' },
      table: 'founders.jobs',
      at: 'added_at',
      fields: {
        business: { label: { zh: '单位', en: 'Business' } },
        from_on: { label: { zh: '从哪天', en: 'From' } },
        until_on: { label: { zh: '到哪天', en: 'Until' } },
      },
      erasure: {
        kind: 'empty',
        set: { name: "''", id_mask: "''", id_sealed: 'NULL', id_match: 'id::text' },
        why: {
          zh: '带动就业要能重新数，留着日子；姓名、号码删掉',
          en: 'The jobs must be countable again: the days stay; name and number go',
        },
      },
    }),
  ],
  excused: {},
}
