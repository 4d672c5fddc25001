import { type PersonDataTables, personTable } from '../kernel/index.ts'

export const organisationsPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '我替单位递的材料', en: 'Papers I sent for an organisation' },
      table: 'organisations.requests',
      at: 'created_at',
      fields: {
        kind: { label: { zh: '事项', en: 'Kind' } },
        state: { label: { zh: '状态', en: 'State' } },
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
