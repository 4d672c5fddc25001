import { type PersonDataTables, personTable, type SealedColumn } from '../kernel/index.ts'
import { registrationStates } from './places.ts'
import { sealPurposes } from './ticket.ts'

const kept = {
  zh: '多少人来过要对得上账，留着日子和人数；是谁来的删掉',
  en: 'The counts must stay true: days and numbers stay; who it was goes',
}

export const activitiesPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我的活动报名', en: 'My registrations for activities' },
      table: 'activities.registrations',
      at: 'made_at',
      isLookedAt: true,
      fields: {
        name: { label: { zh: '姓名', en: 'Name' } },
        places: { label: { zh: '人数', en: 'Places' } },
        state: {
          label: { zh: '状态', en: 'State' },
          words: value => registrationStates[value as keyof typeof registrationStates], // the column's check
        },
      },
      erasure: {
        kind: 'empty',
        set: {
          name: "''",
          phone_sealed: 'NULL',
          phone_match: 'NULL',
          answers: "'{}'",
          key_hash: 'NULL',
          person: 'NULL',
        },
        why: kept,
      },
    }),
    personTable({
      title: { zh: '我参加过的活动', en: 'Activities that I came to' },
      table: 'activities.attendances',
      at: 'in_at',
      fields: { out_at: { label: { zh: '签退', en: 'Checked out' } } },
      erasure: { kind: 'empty', set: { person: 'NULL' }, why: kept },
    }),
    personTable({
      title: { zh: '我的票', en: 'My tickets' },
      table: 'activities.tickets',
      fields: {},
      erasure: {
        kind: 'delete',
        why: { zh: '没有人再用', en: 'Nobody uses them any more' },
      },
    }),
  ],
  excused: {},
}

export const activitySeals: readonly SealedColumn[] = [
  {
    table: 'activities.registrations',
    column: 'phone_sealed',
    purpose: sealPurposes.phone,
    match: { kind: 'phone', column: 'phone_match' },
  },
  { table: 'activities.tickets', column: 'code_sealed', purpose: sealPurposes.code },
]
