import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import { type RequestKind, type RequestState, requestKinds, requestLifecycle } from './request.ts'

// columns of these types
const kindOf = (value: unknown): Text => requestKinds[value as RequestKind]
const stateOf = (value: unknown): Text => requestLifecycle[value as RequestState].label

export const organisationsPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我替单位递的材料', en: 'Papers I sent for an organisation' },
      table: 'organisations.requests',
      at: 'created_at',
      fields: {
        kind: { label: { zh: '事项', en: 'What' }, words: kindOf },
        state: { label: { zh: '状态', en: 'State' }, words: stateOf },
      },
      erasure: {
        kind: 'empty',
        set: { account_name: 'NULL' },
        why: {
          zh: '单位的核实材料留着，你的姓名删掉',
          en: 'The organisation’s papers stay, your name is deleted',
        },
      },
    }),
  ],
  excused: {},
}
