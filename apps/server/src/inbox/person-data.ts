import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'

const textOf = (value: unknown): Text | undefined =>
  typeof value === 'string' ? (JSON.parse(value) as Text) : (value as Text | undefined) // a text of this module

export const inboxPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '发给我的消息', en: 'Messages to me' },
      table: 'inbox.messages',
      at: 'sent_at',
      fields: {
        title: { label: { zh: '标题', en: 'Title' }, words: textOf },
        body: { label: { zh: '内容', en: 'Text' }, words: textOf },
      },
      erasure: { kind: 'delete', why: { zh: '全部删掉', en: 'All of them are deleted' } },
      retention: {
        key: 'messages',
        months: 24,
        where: 'true', // a message to an office names people too
        basis: { zh: '发出 2 年后没有用处了', en: 'Of no use two years after they were sent' },
      },
    }),
  ],
  excused: {},
}
