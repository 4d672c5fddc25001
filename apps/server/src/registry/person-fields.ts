import type { Role, Text } from '../kernel/index.ts'

/**
 * Every field of a person that the product holds, why, for how long and on what ground. What is not in this table is
 * not held: a nationality, a marriage, an address to the door have no purpose here. `docs/person-fields.md` is
 * printed from it.
 */
export interface PersonField {
  readonly label: Text
  readonly purpose: Text
  readonly kept: Text
  readonly basis: Text
  /** needs a consent of its own, or is sealed */
  readonly sensitive: boolean
}

const law: Record<'contract' | 'register' | 'consent' | 'age', Text> = {
  register: {
    zh: '就业促进法、就业服务与就业管理规定（就业登记、失业登记）',
    en: 'Employment Promotion Law; Provisions on Employment Services (registration)',
  },
  contract: {
    zh: '为提供你要的服务所必需（个人信息保护法第十三条）',
    en: 'Needed for the service you asked for (Personal Information Protection Law, art. 13)',
  },
  consent: {
    zh: '单独同意（个人信息保护法第二十九条）',
    en: 'Separate consent (Personal Information Protection Law, art. 29)',
  },
  age: {
    zh: '政策条件里的年龄、性别（就业困难认定）',
    en: 'Age and sex are conditions of policies (difficulty recognition)',
  },
}

const whileRegistered: Text = {
  zh: '登记期间；注销后 2 年匿名',
  en: 'While the record is open; anonymised two years after it closes',
}
const whileWanted: Text = { zh: '随时可删', en: 'Until you delete it' }

export const personFields = {
  name: {
    label: { zh: '姓名', en: 'Name' },
    purpose: { zh: '知道是谁，单位用它答复', en: 'To know who it is; employers answer to it' },
    kept: whileRegistered,
    basis: law.contract,
    sensitive: false,
  },
  identity: {
    label: { zh: '证件号码', en: 'Identity number' },
    purpose: {
      zh: '一个人只有一份登记；失业登记、补贴要核对身份',
      en: 'One record a person; registration and subsidies check identity',
    },
    kept: whileRegistered,
    basis: law.register,
    sensitive: true,
  },
  birth: {
    label: { zh: '出生日期', en: 'Birthday' },
    purpose: { zh: '判断年龄条件', en: 'Conditions of age' },
    kept: whileRegistered,
    basis: law.age,
    sensitive: false,
  },
  sex: {
    label: { zh: '性别', en: 'Sex' },
    purpose: { zh: '就业困难认定的年龄男女不同', en: 'The age of difficulty recognition differs by sex' },
    kept: whileRegistered,
    basis: law.age,
    sensitive: false,
  },
  phone: {
    label: { zh: '手机号', en: 'Mobile number' },
    purpose: { zh: '联系你；登录', en: 'To reach you; to sign in' },
    kept: whileRegistered,
    basis: law.contract,
    sensitive: true,
  },
  residence: {
    label: { zh: '现在住哪里', en: 'Usual residence' },
    purpose: {
      zh: '由哪个村社服务你；只到村社，不到门牌',
      en: 'Which village serves you; to the village, never to the door',
    },
    kept: whileRegistered,
    basis: law.register,
    sensitive: false,
  },
  hukou: {
    label: { zh: '户籍地', en: 'Registered household place' },
    purpose: { zh: '判断在哪里登记、能享受什么', en: 'Where to register, what applies' },
    kept: whileRegistered,
    basis: law.register,
    sensitive: false,
  },
  schooling: {
    label: { zh: '学历', en: 'Education' },
    purpose: { zh: '找合适的岗位；毕业生政策', en: 'To find posts that fit; policies for graduates' },
    kept: whileRegistered,
    basis: law.contract,
    sensitive: false,
  },
  certificate: {
    label: { zh: '技能证书', en: 'Certificates' },
    purpose: { zh: '找合适的岗位；技能补贴、落户', en: 'Posts that fit; subsidies and settling' },
    kept: whileRegistered,
    basis: law.contract,
    sensitive: false,
  },
  skills: {
    label: { zh: '会做什么', en: 'Skills' },
    purpose: { zh: '找合适的岗位', en: 'To find posts that fit' },
    kept: whileWanted,
    basis: law.contract,
    sensitive: false,
  },
  work: {
    label: { zh: '工作经历', en: 'Work history' },
    purpose: { zh: '找合适的岗位；判断失业时间', en: 'Posts that fit; how long somebody is without work' },
    kept: whileRegistered,
    basis: law.contract,
    sensitive: false,
  },
  experience: {
    label: { zh: '经历说明', en: 'About your experience' },
    purpose: { zh: '投递时给单位看', en: 'Sent along when you apply' },
    kept: whileWanted,
    basis: law.contract,
    sensitive: false,
  },
  wishes: {
    label: { zh: '想找什么工作', en: 'Work you look for' },
    purpose: { zh: '按你的想法推荐岗位', en: 'To recommend posts that you want' },
    kept: whileWanted,
    basis: law.contract,
    sensitive: false,
  },
  statuses: {
    label: { zh: '身份和登记', en: 'Statuses' },
    purpose: { zh: '知道你能享受什么，别漏了你', en: 'To know what you are entitled to, and forget nobody' },
    kept: whileRegistered,
    basis: law.register,
    sensitive: true,
  },
  household: {
    label: { zh: '家庭', en: 'Household' },
    purpose: { zh: '认定零就业家庭；要双方同意', en: 'Zero-employment households; both agree' },
    kept: whileRegistered,
    basis: law.consent,
    sensitive: true,
  },
} as const satisfies Record<string, PersonField>
export type PersonFieldName = keyof typeof personFields

/** How a field is shown: in full, with its middle hidden, or not at all. */
export type Sight = 'shown' | 'masked' | 'hidden'

/** Those whose view of somebody differs. `self` is the person; an employer sees applicants alone. */
type Viewer =
  | 'self'
  | 'employer'
  | 'reporter'
  | 'counsellor'
  | 'mentor'
  | 'village'
  | 'office'
  | 'city'
  | 'auditor'
  | 'nobody'

export const viewerOf = {
  visitor: 'nobody',
  person: 'self',
  'organisation-admin': 'employer',
  recruiter: 'employer',
  reporter: 'reporter',
  'school-counsellor': 'counsellor',
  mentor: 'mentor',
  'village-worker': 'village',
  'town-officer': 'office',
  'county-officer': 'office',
  'city-officer': 'city',
  leader: 'nobody',
  auditor: 'auditor',
  'system-administrator': 'nobody',
  'security-administrator': 'nobody',
  'audit-administrator': 'nobody',
  system: 'office',
} as const satisfies Record<Role, Viewer>

const columns = ['self', 'employer', 'counsellor', 'mentor', 'village', 'office', 'city', 'auditor'] as const

/** One row a field, one letter a column: s shown, m masked, - hidden. */
const sights: Readonly<Record<PersonFieldName, string>> = {
  //          self employer counsellor mentor village office city auditor
  name: /*      */ 'ssssssss',
  identity: /*  */ 'm-m-mmmm',
  birth: /*     */ 's-s-ssss',
  sex: /*       */ 's---ssss',
  phone: /*     */ 'ssmmmmm-',
  residence: /* */ 'smmmssss',
  hukou: /*     */ 's---sssm',
  schooling: /* */ 'ssssssss',
  certificate: /**/ 'ssssssss',
  skills: /*    */ 'ssssssss',
  work: /*      */ 'ss-sssss',
  experience: /**/ 'ss-sssss',
  wishes: /*    */ 's-ssssss',
  statuses: /*  */ 's-m-ssss',
  household: /* */ 's---ssmm',
}

const sightOf: Readonly<Record<string, Sight>> = { s: 'shown', m: 'masked', '-': 'hidden' }

/** What a role sees of a field of somebody whom it may see at all. The only answer to that question. */
export function personVisibility(field: PersonFieldName, role: Role): Sight {
  const at = columns.indexOf(viewerOf[role] as (typeof columns)[number]) // -1 for those who have no column
  return sightOf[sights[field].charAt(at)] ?? 'hidden'
}
