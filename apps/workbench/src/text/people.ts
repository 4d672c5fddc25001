import type { Choice, Text } from '../api/shapes.ts'

export const people = {
  title: { zh: '人员', en: 'People' },
  sub: {
    zh: '本辖区登记的人。号码不在列表里，要看先打开这个人',
    en: 'People registered in your area. Numbers are not in a list: open the person first',
  },
  find: { zh: '姓名开头', en: 'Beginning of the name' },
  name: { zh: '姓名', en: 'Name' },
  age: { zh: '年龄', en: 'Age' },
  place: { zh: '住在', en: 'Lives in' },
  education: { zh: '学历', en: 'Education' },
  school: { zh: '学校', en: 'School' },
  groups: { zh: '重点群体', en: 'Key groups' },
  status: { zh: '身份', en: 'Status' },
  none: { zh: '没有这样的人', en: 'Nobody like that' },
  record: { zh: '档案', en: 'Record' },
  nothing: { zh: '还没有', en: 'Not yet' },
  differs: { zh: '另有一个说法：', en: 'Somebody says otherwise: ' },
  spells: { zh: '身份', en: 'Statuses' },
  since: { zh: '{from} 起', en: 'since {from}' },
  span: { zh: '{from} 到 {until}', en: '{from} to {until}' },
  noSpells: { zh: '还没有记录', en: 'Nothing on record' },
  registrations: { zh: '登记', en: 'Registrations' },
  noRegistrations: { zh: '还没有登记', en: 'No registration yet' },
  household: { zh: '家庭', en: 'Household' },
  noHousehold: { zh: '没有登记家庭成员', en: 'No household is recorded' },
  history: { zh: '谁说过什么', en: 'Who said what' },
  verified: { zh: '核实', en: 'verified' },
  reveal: { zh: '看完整号码', en: 'See it in full' },
  why: { zh: '为什么要看', en: 'Why' },
  revealNote: {
    zh: '会记下你看过、为什么看，本人查得到。',
    en: 'That you looked, and why, is on record; the person can see it.',
  },
  left: { zh: '这一小时还能看 {n} 个', en: '{n} more within this hour' },
  back: { zh: '回到人员列表', en: 'Back to the people' },
  verify: { zh: '核实', en: 'Verify' },
  verifyOther: { zh: '核实另一个说法', en: 'Verify what was said instead' },
  evidence: { zh: '看了什么证件、哪份名单', en: 'Which document or list was seen' },
  isVerified: { zh: '核实了', en: 'Verified' },
  enter: { zh: '录入一个人', en: 'Enter a person' },
  idNumber: { zh: '身份证号', en: 'Citizen ID number' },
  idHelp: {
    zh: '有证件就填：登记过的会直接找到，不会多出一份',
    en: 'If there is a document: who is on record is found, and not entered twice',
  },
  phone: { zh: '手机号', en: 'Mobile number' },
  lives: { zh: '住在哪里', en: 'Where they live' },
  isNew: { zh: '录入好了', en: 'Entered' },
  isSame: { zh: '这个人已经有档案，打开的就是', en: 'This person has a record: here it is' },
  isProbable: {
    zh: '录入好了；有人和他很像，会有人核对',
    en: 'Entered; somebody looks alike, it will be checked',
  },
} as const satisfies Record<string, Text>

export const registrations = {
  title: { zh: '失业登记、困难认定', en: 'Registrations' },
  sub: {
    zh: '先到期的在前；10 个工作日里要答复',
    en: 'What is due first; each is answered within 10 working days',
  },
  who: { zh: '谁', en: 'Who' },
  kind: { zh: '登记', en: 'Registration' },
  ground: { zh: '原因', en: 'Ground' },
  due: { zh: '答复不晚于', en: 'Answer by' },
  renewBy: { zh: '续登不晚于', en: 'Renew by' },
  evidence: { zh: '记录里有的', en: 'What the records say' },
  since: { zh: '没有工作起', en: 'Without work since' },
  renewal: { zh: '快到续登的', en: 'Renewal due' },
  none: { zh: '没有要办的登记', en: 'Nothing to decide' },
  done: { zh: '办好了', en: 'Done' },
  open: { zh: '看这个人', en: 'See the person' },
} as const satisfies Record<string, Text>

export const burden = {
  title: { zh: '填表负担', en: 'Form burden' },
  sub: {
    zh: '每张表要人填几项、花多少时间。知道的不再问',
    en: 'How much each form asks of people, and how long it takes. What is known is not asked',
  },
  form: { zh: '表', en: 'Form' },
  questions: { zh: '最多问几项', en: 'Questions at most' },
  asked: { zh: '实际问了', en: 'Really asked' },
  known: { zh: '不用再填', en: 'Known already' },
  seconds: { zh: '填了多久', en: 'Time' },
  uses: { zh: '填了几次', en: 'Uses' },
  time: { zh: '{n} 秒', en: '{n} s' },
  never: { zh: '还没有人填过', en: 'not used yet' },
  median: { zh: '都是中位数，不带任何个人信息', en: 'Medians; nothing leads to anybody' },
} as const satisfies Record<string, Text>

const t = (zh: string, en: string): Text => ({ zh, en })

export const statusChoices: readonly Choice[] = [
  { code: 'registered-unemployed', name: t('登记失业', 'Registered unemployed') },
  { code: 'employment-difficulty', name: t('就业困难', 'In difficulty') },
  { code: 'graduated', name: t('已毕业', 'Graduated') },
  { code: 'enrolled', name: t('在校', 'Enrolled') },
  { code: 'veteran', name: t('退役军人', 'Veteran') },
  { code: 'low-income', name: t('低收入家庭', 'Low income') },
  { code: 'in-work', name: t('在业', 'In work') },
  { code: 'self-employed', name: t('自主创业', 'Self-employed') },
  { code: 'left-city', name: t('离温', 'Left the city') },
]

export const registrationKinds: readonly Choice[] = [
  { code: 'unemployment', name: t('失业登记', 'Unemployment') },
  { code: 'difficulty', name: t('困难认定', 'Difficulty') },
]
export const registrationStates: readonly Choice[] = [
  { code: 'applied', name: t('等答复', 'Waiting') },
  { code: 'registered', name: t('登记中', 'Registered') },
  { code: 'refused', name: t('没有登记', 'Refused') },
  { code: 'withdrawn', name: t('撤回', 'Withdrawn') },
  { code: 'cancelled', name: t('注销', 'Cancelled') },
]
export const refuseReasons: readonly Choice[] = [
  { code: 'not-eligible', name: t('不符合条件', 'The conditions are not met') },
  { code: 'elsewhere', name: t('应在别处登记', 'Another office registers this') },
  { code: 'in-work', name: t('有在业记录', 'Records show work') },
  { code: 'incomplete', name: t('情况说不清，补充后再来', 'Not clear yet') },
]
export const cancelReasons: readonly Choice[] = [
  { code: 'employed', name: t('找到工作了', 'Found work') },
  { code: 'own-business', name: t('自己开业了', 'Opened a business') },
  { code: 'stable-income', name: t('有了稳定收入', 'Has a stable income') },
  { code: 'pension', name: t('领养老金了', 'Draws a pension') },
  { code: 'unable-to-work', name: t('完全丧失劳动能力', 'Unable to work') },
  { code: 'school-army-abroad', name: t('入学、参军、移居境外', 'School, army or moved abroad') },
  { code: 'imprisoned', name: t('判刑收监', 'Imprisoned') },
  { code: 'not-seeking', name: t('不再找工作', 'No longer looks for work') },
  { code: 'no-contact', name: t('连续 6 个月没有联系', 'No contact for six months') },
  { code: 'other', name: t('其他', 'Other') },
]
export const revealPurposes: readonly Choice[] = [
  { code: 'contact', name: t('联系本人', 'To reach the person') },
  { code: 'identity-check', name: t('当面核对证件', 'To compare with the document') },
  { code: 'outside-system', name: t('到别的系统办理', 'To enter it into another system') },
  { code: 'supervision', name: t('检查、申诉', 'Supervision or complaint') },
]
