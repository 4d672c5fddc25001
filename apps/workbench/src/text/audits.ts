import type { Text } from '../api/shapes.ts'

export const log = {
  title: { zh: '审计日志', en: 'Audit log' },
  sub: {
    zh: '谁、做了或看了什么、什么时候、从哪里、结果怎样。只有审计管理员能看，你看的这一次也记在里面',
    en: 'Who did or looked at what, when, from where, with what result. Only the audit administrator reads it, and this look is in it too',
  },
  most: {
    zh: '条数最多数到一千，再多写“超过一千”',
    en: 'Rows are counted up to a thousand; beyond it the list says more',
  },
  at: { zh: '什么时候', en: 'When' },
  who: { zh: '谁', en: 'Who' },
  whoHelp: { zh: '账号编号，或工作人员的姓名', en: 'An account’s id, or an official’s name' },
  what: { zh: '做了什么', en: 'What' },
  subject: { zh: '对象编号', en: 'Subject' },
  subjectHelp: { zh: '被动过的，或在看到的清单里的', en: 'Touched, or among what a list showed' },
  outcome: { zh: '结果', en: 'Result' },
  from: { zh: '从哪天', en: 'From' },
  to: { zh: '到哪天', en: 'To' },
  where: { zh: '从哪里', en: 'From where' },
  more: { zh: '细节', en: 'Details' },
  none: { zh: '没有符合的记录。', en: 'Nothing fits.' },
  look: { zh: '查找', en: 'Search' },
  purpose: { zh: '理由', en: 'Purpose' },
  visitor: { zh: '没有登录的人', en: 'Not signed in' },
  chain: { zh: '链 {stream} 第 {seq} 条', en: 'Chain {stream}, row {seq}' },
} as const satisfies Record<string, Text>

export const outcomes = {
  done: { zh: '办成', en: 'Done' },
  refused: { zh: '被拒', en: 'Refused' },
  failed: { zh: '出错', en: 'Failed' },
} as const satisfies Record<string, Text>

export const samples = {
  title: { zh: '抽查', en: 'Samples' },
  sub: {
    zh: '从一个数后面的记录里抽一些去查实，得出这个数的误差。抽过的都在这里，不能删',
    en: 'Records behind a number, drawn and looked at, give the error of the number. Every sample stays in this list',
  },
  none: {
    zh: '还没有抽过。在承诺与进度里打开一个数，点“抽查这个数”。',
    en: 'Nothing drawn yet. Open a number on the board and choose “Audit this number”.',
  },
  toBoard: { zh: '去选一个数', en: 'Choose a number' },
  number: { zh: '哪个数', en: 'Number' },
  area: { zh: '范围', en: 'Area' },
  size: { zh: '抽多少条', en: 'Records to draw' },
  drawn: { zh: '抽了', en: 'Drawn' },
  looked: { zh: '查了', en: 'Looked at' },
  error: { zh: '误差', en: 'Error' },
  by: { zh: '谁抽的', en: 'By' },
  at: { zh: '什么时候', en: 'When' },
  open: { zh: '还在查', en: 'Open' },
  draw: { zh: '抽一份样', en: 'Draw a sample' },
  drawFor: { zh: '抽查：{name}', en: 'Sample of: {name}' },
  population: { zh: '这个数后面现在有 {n} 条记录', en: 'Records behind this number now: {n}' },
  nothing: { zh: '这个数后面没有记录可抽。', en: 'There are no records behind this number to draw from.' },
  seed: { zh: '种子', en: 'Seed' },
  seedHelp: {
    zh: '先公布、谁也挑不了的一串字，例如当天某个彩票的开奖号。用同一个种子谁都能抽出同样的记录',
    en: 'Words or digits that were published and that nobody could choose, such as a lottery’s numbers of the day. With them anybody draws the same records',
  },
  sizeLine: {
    zh: '{size} 条：二十条里错一条时误差 ±{few}，错一半时 ±{half}',
    en: '{size}: ±{few} if one in twenty is wrong, ±{half} if one in two is',
  },
  whole: { zh: '{size} 条：全部，没有抽样误差', en: '{size}: all of them, no sampling error' },
  back: { zh: '回到抽查清单', en: 'Back to the samples' },
  method: { zh: '怎么算的', en: 'Method' },
  facts: {
    zh: '种子 {seed}，数的标记 {mark}，{population} 条里抽 {size} 条',
    en: 'Seed {seed}, mark {mark}, {size} of {population} records',
  },
  left: { zh: '还有 {n} 条没查', en: '{n} still to look at' },
  sign: { zh: '签结', en: 'Sign' },
  signMore: {
    zh: '签结后误差就写在这个数旁边，这份抽查不能再改。',
    en: 'Once signed, the error stands beside the number, and the sample changes no more.',
  },
  signed: { zh: '已签结', en: 'Signed' },
  record: { zh: '记录', en: 'Record' },
  post: { zh: '一个岗位', en: 'A post' },
  application: { zh: '一次到岗', en: 'A first day at work' },
  other: { zh: '一条记录', en: 'A record' },
  see: { zh: '看记录', en: 'See the record' },
  organisation: { zh: '单位', en: 'Organisation' },
  day: { zh: '哪天', en: 'Day' },
  quantity: { zh: '数量', en: 'Quantity' },
  verdict: { zh: '查的结果', en: 'Finding' },
  mark: { zh: '记结果', en: 'Mark' },
  markAgain: { zh: '改', en: 'Change' },
  markTitle: { zh: '第 {n} 条查得怎样', en: 'What was found of record {n}' },
  note: { zh: '怎么查的', en: 'How it was found' },
  noteHelp: { zh: '不属实和查不清时要写', en: 'Needed where it is not true or cannot be told' },
  evidence: { zh: '凭据在哪里', en: 'Where the evidence lies' },
  evidenceHelp: {
    zh: '档案号、通话记录、照片编号',
    en: 'A file number, a call’s record, a photograph’s number',
  },
  save: { zh: '记下', en: 'Save' },
  notYet: { zh: '没查', en: 'Not yet' },
  audit: { zh: '抽查这个数', en: 'Audit this number' },
} as const satisfies Record<string, Text>

export const verdicts = {
  confirmed: { zh: '属实', en: 'Confirmed' },
  wrong: { zh: '不属实', en: 'Not true' },
  unclear: { zh: '查不清', en: 'Cannot tell' },
} as const satisfies Record<string, Text>

export const errors = {
  title: { zh: '抽查的误差', en: 'Audited error' },
  amount: {
    zh: '按数量算（每条记录的数量不一样），不属实的占 {low} 到 {high}。',
    en: 'By what the records amount to, which differs from record to record: between {low} and {high} are not true.',
  },
  none: { zh: '还没有人抽查过这个数。', en: 'Nobody has audited this number yet.' },
  line: {
    zh: '不属实的占 {low} 到 {high}（{confidence} 把握）。{date} {by} 从 {population} 条里抽查 {size} 条：属实 {confirmed}，不属实 {wrong}，查不清 {unclear}。',
    en: 'Between {low} and {high} are not true ({confidence} confidence). On {date} {by} looked at {size} of {population} records: {confirmed} confirmed, {wrong} not true, {unclear} unclear.',
  },
} as const satisfies Record<string, Text>
