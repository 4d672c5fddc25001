import type { MissingAnswer, RosterImport } from '../api/adapt/rosters.ts'
import type { Text } from '../api/shapes.ts'

export const rosters = {
  title: { zh: '毕业生名册', en: 'Rosters of graduates' },
  sub: {
    zh: '一所学校一年一份。再传一次就是更新；少了的人会问，不会自己删。',
    en: 'One a school and year. Sending it again updates it; who is missing is asked about and never removed by itself.',
  },
  template: { zh: '下载模板', en: 'Download the template' },
  school: { zh: '学校', en: 'School' },
  chooseSchool: { zh: '先选是哪所学校的', en: 'Choose the school first' },
  drop: { zh: '把名册拖到这里，或者选一个文件', en: 'Drop the roster here, or choose a file' },
  rules: {
    zh: '.xlsx 或 .csv，不超过 50,000 行。写入前先看一遍；身份证号加密保存。',
    en: '.xlsx or .csv, at most 50,000 rows. You look before anything is written; ID numbers are kept sealed.',
  },
  choose: { zh: '选文件', en: 'Choose a file' },
  all: { zh: '所有名册', en: 'All rosters' },
  year: { zh: '毕业年份', en: 'Year' },
  graduates: { zh: '毕业生', en: 'Graduates' },
  placed: { zh: '有去向', en: 'With a destination' },
  missing: { zh: '要说明的', en: 'To be explained' },
  none: { zh: '下载模板，填好，拖进来。', en: 'Download the template, fill it in, drop it here.' },
  earlier: { zh: '导入过的文件', en: 'Files brought in' },
  stays: { zh: '留温情况', en: 'Who stayed in Wenzhou' },
  rateOfAll: { zh: '占全部毕业生', en: 'Of all graduates' },
  rateOfKnown: { zh: '占去向已知的', en: 'Of those whose destination is known' },
  between: {
    zh: '不明的 {n} 人既不算留下也不算离开：全部毕业生里，留下的在 {low} 到 {high} 之间',
    en: '{n} unknown are counted neither way: of all graduates between {low} and {high} stayed',
  },
  retained: { zh: '留下 {n} 人', en: '{n} stayed' },
  unknown: { zh: '去向不明', en: 'Destination unknown' },
  counted: { zh: '看板上的数（本人确认过的）', en: 'The number on the board (confirmed by the graduates)' },
  unconfirmed: {
    zh: '另有 {rate} 学校报了、本人还没确认',
    en: 'another {rate} reported by schools and not confirmed yet',
  },
  notYet: { zh: '还没有数', en: 'Not measured yet' },
  rule: {
    zh: '谁算留下由计划的参数定：现在是在温就业并参保、在温创业、在温升学，待确认。',
    en: 'Who counts as staying is a parameter of the plan: now insured work, own business or study in Wenzhou, to be confirmed.',
  },
  destinations: { zh: '去了哪里', en: 'Where they went' },
  inWenzhou: { zh: '在温州', en: 'In Wenzhou' },
  people: { zh: '人', en: 'People' },
  destination: { zh: '去向', en: 'Destination' },
  name: { zh: '姓名', en: 'Name' },
  number: { zh: '身份证号', en: 'Citizen ID' },
  studentNumber: { zh: '学号', en: 'Student number' },
  graduatedOn: { zh: '毕业日期', en: 'Graduated' },
  major: { zh: '专业', en: 'Major' },
  employer: { zh: '单位或学校', en: 'Employer or school' },
  find: { zh: '姓名或学号', en: 'Name or student number' },
  listOf: { zh: '名册', en: 'The roster' },
  onlyMissing: { zh: '只看要说明的', en: 'To be explained only' },
  explain: {
    zh: '{n} 人在新的名册里没有。选中他们，说明为什么；不说明就还在册。',
    en: '{n} are not in the newest roster. Select them and say why; until then they stay on it.',
  },
  answered: { zh: '说明了 {n} 人', en: '{n} explained' },
  show: { zh: '看是谁', en: 'Show them' },
  back: { zh: '所有名册', en: 'All rosters' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '不在', en: 'No' },
  whole: {
    zh: '这是全部毕业生：名册里少了的人要问',
    en: 'This is everybody: ask about those who are not in it',
  },
  asked: { zh: '学号和别人的一样：是谁的？', en: 'A student number that somebody else has: whose is it?' },
  askedMore: {
    zh: '同一个学号、不同的身份证号。说清之前这几行不写入。',
    en: 'One student number, two identity numbers. These rows wait until you say which is right.',
  },
  replace: { zh: '这一行对，原来的列错了', en: 'This row is right, the earlier one was a mistake' },
  leave: { zh: '原来的对，这一行不要', en: 'The earlier one is right, leave this row out' },
  same: { zh: '没变化', en: 'Unchanged' },
  created: { zh: '新的毕业生', en: 'New graduates' },
  undone: { zh: '这次导入撤掉了，名册回到导入前', en: 'Undone: the roster is as it was before' },
  kept: { zh: '{n} 行没有动：后来又改过', en: '{n} rows stayed: they were changed since' },
  toMissing: { zh: '{n} 人这次没有：去说明', en: '{n} are not in this file: say why' },
} as const satisfies Record<string, Text>

export const missingAnswers: Record<MissingAnswer, Text> = {
  left: { zh: '未毕业就离校了', en: 'Left without graduating' },
  mistake: { zh: '当初列错了', en: 'Was listed by mistake' },
  keep: { zh: '漏了，还是我们的毕业生', en: 'Forgotten: still our graduate' },
}

export const rosterEffects: Record<RosterImport['preview'][number]['effect'], Text> = {
  new: { zh: '新建', en: 'created' },
  update: { zh: '更新', en: 'updated' },
  same: { zh: '不变', en: 'unchanged' },
  ask: { zh: '要问', en: 'to be asked' },
  bad: { zh: '不写', en: 'left out' },
}
