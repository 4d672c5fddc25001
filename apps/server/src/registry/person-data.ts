import type { PersonDataPart, PersonDataTables, PersonRecordRow, Text } from '../kernel/index.ts'
import {
  emptyRecord,
  hasLiveRegistration,
  listRegistrationRows,
  listSilentPeople,
  saidSince,
} from './erase-person.store.ts'
import { readPersonFor } from './person-view.ts'
import { dayWords } from './person-words.ts'
import { registrationKinds, registrationLifecycles } from './registration.ts'

const until = (day: string | null): Text => (day === null ? { zh: '现在', en: 'now' } : dayWords(day))

/** The record with everything that hangs from it is let go of together. */
const record: PersonDataPart = {
  title: { zh: '我的档案', en: 'My record' },
  tables: [
    'registry.people',
    'registry.statements',
    'registry.spells',
    'registry.household_members',
    'registry.households',
    'registry.withheld',
  ],
  outcome: 'goes',
  why: {
    zh: '姓名、证件、电话、学历、经历全部删掉；状态只留起止日期，对不上人',
    en: 'Name, document, phone, education and history are deleted; of statuses only dates stay, which lead to nobody',
  },
  async read(context, person) {
    const view = await readPersonFor(context, person)
    if (view === undefined) return []
    const fields = view.fields.flatMap(({ label, values }) =>
      values.map(({ words, source, sourceName, stateName }) => ({
        label,
        // read by the person: their own word is theirs, and says all
        value:
          source === 'self'
            ? { zh: `${words.zh}（本人填写）`, en: `${words.en} (you wrote it)` }
            : {
                zh: `${words.zh}（${sourceName.zh}，${stateName.zh}）`,
                en: `${words.en} (${sourceName.en.toLowerCase()}, ${stateName.en.toLowerCase()})`,
              },
      })),
    )
    const spells = view.spells.map(spell => ({
      label: spell.name,
      value: {
        zh: `${dayWords(spell.from).zh} – ${until(spell.until).zh}（${spell.sourceName.zh}）`,
        en: `${dayWords(spell.from).en} – ${until(spell.until).en} (${spell.sourceName.en})`,
      },
    }))
    return [{ at: null, fields: [...fields, ...spells] }]
  },
  async hinders(context, person) {
    if (!(await hasLiveRegistration(context, person))) return undefined
    return {
      zh: '你还有一份登记没有结束，先办注销或撤回',
      en: 'A registration of yours is still open: have it cancelled or withdraw it first',
    }
  },
  erase: emptyRecord,
  inUse: saidSince,
  retention: {
    key: 'people',
    ofPeople: true,
    title: { zh: '档案', en: 'Records of people' },
    months: 24,
    basis: {
      zh: '账号停用、登记注销以后 2 年没有任何记录',
      en: 'Two years without any record after the account and registrations were closed',
    },
    due: listSilentPeople,
    anonymise: async () => 0, // whoever is due is let go of in all modules
  },
}

const registrations: PersonDataPart = {
  title: { zh: '我的登记', en: 'My registrations' },
  tables: ['registry.registrations', 'registry.registration_steps'],
  outcome: 'anonymous',
  why: {
    zh: '办过几件、结果如何要留着计数；姓名、说明和依据删掉',
    en: 'How many were decided and how is counted; name, notes and evidence are deleted',
  },
  async read(context, person) {
    const rows = await listRegistrationRows(context, person)
    return rows.map(
      ({ at, kind, state }): PersonRecordRow => ({
        at,
        fields: [
          { label: { zh: '登记', en: 'Registration' }, value: registrationKinds[kind] },
          { label: { zh: '状态', en: 'State' }, value: registrationLifecycles[kind][state].label },
        ],
      }),
    )
  },
}

export const registryPersonData: PersonDataTables = {
  parts: [record, registrations],
  excused: {
    'registry.person_keys':
      'a keyed hash of the number that stands in the record; deleted with it, shown with it',
    'registry.merged_people': 'ids alone: which record is another one now',
    'registry.merges': 'ids alone: which records were one person, decided by whom',
    'registry.merge_moves': 'ids alone: which rows moved with a merge',
    'registry.probable_duplicates': 'ids alone: which records might be one person',
  },
}
