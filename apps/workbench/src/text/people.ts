import type { Choice, Text } from '../api/shapes.ts'

export const people = {
  title: { zh: '人员', en: 'People' },
  sub: {
    zh: '本辖区登记的人。号码不在列表里，要看先打开这个人',
    en: 'People registered in your area. Numbers are not in a list: open the person first',
  },
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
  listed: { zh: '、', en: ', ' },
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

export const findPerson = {
  label: {
    zh: '找人：姓名、拼音、完整证件号、手机号或后四位',
    en: 'Find by name, pinyin, whole ID number, phone or its last four digits',
  },
  how: {
    zh: '这样找不到人。写姓名、拼音、完整的证件号或手机号，或手机号后四位',
    en: 'Nobody is found by this. Give a name, pinyin, a whole ID or phone number, or a phone’s last four digits',
  },
  nobody: { zh: '辖区里没有找到', en: 'Nobody found in your area' },
  more: { zh: '；还有更多，多写几个字', en: '; there are more: type more of it' },
  age: { zh: '{n} 岁', en: 'aged {n}' },
  by: {
    name: { zh: '按姓名找到 {n} 个', en: '{n} by name' },
    sound: { zh: '按拼音找到 {n} 个', en: '{n} by pinyin' },
    identity: { zh: '按证件号找到 {n} 个', en: '{n} by ID number' },
    phone: { zh: '按手机号找到 {n} 个', en: '{n} by phone' },
    'phone-tail': { zh: '按手机号后四位找到 {n} 个', en: '{n} by the last digits of a phone' },
  },
} as const

export const recordEdit = {
  add: { zh: '加一条', en: 'Add' },
  change: { zh: '改', en: 'Change' },
  end: { zh: '结束', en: 'End' },
  remove: { zh: '去掉', en: 'Take away' },
  choose: { zh: '选一个', en: 'Choose one' },
  written: { zh: '记下了', en: 'Written down' },
  source: { zh: '谁说的', en: 'Whose word' },
  evidence: { zh: '看了什么证件、哪份名单', en: 'Which document or list was seen' },
  evidenceHelp: {
    zh: '写了就记为“已核实”；没看到原件就空着，记为“还没核实”',
    en: 'With it, it is “verified”; leave it empty if no original was seen',
  },
  ground: { zh: '根据什么', en: 'On what ground' },
  groundHelp: { zh: '比如“离职证明”', en: 'For instance “certificate of leaving”' },
  lastDay: { zh: '最后一天', en: 'Last day' },
  level: { zh: '学历', en: 'Level' },
  school: { zh: '学校', en: 'School' },
  major: { zh: '专业', en: 'Major' },
  graduatedOn: { zh: '毕业日期', en: 'Left on' },
  certificate: { zh: '证书名称', en: 'Certificate' },
  skillLevel: { zh: '等级', en: 'Level' },
  certificateNumber: { zh: '证书编号', en: 'Number' },
  issuedOn: { zh: '发证日期', en: 'Issued on' },
  employer: { zh: '单位', en: 'Employer' },
  occupation: { zh: '岗位', en: 'Occupation' },
  from: { zh: '从哪天', en: 'From' },
  until: { zh: '到哪天', en: 'Until' },
  untilHelp: { zh: '还在继续就空着', en: 'Leave it empty while it goes on' },
  skills: { zh: '技能', en: 'Skills' },
  skillsHelp: { zh: '几个就用顿号隔开', en: 'Separate several by commas' },
  addSpell: { zh: '记一段身份', en: 'Record a status' },
  spellHelp: {
    zh: '登记失业、就业困难走下面的登记',
    en: 'Unemployment and difficulty go by the registrations',
  },
  byRegistration: { zh: '注销登记时结束', en: 'Ends with its registration' },
  apply: { zh: '送去登记', en: 'Send' },
  applyUnemployment: { zh: '代办失业登记', en: 'Apply for unemployment registration' },
  applyDifficulty: { zh: '代办困难认定', en: 'Apply for recognition of difficulty' },
  committed: {
    zh: '送出就表示本人已书面承诺情况属实',
    en: 'By sending it you say that the person has declared in writing that it is true',
  },
  applied: { zh: '送出了', en: 'Sent' },
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
  due: { zh: '最迟', en: 'Due' },
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
