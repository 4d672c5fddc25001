import type { Text } from '../api/shapes.ts'

export const people = {
  title: { zh: '报名名单', en: 'Registrations' },
  sub: {
    zh: '报上 {taken} 个位置，候补 {waiting} 个',
    en: '{taken} {taken|place|places} taken, {waiting} waiting',
  },
  find: { zh: '姓名', en: 'Name' },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '手机', en: 'Phone' },
  state: { zh: '状态', en: 'State' },
  places: { zh: '位置', en: 'Places' },
  at: { zh: '报名时间', en: 'Registered' },
  came: { zh: '签到', en: 'Came' },
  answers: { zh: '回答', en: 'Answers' },
  add: { zh: '写上名字', en: 'Write people down' },
  addTitle: { zh: '没有手机的、当面来报的', en: 'Those who ask in person' },
  lines: { zh: '一行一个人', en: 'One person a line' },
  linesHelp: {
    zh: '姓名，空格，手机号；没有手机就只写姓名',
    en: 'Name, space, phone number; without a phone only the name',
  },
  linesExample: { zh: '王大妈 13700005678\n郑阿公', en: '王大妈 13700005678\n郑阿公' },
  added: { zh: '写上了 {n} 人', en: '{n} written down' },
  addedWaiting: { zh: '写上了 {n} 人，其中候补 {w} 人', en: '{n} written down, {w} of them waiting' },
  paper: { zh: '打印名单', en: 'Print the list' },
  none: { zh: '还没有人报名', en: 'Nobody has registered yet' },
  back: { zh: '回到活动', en: 'Back to the activity' },
  // on paper
  print: { zh: '打印', en: 'Print' },
  blanks: { zh: '空行', en: 'Blank lines' },
  blanksN: { zh: '{n} 个空行', en: '{n} blank lines' },
  sign: { zh: '签名', en: 'Signature' },
  in: { zh: '到', en: 'In' },
  out: { zh: '离', en: 'Out' },
  no: { zh: '序号', en: 'No.' },
  printed: { zh: '{when}打印，共 {n} 人', en: 'Printed {when}, {n} people' },
  paperHelp: {
    zh: '回来以后在“签到”页按姓名补签；名单用完就销毁。',
    en: 'Afterwards tick them off on the check-in page; then destroy the paper.',
  },
  // calls
  callsTitle: { zh: '要打电话的', en: 'To be called' },
  callsSub: {
    zh: '只留了手机号的人看不到站内通知。改期、取消以后，一个一个打。',
    en: 'Those who left only a phone number see no message here. After a move or a cancellation, ring them one by one.',
  },
  callsNone: { zh: '没有要打的电话', en: 'Nobody has to be called' },
  reached: { zh: '打通了', en: 'Reached' },
  notReached: { zh: '没打通', en: 'Not reached' },
  what: { zh: '什么事', en: 'About' },
  outcome: { zh: '结果', en: 'Outcome' },
} as const satisfies Record<string, Text>
