import type { Id, Instant, Text } from '../kernel/index.ts'

/** What is asked apart from everything else, each with the wording that stands on the page and its version. */
export interface ConsentPurpose {
  readonly label: Text
  readonly text: Text
  readonly version: number
  /** what happens when it is taken back */
  readonly withdrawn: Text
}

/** Asked no more; what was said of it stays in the history. Nothing of the product takes a position from a phone. */
const retired = {
  location: {
    label: { zh: '位置', en: 'Location' },
    text: {
      zh: '同意用手机的位置找附近的岗位和服务点',
      en: 'The position of my phone may be used to find posts and offices nearby',
    },
    version: 1,
    withdrawn: { zh: '只按你填的地方找', en: 'Only the place that you wrote is used' },
  },
} as const satisfies Record<string, ConsentPurpose>

/** What is asked. */
export const askedPurposes = {
  sensitive: {
    label: { zh: '敏感信息', en: 'Sensitive information' },
    text: {
      zh: '同意使用我的困难、低收入、退役、家庭等情况，用来看我能享受什么（不同意就不用，也不给工作人员看）',
      en: 'My circumstances (difficulty, low income, service, household) may be used to find what I am entitled to (without a yes they are neither used nor shown to officers)',
    },
    version: 2,
    withdrawn: {
      zh: '工作人员看不到这些了，也不再用来算；已办的登记依法保留',
      en: 'Officers no longer see them and nothing is worked out from them; registrations made stay, by law',
    },
  },
  sharing: {
    label: { zh: '给单位看', en: 'Sharing with an employer' },
    text: {
      zh: '同意把投递时列出的信息和简历给这家单位看，用来答复这次投递',
      en: 'The information listed when applying, and the CV, may be seen by this employer to answer the application',
    },
    version: 1,
    withdrawn: {
      zh: '这家单位马上看不到你的电话、学历、经历和简历',
      en: 'This employer at once sees no phone, education, experience or CV of yours',
    },
  },
  recommendations: {
    label: { zh: '自动推荐', en: 'Automatic recommendations' },
    text: {
      zh: '同意用我的档案自动挑选岗位和政策告诉我',
      en: 'My record may be used to choose posts and policies for me automatically',
    },
    version: 1,
    withdrawn: { zh: '不再为你自动挑选', en: 'Nothing is chosen for you any more' },
  },
  automatic: {
    label: { zh: '自动化决定', en: 'Automatic decisions' },
    text: {
      zh: '可以由程序给我的申请、匹配先打分排序',
      en: 'A program may score and order my requests and matches first',
    },
    version: 1,
    withdrawn: {
      zh: '凡是关系到你的，都由人来定；程序不给你打分',
      en: 'Whatever concerns you is decided by a person; no program scores you',
    },
  },
  honours: {
    label: { zh: '荣誉榜写名字', en: 'Named on the roll of honour' },
    text: {
      zh: '同意在公开的荣誉榜上写我的姓名、单位、工种、事迹和称号',
      en: 'The public roll of honour may show my name, employer, occupation, merits and titles',
    },
    version: 1,
    withdrawn: {
      zh: '荣誉榜上马上没有你的名字，只算人数',
      en: 'The roll of honour at once names you no more; you are only counted',
    },
  },
} as const satisfies Record<string, ConsentPurpose>
/** Everything that a consent may be about, as the table holds it. */
export const consentPurposes = { ...askedPurposes, ...retired } as const
export type Purpose = keyof typeof consentPurposes

/** Those that stand until somebody objects; all others need a yes first. */
const standing: ReadonlySet<Purpose> = new Set(['automatic'])

export const consentChannels = {
  page: { zh: '在网页上', en: 'On this page' },
  application: { zh: '投递时', en: 'When applying' },
  officer: { zh: '在窗口', en: 'At an office' },
  erasure: { zh: '注销时', en: 'When the record was erased' },
} as const satisfies Record<string, Text>
export type ConsentChannel = keyof typeof consentChannels

export interface Consent {
  readonly id: Id<'Consent'>
  readonly purpose: Purpose
  readonly about: Id<'Organisation'> | undefined
  readonly aboutName: string | undefined
  readonly given: boolean
  readonly textVersion: number
  readonly channel: ConsentChannel
  readonly at: Instant
}

/** What stands of each purpose and organisation: the latest word. */
export function standingConsents(rows: readonly Consent[]): Consent[] {
  const latest = new Map<string, Consent>()
  for (const row of rows) latest.set(`${row.purpose} ${row.about ?? ''}`, row)
  return [...latest.values()]
}

/** @param rows of one person, in their order */
export function isGiven(rows: readonly Consent[], purpose: Purpose, about?: Id<'Organisation'>): boolean {
  const last = rows.findLast(row => row.purpose === purpose && row.about === about)
  return last?.given ?? standing.has(purpose)
}
