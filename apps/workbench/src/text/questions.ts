import type { Text } from '../api/shapes.ts'

export const questions = {
  nav: { zh: '活动疑问', en: 'Questions' },
  title: { zh: '看着不寻常的活动记录', en: 'Records that look unusual' },
  sub: {
    zh: '机器只提问，不处罚。没有结论前照样计入，看板上单独列出。',
    en: 'The machine asks and punishes nobody. They count until there is a finding, shown apart on the board.',
  },
  mine: {
    zh: '有人请你们说明的都在这里。写几句就行，没有谁因此少算。',
    en: 'What you are asked to explain. A few words will do; nothing is taken away for it.',
  },
  what: { zh: '什么活动', en: 'What' },
  pattern: { zh: '哪里不寻常', en: 'What is unusual' },
  days: { zh: '日期', en: 'Days' },
  state: { zh: '到哪一步', en: 'State' },
  group: { zh: '范围', en: 'Which' },
  panel: { zh: '正在看的疑问', en: 'The question in view' },
  none: { zh: '没有要看的', en: 'Nothing to look at' },
  noneMore: {
    zh: '每天夜里看一遍前一天的签到、名单和展位。',
    en: 'Check-ins, lists and stands are looked at every night.',
  },
  organiser: { zh: '主办', en: 'Organiser' },
  why: { zh: '为什么问', en: 'Why it is asked' },
  mayBe: { zh: '也可能是', en: 'It may also be' },
  activities: { zh: '涉及的活动', en: 'Activities concerned' },
  records: { zh: '{n} 条记录', en: '{n} {n|record|records}' },
  numbers: { zh: '算在这些数里', en: 'Counted in' },
  told: { zh: '主办方的说明', en: 'The organiser’s word' },
  finding: { zh: '看的人怎么说', en: 'What was found' },
  by: { zh: '{who}，{when}', en: '{who}, {when}' },
  ask: { zh: '请主办方说明', en: 'Ask the organiser' },
  asked: { zh: '告诉主办方了', en: 'The organiser is told' },
  words: { zh: '说明', en: 'Your words' },
  note: { zh: '看了什么、怎么判断', en: 'What was looked at, and why so' },
  untrue: { zh: '哪个活动的记录不属实', en: 'Whose records are untrue' },
  done: { zh: '记下了', en: 'Noted' },
  corrected: { zh: '更正了 {n} 条记录', en: '{n} {n|record|records} corrected' },
} as const satisfies Record<string, Text>

export const patternNames = {
  'two-places': { zh: '一个人同时在两处', en: 'Two places at once' },
  'at-once': { zh: '一个班几秒钟签完到', en: 'A class within seconds' },
  'always-full': { zh: '每次都一个不缺', en: 'Nobody ever missing' },
  'never-staffed': { zh: '展位报了没有人来', en: 'Stands not staffed' },
} as const satisfies Record<string, Text>

export const groups = {
  pending: { zh: '没有结论的', en: 'Without a finding' },
  waiting: { zh: '等我们看的', en: 'Waiting for us' },
  done: { zh: '有结论的', en: 'With a finding' },
} as const satisfies Record<string, Text>
