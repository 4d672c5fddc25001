import type { Text } from '../api/shapes.ts'

export const exams = {
  nav: { zh: '成绩', en: 'Results' },
  exam: { zh: '考试成绩', en: 'Results of the exam' },
  rounds: { zh: '各轮成绩', en: 'Results by round' },
  examSub: {
    zh: '签到过的才有成绩；计学时的，到够八成学时才能通过。',
    en: 'Results are for those who were checked in; where hours count, passing needs four fifths of them.',
  },
  roundsSub: {
    zh: '签到过的才有成绩；后一轮只有前一轮晋级的人。',
    en: 'Results are for those who were checked in; a round is for those who came through the one before.',
  },
  back: { zh: '回到活动', en: 'Back to the activity' },
  round: { zh: '第几轮', en: 'Round' },
  roundNo: { zh: '第 {n} 轮', en: 'Round {n}' },
  name: { zh: '姓名', en: 'Name' },
  there: { zh: '到场', en: 'There' },
  sessions: { zh: '{n} 场', en: '{n} {n|session|sessions}' },
  hours: { zh: '学时 {n}%', en: '{n} % of the hours' },
  score: { zh: '分数', en: 'Score' },
  place: { zh: '名次', en: 'Place' },
  passed: { zh: '通过', en: 'Passed' },
  through: { zh: '晋级', en: 'Goes on' },
  certified: { zh: '已发证', en: 'Has the certificate' },
  save: { zh: '保存成绩', en: 'Save the results' },
  saved: { zh: '记下 {n} 人', en: '{n} entered' },
  left: { zh: '{n} 人没有记：{why}', en: '{n} left out: {why}' },
  none: { zh: '还没有人报名', en: 'Nobody is registered yet' },
  certify: { zh: '给通过的人发证', en: 'Issue certificates' },
  certifyHelp: {
    zh: '按活动写的职业和等级发，要有评价资质。由人社部门核实后进档案、计数。',
    en: 'By the activity’s occupation and level, with a licence. They count once an officer has verified them.',
  },
  issuedOn: { zh: '发证日期', en: 'Day of issue' },
  issued: { zh: '发了 {n} 张', en: '{n} issued' },
  unknown: { zh: '，{n} 人还没有档案', en: '; of {n} no record is known' },
} as const satisfies Record<string, Text>
