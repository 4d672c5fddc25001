import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import { deleteRefusedPapers, dueRefusedPapers } from './refused-papers.store.ts'
import { type RequestKind, type RequestState, requestKinds, requestLifecycle } from './request.ts'

// columns of these types
const kindOf = (value: unknown): Text => requestKinds[value as RequestKind]
const stateOf = (value: unknown): Text => requestLifecycle[value as RequestState].label

export const organisationsPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我替单位递的材料', en: 'Papers I sent for an organisation' },
      table: 'organisations.requests',
      at: 'touched_at',
      fields: {
        kind: { label: { zh: '事项', en: 'What' }, words: kindOf },
        state: { label: { zh: '状态', en: 'State' }, words: stateOf },
      },
      erasure: {
        kind: 'empty',
        set: { account_name: 'NULL', facts: `facts || '{"contactName":"","contactPhone":""}'::jsonb` },
        why: {
          zh: '单位的核实材料留着，你的姓名和电话删掉；没递交的草稿 30 天没动就整个删除',
          en: 'The organisation’s papers stay, your name and phone are deleted; a draft goes after 30 idle days',
        },
      },
      retention: {
        key: 'organisation-requests',
        months: 24,
        where: `state NOT IN ('draft', 'waiting', 'second-look')
          AND (account_name IS NOT NULL OR facts->>'contactName' <> '' OR facts->>'contactPhone' <> '')`,
        basis: {
          zh: '办结 2 年后，没有人再为这次申请联系经办人',
          en: 'Two years later nobody calls whoever handled the request any more',
        },
      },
    }),
    {
      title: { zh: '核实单位的证照和授权书', en: 'Licences and authorisations that were looked at' },
      tables: ['organisations.documents'],
      outcome: 'stays',
      why: {
        zh: '名录里的单位凭它核实，随单位保留；没有通过的 2 年后删除',
        en: 'The register stands on them; those of a refused request go after two years',
      },
      // they are an organisation's: whoever sent them sees them by the receipt
      read: async () => [],
      retention: {
        key: 'refused-papers',
        title: { zh: '没有通过的核实材料', en: 'Papers of refused requests' },
        months: 24,
        basis: {
          zh: '没有通过 2 年后，复核和投诉的时间都过了',
          en: 'Two years after a refusal nobody can have it looked at again',
        },
        due: dueRefusedPapers,
        anonymise: deleteRefusedPapers,
      },
    },
  ],
  excused: {},
}
