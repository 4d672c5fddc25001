import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import { type CertificateState, certificateStates, levelName } from './certificate.ts'
import { type HonourState, stateName } from './honour.ts'
import { titleName } from './honour-view.ts'

export const skillsPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '技能证书', en: 'Certificates' },
      table: 'skills.certificates',
      at: 'created_at',
      isLookedAt: true,
      fields: {
        occupation_name: { label: { zh: '职业（工种）', en: 'Occupation' } },
        level: { label: { zh: '等级', en: 'Level' }, words: (value): Text => levelName(Number(value)) },
        number: { label: { zh: '编号', en: 'Number' } },
        body_name: { label: { zh: '发证机构', en: 'Issued by' } },
        issued_on: { label: { zh: '发证日期', en: 'Issued on' } },
        state: {
          label: { zh: '状态', en: 'State' },
          words: (value): Text => certificateStates[value as CertificateState], // a column of that type
        },
      },
      erasure: {
        kind: 'empty',
        set: { name: "''", id_mask: "''", number: 'NULL', evidence: "''", row_hash: "''" },
        why: {
          zh: '新增技工人数要能重新数，留着等级和日子；姓名、号码删掉',
          en: 'New skilled workers must be countable again: level and day stay; name and numbers go',
        },
      },
    }),
    personTable({
      title: { zh: '证书编号', en: 'Numbers of certificates' },
      table: 'skills.certificate_numbers',
      fields: { number: { label: { zh: '编号', en: 'Number' } } },
      erasure: { kind: 'delete', why: { zh: '删掉', en: 'Deleted' } },
    }),
    personTable({
      title: { zh: '称号和提名', en: 'Titles and nominations' },
      table: 'skills.honours',
      at: 'nominated_at',
      isLookedAt: true,
      fields: {
        title: {
          label: { zh: '称号', en: 'Title' },
          words: (value, context) => titleName(context, String(value)),
        },
        year: { label: { zh: '年度', en: 'Year' } },
        state: {
          label: { zh: '状态', en: 'State' },
          words: (value): Text => stateName(value as HonourState), // a column of that type
        },
        document: { label: { zh: '文号', en: 'Decision' } },
        awarded_on: { label: { zh: '授予日期', en: 'Awarded on' } },
      },
      erasure: {
        kind: 'empty',
        set: { name: "''", employer: "''", merit: "''", occupation: "''" },
        why: {
          zh: '授予人数要能重新数，留着称号、文号和日子；姓名、单位、事迹删掉',
          en: 'The people honoured must be countable again: title, decision and day stay; name, employer and merit go',
        },
      },
    }),
  ],
  excused: {},
}
