import type { LedgerRecord } from '../api/adapt/board.ts'
import type { EmployerRow, Task } from '../api/adapt/desk.ts'
import type { Check, Close } from '../api/adapt/ledger.ts'
import type { Commitment, ReportedFigure } from '../api/adapt/plan.ts'
import type { Text } from '../api/shapes.ts'

export const records = {
  title: { zh: '{what}：全部记录', en: '{what}: all records' },
  sub: { zh: '数出这个数的，正是这些', en: 'Exactly the records that make the number' },
  what: { zh: '记录', en: 'Record' },
  happened: { zh: '哪天的事', en: 'Happened' },
  recorded: { zh: '哪天记的', en: 'Recorded' },
  quantity: { zh: '算几个', en: 'Counts as' },
  by: { zh: '单位', en: 'Employer' },
  verification: { zh: '谁确认', en: 'Verified' },
  none: { zh: '还没有一条记录算进这个数。', en: 'No record counts towards this number yet.' },
} as const satisfies Record<string, Text>

export const verifications: Record<LedgerRecord['verification'], Text> = {
  recorded: { zh: '等确认', en: 'recorded' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  contested: { zh: '有人说不对', en: 'contested' },
  refuted: { zh: '查明不实', en: 'found untrue' },
}

export const duplicates = {
  between: { zh: '；', en: '; ' },
  title: { zh: '像是重复的岗位', en: 'Posts that look the same' },
  sub: {
    zh: '留下一个，另一个并进来，招的人只算一次',
    en: 'Keep one and the other is merged into it; the openings count once',
  },
  why: { zh: '为什么像', en: 'Why they look alike' },
  left: { zh: '这一个', en: 'This one' },
  right: { zh: '那一个', en: 'That one' },
  keep: { zh: '留这个', en: 'Keep this one' },
  different: { zh: '不是一回事', en: 'They are different' },
  published: { zh: '发布', en: 'Published' },
  applications: { zh: '投递', en: 'Applications' },
  merged: { zh: '并好了。已投的人不用重投', en: 'Merged. Those who applied need not apply again' },
  kept: { zh: '记下了，以后不再拿来比', en: 'Noted; they will not be compared again' },
  none: { zh: '没有像是重复的', en: 'None look the same' },
  differs: { zh: '不一样', en: 'differs' },
} as const satisfies Record<string, Text>

export const employers = {
  title: { zh: '单位', en: 'Employers' },
  sub: {
    zh: '核验过信用代码的，岗位才能发布',
    en: 'Posts are published only for employers whose credit code is verified',
  },
  find: { zh: '名称、拼音、信用代码', en: 'Name, pinyin or credit code' },
  posts: { zh: '岗位', en: 'Posts' },
  hired: { zh: '招到', en: 'Hired' },
  replies: { zh: '按时答复', en: 'Answered in time' },
  noReplies: { zh: '还没有答复记录', en: 'no answers due yet' },
  inTime: { zh: '{due} 个里 {n} 个', en: '{n} of {due}' },
  registered: { zh: '登记', en: 'Registered' },
  panel: { zh: '正在看的单位', en: 'The employer in view' },
  none: { zh: '还没有单位来登记。', en: 'No employer has registered yet.' },
} as const satisfies Record<string, Text>

export const employerStates: Record<EmployerRow['state'], Text> = {
  unverified: { zh: '待核验', en: 'to be verified' },
  verified: { zh: '已核验', en: 'verified' },
  refused: { zh: '未通过', en: 'refused' },
  suspended: { zh: '已停用', en: 'suspended' },
  closed: { zh: '已注销', en: 'closed' },
}

export const tasks = {
  title: { zh: '我的待办', en: 'My tasks' },
  sub: { zh: '快到期的在前', en: 'Those due soonest first' },
  what: { zh: '要做什么', en: 'What' },
  due: { zh: '什么时候前', en: 'Due' },
  from: { zh: '从哪来', en: 'From' },
  owner: { zh: '谁做', en: 'Whose' },
  done: { zh: '做完了', en: 'Done' },
  doneToast: { zh: '划掉了：{what}', en: 'Done: {what}' },
  finished: { zh: '看做完的', en: 'Finished ones' },
  given: { zh: '看我派出去的', en: 'Given by me' },
  none: { zh: '都做完了。新的来了会出现在这里。', en: 'All done. New ones will appear here.' },
} as const satisfies Record<string, Text>

export const taskSources: Record<Task['from'], Text> = {
  target: { zh: '慢了的目标', en: 'a lagging target' },
  review: { zh: '审核', en: 'review' },
  application: { zh: '过期的答复', en: 'a late answer' },
  check: { zh: '核查', en: 'a check' },
  commitment: { zh: '承诺事项', en: 'a commitment' },
  policy: { zh: '政策', en: 'policies' },
  activity: { zh: '活动', en: 'activities' },
  person: { zh: '同事交来', en: 'a colleague' },
}

export const commitments = {
  title: { zh: '没有数字的承诺', en: 'Promises without a number' },
  sub: { zh: '每一项有谁负责、分几步、到哪天', en: 'Each with an owner, its steps and their days' },
  overdueOnly: { zh: '只看超期的', en: 'Overdue only' },
  noOwner: { zh: '还没定谁负责', en: 'no owner yet' },
  due: { zh: '{day}前', en: 'by {day}' },
  late: { zh: '超期，该在 {day}前', en: 'overdue, was due {day}' },
  doneOn: { zh: '{day}做到', en: 'done {day}' },
  markDone: { zh: '今天做到了', en: 'Done today' },
  marked: { zh: '记下了：{what}', en: 'Noted: {what}' },
  evidence: { zh: '附凭据', en: 'Add evidence' },
  proposed: { zh: '还没定谁负责，文件提到{who}', en: 'no owner yet; the plan names {who}' },
  assign: { zh: '谁负责：{what}', en: 'Owner of: {what}' },
  choose: { zh: '定一个部门', en: 'Assign a department' },
  addStep: { zh: '加一步', en: 'Add a step' },
  stepWhat: { zh: '做什么', en: 'What' },
  stepDue: { zh: '到哪天', en: 'By when' },
  noSteps: { zh: '还没有分步骤', en: 'No steps yet' },
  none: { zh: '没有超期的', en: 'None is overdue' },
} as const satisfies Record<string, Text>

export const commitmentStates: Record<Commitment['state'], Text> = {
  'not-started': { zh: '还没开始', en: 'not started' },
  'under-way': { zh: '在做', en: 'under way' },
  kept: { zh: '做到了', en: 'kept' },
  overdue: { zh: '超期', en: 'overdue' },
}

export const figures = {
  title: { zh: '上报数', en: 'Reported figures' },
  sub: {
    zh: '有人说、还没有记录的数。摆在数到的旁边，不加进去。',
    en: 'Said by somebody, without records. Shown beside the counted number, never inside it.',
  },
  new: { zh: '报一个数', en: 'Report a figure' },
  target: { zh: '哪一项', en: 'Target' },
  value: { zh: '多少', en: 'Value' },
  period: { zh: '哪个月', en: 'Month' },
  source: { zh: '从哪来', en: 'Source' },
  sourceHelp: { zh: '台账、文件号、系统名', en: 'A register, the number of a paper, a system' },
  evidence: { zh: '凭据', en: 'Evidence' },
  evidenceHelp: { zh: 'PDF 或图片，不超过 5 MB', en: 'PDF or picture, at most 5 MB' },
  by: { zh: '谁报', en: 'By' },
  submit: { zh: '报上去', en: 'Submit' },
  submitted: { zh: '报上去了，等另一个人接收', en: 'Submitted. Somebody else accepts it' },
  accept: { zh: '接收', en: 'Accept' },
  reject: { zh: '退回', en: 'Reject' },
  own: { zh: '自己报的，要别人接收', en: 'Yours: somebody else accepts it' },
  accepted: { zh: '接收了', en: 'Accepted' },
  rejected: { zh: '退回了', en: 'Rejected' },
  why: { zh: '为什么退回', en: 'Why it is rejected' },
  decided: { zh: '{who}定的', en: 'decided by {who}' },
  none: { zh: '还没有上报的数。', en: 'No figures reported yet.' },
} as const satisfies Record<string, Text>

export const figureStates: Record<ReportedFigure['state'], Text> = {
  submitted: { zh: '等接收', en: 'submitted' },
  accepted: { zh: '接收了', en: 'accepted' },
  rejected: { zh: '退回了', en: 'rejected' },
}

export const close = {
  title: { zh: '{month}的月结', en: 'Close of {month}' },
  sub: {
    zh: '县里先结，市里再接。提交、复核、接收是三个人。',
    en: 'Counties first, then the city. Submitting, approving and accepting are the work of three people.',
  },
  month: { zh: '月份', en: 'Month' },
  frozen: { zh: '封存', en: 'Frozen' },
  tampered: {
    zh: '封存的数被人改过，对不上校验值',
    en: 'The frozen numbers were changed: they no longer fit their hash',
  },
  unit: { zh: '单位', en: 'Unit' },
  submit: { zh: '提交', en: 'Submit' },
  approve: { zh: '复核', en: 'Approve' },
  accept: { zh: '接收', en: 'Accept' },
  reopen: { zh: '重开', en: 'Reopen' },
  byReopened: { zh: '{who}重开', en: 'reopened by {who}' },
  by: { zh: '谁', en: 'Who' },
  others: { zh: '这一步要别人来', en: 'Somebody else takes this step' },
  why: { zh: '为什么重开', en: 'Why it is reopened' },
  waive: { zh: '提交全市的月结', en: 'Submit the close of the city' },
  waiveHelp: {
    zh: '还有 {n} 个县（市、区）没有结账。这个月没有记录的，可以写明原因不等；有记录的要先结。',
    en: '{n} counties are not closed. One without records of the month need not be waited for, with a reason; one with records closes first.',
  },
  waiveWhich: { zh: '不等哪几个', en: 'Which are not waited for' },
  waiveWhy: { zh: '为什么不等', en: 'Why they are not waited for' },
  whyHelp: { zh: '会写进记录，谁都看得到', en: 'Kept on record for everybody to read' },
  moved: { zh: '{place}：{what}', en: '{place}: {what}' },
  next: { zh: '下一步', en: 'Next' },
  late: { zh: '封存以后才到的', en: 'What arrived after the freeze' },
  lateNone: { zh: '没有迟到的记录', en: 'No late records' },
  target: { zh: '目标', en: 'Target' },
  was: { zh: '封存时', en: 'Frozen' },
  now: { zh: '现在数', en: 'Now' },
  difference: { zh: '差', en: 'Difference' },
} as const satisfies Record<string, Text>

export const closeStates: Record<Close['units'][number]['state'], Text> = {
  open: { zh: '没提交', en: 'open' },
  submitted: { zh: '提交了', en: 'submitted' },
  approved: { zh: '复核了', en: 'approved' },
  accepted: { zh: '接收了', en: 'accepted' },
  reopened: { zh: '重开了', en: 'reopened' },
}

export const checks = {
  title: { zh: '核查', en: 'Checks' },
  sub: {
    zh: '本人说“不是这样”的。查清以前不算数。',
    en: 'The person said “this is not true”. It does not count until settled.',
  },
  what: { zh: '记的是', en: 'Recorded' },
  word: { zh: '本人的话（报的单位看不到）', en: 'The person’s words (unseen by the reporter)' },
  by: { zh: '谁记的', en: 'Recorded by' },
  opened: { zh: '提出', en: 'Opened' },
  settled: { zh: '定了的', en: 'Settled' },
  stands: { zh: '属实，算数', en: 'True: it counts' },
  struck: { zh: '不实，划掉', en: 'Not true: strike it' },
  note: { zh: '怎么查的、看了什么', en: 'How it was checked, what was seen' },
  settledStands: { zh: '定了：属实', en: 'Settled: true' },
  settledStruck: { zh: '定了：不实，已划掉', en: 'Settled: not true, struck' },
  panel: { zh: '正在看的核查', en: 'The check in view' },
  none: { zh: '没有要查的', en: 'Nothing to check' },
} as const satisfies Record<string, Text>

export const checkStates: Record<Check['state'], Text> = {
  open: { zh: '在查', en: 'open' },
  upheld: { zh: '属实', en: 'true' },
  struck: { zh: '不实', en: 'struck' },
}
