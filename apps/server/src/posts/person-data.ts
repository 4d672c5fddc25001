import { type PersonDataTables, personTable } from '../kernel/index.ts'

export const postsPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '推送给我的岗位', en: 'Posts that were sent to me' },
      table: 'posts.push_receipts',
      at: 'sent_at',
      inOwnBucket: true,
      fields: { post: { label: { zh: '岗位编号', en: 'Number of the post' } } },
      erasure: {
        kind: 'keep',
        why: {
          zh: '只有编号，用来数推送了多少人次；档案清空后对不上任何人',
          en: 'Numbers alone, to count how many were told; once the record is empty they lead to nobody',
        },
      },
    }),
  ],
  excused: {},
}
