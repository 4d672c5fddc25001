import type { Language, Text } from '../../kernel/index.ts'

/** What the card says, apart from the functions that draw it: the browser is given one language of it. */
export const cardTexts = {
  start: {
    zh: '答几个小问题，看看你能办哪些政策',
    en: 'A few questions, and you see what you are entitled to',
  },
  startFirm: {
    zh: '答几个小问题，看看你单位能办哪些政策',
    en: 'A few questions, and you see what your firm is entitled to',
  },
  startSay: {
    zh: '大约两分钟，不用登录。答第一题就有结果。你答的不会存下来。',
    en: 'About two minutes, no need to sign in. Results from the first answer on. Nothing you say is stored.',
  },
  some: { zh: '按现在知道的，你有 {n} 样可以办', en: 'By what is known, you can have {n} of these' },
  someFirm: {
    zh: '按现在知道的，你单位有 {n} 样可以办',
    en: 'By what is known, your firm can have {n} of these',
  },
  none: { zh: '按现在知道的，还定不下哪样可以办', en: 'By what is known so far, nothing is certain yet' },
  noneOver: { zh: '按现在知道的，没有能办的', en: 'By what is known, there is nothing you can have' },
  tallyYes: { zh: '可以办', en: 'yours' },
  tallyMaybe: { zh: '还差一点才知道', en: 'not sure yet' },
  tallyNot: { zh: '现在不符合', en: 'not now' },
  progress: { zh: '{of} 项里，{n} 项有结果了', en: '{n} of {of} policies are decided' },
  total: { zh: '能领的钱合起来：', en: 'Money you can have in all: ' },
  instead: {
    zh: '有几样只能选一样，这里按合起来最多的算。',
    en: 'Some exclude each other; this is the set that is worth most.',
  },
  yesButton: { zh: '是', en: 'Yes' },
  noButton: { zh: '不是', en: 'No' },
  go: { zh: '就这个', en: 'Go on' },
  choose: { zh: '选一个', en: 'Choose one' },
  noneOf: { zh: '都没有勾的话，也点“就这个”。', en: 'None of these? Tick nothing and go on.' },
  skip: { zh: '不清楚，先跳过', en: 'I don’t know, skip' },
  back: { zh: '改上一题', en: 'Change the last answer' },
  over: { zh: '没有要问的了', en: 'No more questions' },
  overSay: {
    zh: '剩下定不了的，去窗口问一问就知道。',
    en: 'What is still open here, the office can tell you.',
  },
  overSkipped: {
    zh: '你跳过的题，在下面“你说的”里还能答。',
    en: 'What you skipped can still be answered under “what you said”.',
  },
  said: { zh: '你说的（{n}）', en: 'What you said ({n})' },
  skipped: { zh: '跳过了', en: 'skipped' },
  change: { zh: '改', en: 'Change' },
  answerIt: { zh: '来答', en: 'Answer' },
  recorded: { zh: '你档案里的（{n}）', en: 'From your record ({n})' },
  recordedFirm: { zh: '单位档案里的（{n}）', en: 'From the firm’s record ({n})' },
  verified: { zh: '{source}，{day}，已核实', en: '{source}, {day}, verified' },
  declared: { zh: '{source}，{day}，还没核实', en: '{source}, {day}, not verified' },
  take: { zh: '带走这张卡', en: 'Take this card along' },
  print: { zh: '打印', en: 'Print' },
  pdf: { zh: '存成 PDF', en: 'As a PDF' },
  share: { zh: '做个链接和二维码', en: 'Make a link and a QR code' },
  shareSay: {
    zh: '链接里写着你的回答，谁拿到都看得见，只发给信得过的人。',
    en: 'The link holds your answers: whoever has it can read them.',
  },
  again: { zh: '全部重来', en: 'Start over' },
  strange: {
    zh: '这个链接里有 {n} 处看不懂，没有算进去。别的都在。',
    en: '{n} parts of this link cannot be read and were left out. The rest is here.',
  },
  yes: { zh: '可以办', en: 'Yours' },
  yesSay: { zh: '按 {day}有效的政策算的。', en: 'By the policies in force on {day}.' },
  maybe: { zh: '还差一点才知道', en: 'Not sure yet' },
  maybeSay: { zh: '答上来，就能告诉你行不行。', en: 'Answer these, and you know.' },
  not: { zh: '现在不符合', en: 'Not now' },
  notSay: { zh: '写明差在哪，情况变了再来看。', en: 'With what is missing. Come back when things change.' },
  off: { zh: '现在没有在办的', en: 'Not in force' },
  ended: { zh: '{day}结束了', en: 'Ended on {day}' },
  begins: { zh: '{day}才开始', en: 'Begins on {day}' },
  likely: { zh: '一般能批，最后由办理的单位定', en: 'Likely. The office has the last word' },
  confirm: {
    zh: '条件和金额还没核实，去之前先问窗口',
    en: 'Not confirmed yet. Ask the office before you go',
  },
  confirmShort: { zh: '待核实', en: 'To be confirmed' },
  unknown: {
    zh: '金额没有公布，要问窗口，我们不猜',
    en: 'The amount is not published. Ask the office; we do not guess',
  },
  blocked: {
    zh: '里面有一个数还没公布，答题也定不下来，要问窗口。',
    en: 'It depends on a figure that is not published. Only the office can tell.',
  },
  bring: { zh: '带上', en: 'Bring' },
  nothing: { zh: '要交的材料，档案里都有了', en: 'All papers are on record already' },
  where: { zh: '去哪办', en: 'Where' },
  long: { zh: '多久', en: 'How long' },
  days: { zh: '交齐后 {n} 个工作日内答复', en: 'An answer within {n} working days' },
  until: { zh: '办到哪天', en: 'Until' },
  claim: { zh: '在这里申请', en: 'Claim it here' },
  more: { zh: '看全文', en: 'All about it' },
  of: { zh: '：{name}', en: ': {name}' },
  wrong: { zh: '这不对', en: 'This is not right' },
  wrongVisitor: {
    zh: '哪一项不对？登录后，在那一项旁边点“这不对”，工作人员会查。',
    en: 'Is something not right? Sign in and press “this is not right” beside it: an officer looks into it.',
  },
  waits: { zh: '到{day}就够时间了', en: 'On {day} the time will have passed' },
  clause: { zh: '依据市里文件{clause}', en: 'By part {clause} of the city’s document' },
  'layer-nation': { zh: '国家', en: 'National' },
  'layer-province': { zh: '省', en: 'Province' },
  'layer-city': { zh: '市', en: 'City' },
  'layer-county': { zh: '县（市、区）', en: 'County' },
  'wrong-empty': {
    zh: '还没有填。不清楚的话，点“先跳过”。',
    en: 'Nothing is filled in yet. Not sure? Press “skip”.',
  },
  'wrong-not-a-number': { zh: '这里要填一个数字，比如 12。', en: 'A number is needed here, such as 12.' },
  'wrong-too-small': {
    zh: '这个数太小了，看看有没有写错。',
    en: 'That is too small. Please look at it again.',
  },
  'wrong-too-large': {
    zh: '这个数太大了，看看是不是多写了几个零。',
    en: 'That is too large. Are there zeros too many?',
  },
  'wrong-not-a-day': {
    zh: '这里要填一个日期，比如 2001-05-02。',
    en: 'A day is needed here, such as 2001-05-02.',
  },
  'wrong-future': {
    zh: '这一天还没到，看看年份有没有写错。',
    en: 'That day has not come yet. Look at the year again.',
  },
  'wrong-not-offered': { zh: '从下面的选项里选一个。', en: 'Choose one of the answers below.' },
  comma: { zh: '、', en: ', ' },
  yuan: { zh: '{n}元', en: '{n} yuan' },
  before: {
    zh: '现在有 {n} 项政策在办。答一题，就按你的情况分好。',
    en: '{n} policies are in force. After one answer they are sorted for you.',
  },
  beforeLink: { zh: '先看看有哪些', en: 'See them all first' },
  onlyFirms: { zh: '现在只给单位办。', en: 'For firms only, at present.' },
  onlyPeople: { zh: '现在只给个人办。', en: 'For people only, at present.' },
  perAmount: { zh: '{per} {n}', en: '{n}{per}' },
  'per-once': { zh: '一次', en: ', once' },
  'per-month': { zh: '每月', en: ' a month' },
  'per-year': { zh: '每年', en: ' a year' },
  'cash-is': { zh: '{per}能领 {n}', en: 'You get {n}{per}' },
  'cash-upTo': { zh: '{per}最多能领 {n}', en: 'Up to {n}{per}' },
  'cash-least': { zh: '{per}至少能领 {n}', en: 'At least {n}{per}' },
  'ceiling-is': { zh: '{per}最多少缴 {n}', en: 'Up to {n} less to pay{per}' },
  'ceiling-upTo': { zh: '{per}最多少缴 {n}', en: 'Up to {n} less to pay{per}' },
  'ceiling-least': { zh: '{per}可以少缴 {n} 以上', en: 'At least {n} less to pay{per}' },
  'credit-is': { zh: '最多能贷 {n}', en: 'Borrow up to {n}' },
  'credit-upTo': { zh: '最多能贷 {n}', en: 'Borrow up to {n}' },
  'credit-least': { zh: '能贷 {n} 以上', en: 'Borrow {n} or more' },
  day: { zh: '{year}年{month}月{date}日', en: '{date} {month} {year}' },
  months: {
    zh: '1 2 3 4 5 6 7 8 9 10 11 12',
    en: 'January February March April May June July August September October November December',
  },
  noneAnswer: { zh: '都没有', en: 'None of these' },
  'unit-fen': { zh: '元', en: 'yuan' },
  'unit-people': { zh: '人', en: 'people' },
  'unit-months': { zh: '个月', en: 'months' },
  'unit-years': { zh: '年', en: 'years' },
  'unit-times': { zh: '次', en: 'times' },
  'unit-basis-points': { zh: '%', en: '%' },
} as const satisfies Record<string, Text>

export type CardWords = Readonly<Record<keyof typeof cardTexts, string>>

const spoken = new Map<Language, CardWords>()

export function cardWords(language: Language): CardWords {
  const known = spoken.get(language)
  if (known !== undefined) return known
  const told = Object.entries(cardTexts).map(([name, text]) => [name, text[language]])
  const words = Object.fromEntries(told) as CardWords // the same names
  spoken.set(language, words)
  return words
}

export function speechIn(language: Language): { readonly language: Language; readonly words: CardWords } {
  return { language, words: cardWords(language) }
}
