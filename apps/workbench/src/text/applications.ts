import type { ApplicationRow } from '../api/adapt/applications.ts'
import type { Text } from '../api/shapes.ts'

export const applications = {
  title: { zh: '投递', en: 'Applications' },
  sub: { zh: '谁在等谁，等到哪天', en: 'Who waits for whom, and until when' },
  applicants: { zh: '应聘的人', en: 'Applicants' },
  answers: { zh: '待答复', en: 'Answers due' },
  applicantsSub: {
    zh: '收到后 5 个工作日内要答复。答复率公开。',
    en: 'An answer is due within five working days. The reply rate is public.',
  },
  person: { zh: '谁', en: 'Who' },
  applied: { zh: '投递', en: 'Applied' },
  due: { zh: '该答复', en: 'Answer due' },
  waiting: { zh: '现在等', en: 'Waiting for' },
  find: { zh: '姓名、岗位、单位', en: 'Name, post or employer' },
  findOwn: { zh: '姓名、岗位', en: 'Name or post' },
  onlyOverdue: { zh: '只看过期的', en: 'Overdue only' },
  confirmation: { zh: '本人的话', en: 'The person’s word' },
  stages: { zh: '走到哪一步', en: 'Stages' },
  open: { zh: '还没定的', en: 'Open' },
  all: { zh: '全部', en: 'All' },
  panel: { zh: '正在看的人', en: 'The person in view' },
  nobody: { zh: '现在没有人在等', en: 'Nobody is waiting' },
  nobodyMore: { zh: '新的投递来了会出现在这里。', en: 'New applications will appear here.' },
  left: { zh: '{month}毕业', en: 'left {month}' },
  education: { zh: '学历', en: 'Education' },
  experience: { zh: '经历', en: 'Experience' },
  skills: { zh: '会什么', en: 'Skills' },
  words: { zh: '自己说', en: 'Own words' },
  phone: { zh: '电话', en: 'Phone' },
  phoneLater: { zh: '约了面试才能看到', en: 'Shown once an interview is agreed' },
  interview: { zh: '面试', en: 'Interview' },
  start: { zh: '到岗', en: 'Start' },
  byWhom: { zh: '{who}，{day}投的', en: '{who}, applied {day}' },
  when: { zh: '什么时候', en: 'When' },
  where: { zh: '在哪里', en: 'Where' },
  evidence: { zh: '凭证', en: 'Evidence' },
  evidenceHelp: { zh: '合同号或参保凭证号', en: 'The contract or the insurance record' },
  paper: { zh: '照片或扫描件', en: 'Photo or scan of it' },
  paperHelp: {
    zh: '照片（png、jpg）或 PDF，最大 5 MB。单位看不到',
    en: 'A photo (png, jpg) or a PDF, up to 5 MB. The employer does not see it',
  },
  startOn: { zh: '哪天到岗', en: 'First day of work' },
  send: { zh: '发出', en: 'Send' },
  done: { zh: '{who}：{what}，已告诉本人', en: '{who}: {what}. They have been told' },
} as const satisfies Record<string, Text>

/** What an officer saw, by the step that it shows. */
export const evidenceOf = {
  start: { zh: '到岗凭证', en: 'Evidence of the first day' },
  leave: { zh: '离职凭证', en: 'Evidence of the departure' },
} as const satisfies Record<string, Text>

export const confirmations: Record<ApplicationRow['confirmation'], Text> = {
  none: { zh: '还没到', en: 'not yet' },
  recorded: { zh: '等本人确认', en: 'awaits the person' },
  confirmed: { zh: '本人确认了', en: 'confirmed by the person' },
  contested: { zh: '本人说不对', en: 'contested by the person' },
}

export const applicationStates: Record<ApplicationRow['state'], Text> = {
  received: { zh: '等答复', en: 'to be answered' },
  invited: { zh: '约面试', en: 'invited' },
  'other-time': { zh: '想换个面试时间', en: 'another time asked for' },
  arranged: { zh: '面试定了', en: 'interview agreed' },
  offered: { zh: '发了录用', en: 'offered' },
  accepted: { zh: '答应了', en: 'accepted' },
  started: { zh: '到岗了', en: 'started' },
  refused: { zh: '没录用', en: 'refused' },
  declined: { zh: '本人没接受', en: 'declined' },
  withdrawn: { zh: '本人撤了', en: 'withdrawn' },
  left: { zh: '离开了', en: 'left' },
  closed: { zh: '岗位结束', en: 'post ended' },
}
