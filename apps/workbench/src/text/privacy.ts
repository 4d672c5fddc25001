import type { Choice, Text } from '../api/shapes.ts'

export const requests = {
  who: { zh: '谁', en: 'Who' },
  place: { zh: '住在', en: 'Lives in' },
  field: { zh: '哪一项', en: 'Field' },
  wish: { zh: '本人的话', en: 'In their words' },
  due: { zh: '答复不晚于', en: 'Answer by' },
  asked: { zh: '提出', en: 'Asked' },
  panel: { zh: '正在看的申请', en: 'The request in view' },
  onlyAnswered: { zh: '答复过的', en: 'Answered' },
  noWish: { zh: '没有说原因', en: 'No reason given' },
  noName: { zh: '已经删除', en: 'Erased' },
  record: { zh: '打开档案', en: 'Open the record' },
  answer: { zh: '答复', en: 'Answer' },
  answered: { zh: '{day}答复', en: 'Answered {day}' },
  outcome: { zh: '处理了什么', en: 'What was done' },
  refuse: { zh: '不同意', en: 'Refuse' },
  why: { zh: '依据哪一条，本人看得到', en: 'On what ground; the person reads it' },
  words: { zh: '写给本人的话（可不填）', en: 'A word to the person (optional)' },
  done: { zh: '答复了{name}', en: '{name} has an answer' },
} as const satisfies Record<string, Text>

export const corrections = {
  nav: { zh: '更正申请', en: 'Corrections' },
  title: { zh: '更正申请', en: 'Requests for corrections' },
  sub: {
    zh: '核实过的信息，本人说不对。15 个工作日里答复；先改档案，再答复',
    en: 'Verified data that the person says is wrong. Answered within 15 working days: correct the record, then answer',
  },
  none: { zh: '没有要答复的更正申请', en: 'No request for a correction waits' },
  approve: { zh: '改好了', en: 'It is corrected' },
} as const satisfies Record<string, Text>

export const erasures = {
  nav: { zh: '注销申请', en: 'Erasures' },
  title: { zh: '注销申请', en: 'Requests to be erased' },
  sub: {
    zh: '本人要求注销并删除信息。15 个工作日里答复；同意后马上删除，不能恢复',
    en: 'People who ask to be erased. Answered within 15 working days; once approved it is done and cannot be undone',
  },
  none: { zh: '没有要答复的注销申请', en: 'No request to be erased waits' },
  approve: { zh: '同意注销', en: 'Approve' },
  approveNote: {
    zh: '同意后，档案、简历、账号和消息都会删除；计入成果的事实不再指向这个人。',
    en: 'The record, CV, account and messages are deleted; facts that count no longer lead to the person.',
  },
  back: { zh: '上次没有办成：{why}', en: 'It could not be carried out: {why}' },
} as const satisfies Record<string, Text>

export const outcomes: Readonly<Record<'goes' | 'anonymous' | 'stays', Text>> = {
  goes: { zh: '删除', en: 'deleted' },
  anonymous: { zh: '去掉身份', en: 'made anonymous' },
  stays: { zh: '依法保留', en: 'kept by law' },
}

export const retention = {
  nav: { zh: '到期信息', en: 'Retention' },
  title: { zh: '到期信息', en: 'Data past its time' },
  sub: {
    zh: '每晚列出留够时间的信息。一个人批准，另一个人执行；执行后去掉身份，数不变',
    en: 'What has been kept long enough is listed every night. One officer approves, another carries it out; numbers stay',
  },
  make: { zh: '现在列一份', en: 'List it now' },
  made: { zh: '列好了', en: 'Listed' },
  nothing: { zh: '现在没有到期的信息', en: 'Nothing is past its time' },
  none: {
    zh: '还没有到期清单；每晚自动列一次',
    en: 'There is no list yet; one is made every night when something is due',
  },
  day: { zh: '清单日期', en: 'Listed on' },
  due: { zh: '到期', en: 'Due' },
  done: { zh: '处理了', en: 'Let go of' },
  approvedBy: { zh: '谁批准', en: 'Decided by' },
  executedBy: { zh: '谁执行', en: 'Carried out by' },
  panel: { zh: '正在看的清单', en: 'The list in view' },
  name: { zh: '{day}的清单', en: 'List of {day}' },
  what: { zh: '什么信息', en: 'What' },
  basis: { zh: '依据', en: 'Ground' },
  kept: { zh: '留 {n} 个月', en: 'kept {n} months' },
  oldest: { zh: '最早 {day}', en: 'oldest {day}' },
  approve: { zh: '批准', en: 'Approve' },
  reject: { zh: '不批准', en: 'Do not approve' },
  execute: { zh: '执行', en: 'Carry out' },
  sure: {
    zh: '执行后这些信息去掉身份，不能恢复。',
    en: 'What is listed is made anonymous and cannot be restored.',
  },
  mine: {
    zh: '你批准的，要另一位同事来执行。',
    en: 'You approved it: another officer carries it out.',
  },
  running: { zh: '正在处理，过一会儿刷新', en: 'Being carried out; look again in a moment' },
  approvedNow: { zh: '批准了，请另一位同事执行', en: 'Approved; ask another officer to carry it out' },
  rejectedNow: { zh: '没有批准，今晚重新列', en: 'Not approved; it is listed anew tonight' },
  executedNow: { zh: '开始处理了', en: 'It is being carried out' },
} as const satisfies Record<string, Text>

export const retentionStates: readonly Choice[] = [
  { code: 'listed', name: { zh: '等批准', en: 'Waiting for approval' } },
  { code: 'approved', name: { zh: '等执行', en: 'To be carried out' } },
  { code: 'rejected', name: { zh: '没有批准', en: 'Not approved' } },
  { code: 'running', name: { zh: '正在处理', en: 'Being carried out' } },
  { code: 'done', name: { zh: '处理好了', en: 'Done' } },
]
