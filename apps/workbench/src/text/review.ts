import type { Text } from '../api/shapes.ts'

export const review = {
  title: { zh: '审核岗位', en: 'Review posts' },
  waiting: { zh: '{n} 个在等', en: '{n} waiting' },
  find: { zh: '岗位、单位', en: 'Post or employer' },
  submitted: { zh: '提交', en: 'Sent in' },
  due: { zh: '该审完', en: 'Due' },
  late: { zh: '过期', en: 'overdue' },
  onlyOverdue: { zh: '只看过期的', en: 'Overdue only' },
  heed: { zh: '留意', en: 'Look twice' },
  heedCount: { zh: '{n} 处', en: '{n}' },
  edit: { zh: '改过再审', en: 'changed' },
  panel: { zh: '正在看的岗位', en: 'The post in view' },
  pickOne: { zh: '没有在等的', en: 'Nothing is waiting' },
  allDone: { zh: '都审完了。新的来了会出现在这里。', en: 'All done. New ones will appear here.' },
  isNew: { zh: '新岗位', en: 'New post' },
  isEdit: { zh: '发布后改了要紧的几项', en: 'Published, then changed where it matters' },
  unverified: { zh: '单位还没核验', en: 'employer not verified yet' },
  duplicates: { zh: '像是和另外 {n} 个岗位重复', en: 'Looks like other posts: {n}' },
  changes: { zh: '要看的内容', en: 'What to read' },
  before: { zh: '原来：', en: 'Before: ' },
  after: { zh: '现在：', en: 'Now: ' },
  by: {
    zh: '{who} {when} 提交，招 {n} 人，{due}前要审完。',
    en: 'Sent in by {who}, {when}; {n} {n|opening|openings}; due {due}.',
  },
  approve: { zh: '通过', en: 'Publish' },
  approveLong: { zh: '通过并发布', en: 'Approve and publish' },
  approvePicked: { zh: '通过选中的 {n} 个', en: 'Approve the {n} selected' },
  return: { zh: '退回', en: 'Send back' },
  block: { zh: '封禁', en: 'Block' },
  returnWhy: { zh: '退回“{title}”', en: 'Send back “{title}”' },
  blockWhy: { zh: '封禁“{title}”', en: 'Block “{title}”' },
  whole: { zh: '看全文', en: 'Whole post' },
  keyMove: { zh: '上下', en: 'Move' },
  donePicked: { zh: '通过了，没有要留意的都已发布', en: 'Published all that had nothing to weigh' },
} as const satisfies Record<string, Text>

/** What a toast says after a decision. */
const done = {
  approve: { zh: '发布了：{title}', en: 'Published: {title}' },
  return: { zh: '退回了：{title}', en: 'Sent back: {title}' },
  block: { zh: '封禁了：{title}', en: 'Blocked: {title}' },
} as const satisfies Record<string, Text>
export const reviewDone = done
