import type { Text } from '../../kernel/index.ts'

/** What the pages on which an organisation is looked for or asked for say. */
export const organisationWords = {
  policies: { zh: '看能办哪些政策', en: 'See what your firm is entitled to' },
  policiesSay: {
    zh: '招人、贷款、少缴税：答几个小问题就知道，不用登录。',
    en: 'Hiring, loans, less tax: a few questions tell, without signing in.',
  },
  policiesGo: { zh: '看看我单位能办哪些', en: 'See what is ours' },
  title: { zh: '你来找工作，还是来招人', en: 'Looking for work, or hiring?' },
  lead: {
    zh: '两种账号。选错了随时能回来。',
    en: 'There are two kinds of account. You can always come back here.',
  },
  work: { zh: '我找工作', en: 'I am looking for work' },
  workSay: {
    zh: '看岗位、投递、收答复。用自己的手机号，几样信息就够。',
    en: 'See posts, apply, get answers. Your own phone number and a few facts are enough.',
  },
  workGo: { zh: '开个人账号', en: 'Open a personal account' },
  hire: { zh: '我代表单位招人', en: 'I am hiring for an organisation' },
  hireSay: {
    zh: '发岗位、答复投递。要有统一社会信用代码和证照的照片，人社窗口 3 个工作日内核对。',
    en: 'Publish posts, answer applicants. You need the credit code and photos of the papers; the office checks them within 3 working days.',
  },
  hireGo: { zh: '登记单位', en: 'Register an organisation' },
  look: { zh: '先看看登记过没有', en: 'Is it registered already?' },
  lookSay: { zh: '单位名称、拼音、首字母或信用代码', en: 'Name, pinyin, initials or credit code' },
  find: { zh: '找', en: 'Find' },
  none: {
    zh: '没有找到“{words}”。没有核验过的单位不在这里显示。',
    en: 'Nothing for “{words}”. Organisations that are not verified are not shown here.',
  },
  foundSay: {
    zh: '在里面的，请它的管理员给你发邀请，不用再登记。',
    en: 'If it is there, ask its administrator for an invitation: no need to register again.',
  },
  mine: { zh: '我的单位申请', en: 'My requests' },
  member: {
    zh: '单位已经登记了？请它的管理员给你发邀请。',
    en: 'Registered already? Ask its administrator for an invitation.',
  },
  kindTitle: { zh: '登记单位', en: 'Register an organisation' },
  kindLead: {
    zh: '先说是哪一类单位，后面只问这一类要的。',
    en: 'First say what kind it is: then only what this kind needs is asked.',
  },
  kind: { zh: '单位类型', en: 'Kind' },
  choose: { zh: '选一个', en: 'Choose one' },
  code: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  codeHelp: { zh: '证照上的 18 位代码', en: '18 characters, on the licence or certificate' },
  next: { zh: '下一步', en: 'Next' },
  back: { zh: '选账号种类', en: 'Kinds of account' },
  personal: { zh: '你是来找工作的吧？', en: 'Are you looking for work?' },
  personalSay: {
    zh: '填的是身份证号。这一页是单位登记用的，刚才填的什么都没有留下。',
    en: 'That was a citizen ID. This page is for organisations; nothing of what you typed was kept.',
  },
  anyway: { zh: '我确实代表单位', en: 'I do act for an organisation' },
  taken: { zh: '这个单位已经有管理员', en: 'This organisation has an administrator' },
  takenSay: {
    zh: '请管理员在工作台给你发邀请。不知道是谁，问问单位里管人事的；人不在了，带证照和授权书到当地人社窗口。',
    en: 'Ask the administrator for an invitation. If you do not know who it is, ask your HR; if that one is gone, go to the local office with the licence and a letter of authority.',
  },
  factsTitle: { zh: '{kind}：照证照填', en: '{kind}: what the papers say' },
  claim: {
    zh: '这个单位已经在册，还没有管理员。交材料核对后，由你来管。',
    en: 'It is in the register and nobody administers it. Once your papers are checked, you do.',
  },
  name: { zh: '单位全称', en: 'Full name' },
  nameHelp: { zh: '和证照上一字不差', en: 'Exactly as on the papers' },
  representative: { zh: '法定代表人或负责人', en: 'Legal representative' },
  county: { zh: '在哪个县（市、区）', en: 'County' },
  address: { zh: '地址', en: 'Address' },
  industry: { zh: '行业', en: 'Industry' },
  licenceNumber: { zh: '{licence}号', en: 'Number of the {licence}' },
  licenceFrom: { zh: '从哪天起', en: 'Valid from' },
  licenceUntil: { zh: '到哪天止', en: 'Valid until' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Phone' },
  contactHelp: {
    zh: '核对时有事找你，只给工作人员看。',
    en: 'In case the office has questions. Nobody else sees it.',
  },
  papers: {
    zh: '下一步要交：{papers}。手机拍照就行。',
    en: 'Next you add: {papers}. Photos taken with your phone will do.',
  },
  save: { zh: '存下，去交材料', en: 'Save and add papers' },
} as const satisfies Record<string, Text>
