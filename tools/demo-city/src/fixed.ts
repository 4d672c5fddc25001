/**
 * What never changes, whatever the seed and the scale: the accounts that the sign-in page of the demo lists, and the
 * employer and the person of the guided journey. Browser tests may rely on every value here.
 */

/** The passphrase of every demo account. Demo data are never loaded in production. */
export const demoPassphrase = 'qingye-demo'

export const fixedIds = {
  employer: '01850000-0000-7001-8001-00000000005a',
  person: '01850000-0000-7002-8001-0000000000a1',
} as const

/** 瑞安市 and its 塘下镇. */
export const fixedPlace = { county: '330381', town: '330381101' } as const

export interface DemoAccount {
  readonly id: string
  readonly login: string
  readonly role:
    | 'person'
    | 'organisation-admin'
    | 'recruiter'
    | 'reporter'
    | 'school-counsellor'
    | 'mentor'
    | 'village-worker'
    | 'town-officer'
    | 'county-officer'
    | 'city-officer'
    | 'leader'
    | 'auditor'
    | 'system-administrator'
    | 'security-administrator'
    | 'audit-administrator'
  readonly name: { readonly zh: string; readonly en: string }
  /** officials: the division they work for */
  readonly area?: string
  /** officials: the department by the plan's short code */
  readonly department?: string
  readonly person?: string
  readonly organisation?: string
}

/**
 * One account for each role, and a second county officer for everything that needs two people.
 * @param school where the counsellor works; without one there is none
 */
export function demoAccounts(school: string | undefined, town: string = fixedPlace.town): DemoAccount[] {
  return [
    {
      id: '01850000-0000-7010-8001-000000000001',
      login: 'city',
      role: 'city-officer',
      name: { zh: '王敏', en: 'Wang Min' },
      area: '3303',
      department: 'hrss',
    },
    {
      id: '01850000-0000-7010-8001-000000000002',
      login: 'ruian',
      role: 'county-officer',
      name: { zh: '陈立', en: 'Chen Li' },
      area: fixedPlace.county,
      department: 'hrss',
    },
    {
      id: '01850000-0000-7010-8001-000000000003',
      login: 'lucheng',
      role: 'county-officer',
      name: { zh: '周慧', en: 'Zhou Hui' },
      area: '330302',
      department: 'hrss',
    },
    {
      id: '01850000-0000-7010-8001-000000000004',
      login: 'tangxia',
      role: 'town-officer',
      name: { zh: '蔡建国', en: 'Cai Jianguo' },
      area: town,
      department: 'town',
    },
    {
      id: '01850000-0000-7010-8001-000000000005',
      login: 'haichuan',
      role: 'organisation-admin',
      name: { zh: '吴海燕', en: 'Wu Haiyan' },
      organisation: fixedIds.employer,
    },
    {
      id: '01850000-0000-7010-8001-0000000000a1',
      login: 'linxiaoman',
      role: 'person',
      name: { zh: '林小满', en: 'Lin Xiaoman' },
      person: fixedIds.person,
    },
    {
      id: '01850000-0000-7010-8001-000000000007',
      login: 'leader',
      role: 'leader',
      name: { zh: '郑远', en: 'Zheng Yuan' },
      area: '3303',
      department: 'government',
    },
    {
      id: '01850000-0000-7010-8001-000000000008',
      login: 'auditor',
      role: 'auditor',
      name: { zh: '潘正', en: 'Pan Zheng' },
      area: '3303',
      department: 'audit',
    },
    {
      id: '01850000-0000-7010-8001-000000000009',
      login: 'admin',
      role: 'system-administrator',
      name: { zh: '系统管理员', en: 'System administrator' },
      area: '3303',
      department: 'hrss',
    },
    {
      id: '01850000-0000-7010-8001-00000000000b',
      login: 'security',
      role: 'security-administrator',
      name: { zh: '安全管理员', en: 'Security administrator' },
      area: '3303',
      department: 'hrss',
    },
    {
      id: '01850000-0000-7010-8001-00000000000c',
      login: 'audit',
      role: 'audit-administrator',
      name: { zh: '审计管理员', en: 'Audit administrator' },
      area: '3303',
      department: 'audit',
    },
    {
      id: '01850000-0000-7010-8001-00000000000d',
      login: 'village',
      role: 'village-worker',
      name: { zh: '戴小琴', en: 'Dai Xiaoqin' },
      area: `${town}009`,
      department: 'town',
    },
    {
      id: '01850000-0000-7010-8001-00000000000e',
      login: 'recruiter',
      role: 'recruiter',
      name: { zh: '黄婷', en: 'Huang Ting' },
      organisation: fixedIds.employer,
    },
    {
      id: '01850000-0000-7010-8001-00000000000f',
      login: 'reporter',
      role: 'reporter',
      name: { zh: '项伟', en: 'Xiang Wei' },
      organisation: fixedIds.employer,
    },
    {
      id: '01850000-0000-7010-8001-000000000010',
      login: 'mentor',
      role: 'mentor',
      name: { zh: '孙哲', en: 'Sun Zhe' },
    },
    ...(school === undefined ? [] : [counsellorOf(school)]),
  ]
}

function counsellorOf(organisation: string): DemoAccount {
  return {
    id: '01850000-0000-7010-8001-000000000011',
    login: 'counsellor',
    role: 'school-counsellor',
    name: { zh: '方岚', en: 'Fang Lan' },
    organisation,
  }
}

/** A post of the guided journey, published some days before today by the fixed employer in 瑞安. */
export interface FixedPost {
  readonly id: string
  readonly trade: string
  readonly title: string
  readonly daysAgo: number
  readonly openings: number
  /** fen a month */
  readonly pay: readonly [low: number, high: number]
}

const fixedPost = (
  serial: number,
  trade: string,
  title: string,
  daysAgo: number,
  openings: number,
  low: number,
  high: number,
): FixedPost => ({
  id: `01850000-0000-7020-8001-0000000001${serial.toString(16).padStart(2, '0')}`,
  trade,
  title,
  daysAgo,
  openings,
  pay: [low * 100, high * 100],
})

export const fixedPosts: readonly FixedPost[] = [
  fixedPost(1, 'electrician', '低压电工（见习转正）', 6, 3, 6_500, 8_500),
  fixedPost(2, 'electrician', '高低压电工', 12, 1, 7_500, 9_500),
  fixedPost(3, 'lathe', '数控车工', 9, 5, 7_000, 10_000),
  fixedPost(4, 'fitter', '泵阀装配钳工', 15, 6, 6_000, 8_500),
  fixedPost(5, 'foreign-trade', '外贸业务员（西语）', 4, 2, 6_000, 12_000),
  fixedPost(6, 'quality', '质检员', 20, 2, 5_000, 6_500),
  fixedPost(7, 'mechanical-engineer', '机械设计工程师（阀门方向）', 8, 1, 9_000, 15_000),
  fixedPost(8, 'warehouse', '仓管员（会ERP）', 11, 1, 4_800, 6_000),
]
