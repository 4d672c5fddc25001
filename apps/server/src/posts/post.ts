import { type Static, Type } from 'typebox'
import {
  type Day,
  day,
  divisionCode,
  type Id,
  type Instant,
  idOf,
  keyIn,
  type Lifecycle,
  nullable,
  type Text,
} from '../kernel/index.ts'
import { educations } from '../registry/index.ts'

export const postStates = [
  'draft',
  'in-review',
  'published',
  'held',
  'filled',
  'closed',
  'expired',
  'withdrawn',
  'blocked',
] as const
export type PostState = (typeof postStates)[number]

export const postActions = [
  'submit',
  'approve',
  'return',
  'block',
  'withdraw',
  'close',
  'refresh',
  'fill',
  'expire',
  'reopen',
  'hold',
  'release',
] as const
export type PostAction = (typeof postActions)[number]

export const postParties = ['employer', 'officer', 'system'] as const
export type PostParty = (typeof postParties)[number]

const text = (zh: string, en: string): Text => ({ zh, en })
const withdraw = { to: 'withdrawn', by: ['employer', 'officer'], label: text('撤下', 'Withdraw') } as const
const block = { to: 'blocked', by: ['officer'], label: text('下架', 'Block'), reason: true } as const
const submit = {
  to: 'in-review',
  by: ['employer', 'officer'],
  label: text('送审', 'Send for review'),
} as const

/** Two working days for a review: an employer who waits longer posts elsewhere. */
export const postLifecycle: Lifecycle<PostState, PostAction, PostParty> = {
  draft: { label: text('草稿', 'Draft'), waitsFor: 'employer', on: { submit, withdraw } },
  'in-review': {
    label: text('待审', 'In review'),
    waitsFor: 'officer',
    dueIn: 2,
    on: {
      approve: {
        to: 'published',
        by: ['officer'],
        label: text('发布', 'Publish'),
        facts: ['opening.published'],
      },
      return: { to: 'draft', by: ['officer'], label: text('退回修改', 'Send back'), reason: true },
      block,
      withdraw,
    },
  },
  published: {
    label: text('招人中', 'Open'),
    on: {
      refresh: {
        to: 'published',
        by: ['employer', 'officer'],
        label: text('还在招，延期', 'Still open: extend'),
      },
      close: { to: 'closed', by: ['employer', 'officer'], label: text('不招了', 'Close') },
      fill: { to: 'filled', by: ['system', 'employer'], label: text('已招满', 'Filled') },
      expire: { to: 'expired', by: ['system'], label: text('已过期', 'Expired') },
      hold: {
        to: 'held',
        by: ['system'],
        label: text('单位停用，暂停显示', 'Hidden: the employer is suspended'),
      },
      block,
    },
  },
  held: {
    label: text('暂停显示', 'Hidden for now'),
    on: {
      release: { to: 'published', by: ['system'], label: text('单位恢复，重新显示', 'Shown again') },
      close: { to: 'closed', by: ['officer', 'system'], label: text('不招了', 'Close') },
      expire: { to: 'expired', by: ['system'], label: text('已过期', 'Expired') },
      block,
    },
  },
  filled: {
    label: text('已招满', 'Filled'),
    on: { reopen: { to: 'published', by: ['employer', 'system'], label: text('又有名额', 'Open again') } },
  },
  closed: { label: text('已结束', 'Closed'), on: { submit } },
  expired: {
    label: text('已过期', 'Expired'),
    on: {
      refresh: {
        to: 'published',
        by: ['employer', 'officer'],
        label: text('还在招，延期', 'Still open: extend'),
      },
      submit,
    },
  },
  withdrawn: { label: text('已撤下', 'Withdrawn'), on: { submit } },
  blocked: { label: text('已下架', 'Blocked'), on: {} },
}

export const categories = {
  market: text('市场岗位', 'Market post'),
  policy: text('机关、事业单位、国企', 'Public sector or state firm'),
  community: text('社区工作者', 'Community worker'),
  social: text('社会组织', 'Social organisation'),
  incubator: text('孵化器企业', 'Incubator tenant'),
  welfare: text('公益性岗位', 'Public-welfare post'),
  traineeship: text('就业见习', 'Traineeship'),
  internship: text('实习', 'Internship'),
  reserved: text('重点群体专岗', 'Reserved for key groups'),
} as const satisfies Record<string, Text>
export type Category = keyof typeof categories

export const socialKinds = {
  employment: text('就业', 'Employment'),
  traineeship: text('见习', 'Traineeship'),
  flexible: text('灵活就业', 'Flexible work'),
} as const satisfies Record<string, Text>

export const payKinds = {
  month: text('元/月', 'yuan a month'),
  day: text('元/天', 'yuan a day'),
  hour: text('元/小时', 'yuan an hour'),
  year: text('元/年', 'yuan a year'),
  negotiable: text('面议', 'To be agreed'),
} as const satisfies Record<string, Text>
export type PayKind = keyof typeof payKinds

export const insurances = {
  pension: text('养老', 'Pension'),
  medical: text('医疗', 'Medical'),
  unemployment: text('失业', 'Unemployment'),
  injury: text('工伤', 'Work injury'),
  maternity: text('生育', 'Maternity'),
  housing: text('公积金', 'Housing fund'),
  accident: text('意外险', 'Accident'),
} as const satisfies Record<string, Text>

export const benefits = {
  lodging: text('包住', 'Lodging'),
  meals: text('包吃', 'Meals'),
  'meal-allowance': text('餐补', 'Meal allowance'),
  shuttle: text('班车', 'Shuttle bus'),
  weekend: text('双休', 'Weekends off'),
  'paid-leave': text('带薪年假', 'Paid leave'),
  training: text('带薪培训', 'Paid training'),
  bonus: text('年终奖', 'Year-end bonus'),
} as const satisfies Record<string, Text>

export const audiences = {
  graduate: text('应届毕业生', 'New graduates'),
  student: text('在校学生', 'Students'),
  veteran: text('退役军人', 'Veterans'),
  'key-group': text('重点群体', 'Key groups'),
  disabled: text('残疾人', 'People with disabilities'),
} as const satisfies Record<string, Text>

/** Why a review ends otherwise than with a publication. */
export const reviewReasons = {
  incomplete: { ...text('内容不全', 'Incomplete'), for: ['return'] },
  'pay-unclear': { ...text('工资写得不清楚', 'Pay is unclear'), for: ['return'] },
  'openings-unclear': { ...text('人数写得不清楚', 'The number of openings is unclear'), for: ['return'] },
  'wrong-category': { ...text('类别不对', 'Wrong category'), for: ['return'] },
  discriminating: { ...text('有歧视内容', 'Discriminating content'), for: ['return', 'block'] },
  duplicate: { ...text('和已有岗位重复', 'A duplicate of another post'), for: ['return', 'block'] },
  'false-post': { ...text('虚假招聘', 'A false post'), for: ['block'] },
  'asks-money': { ...text('向求职者收钱', 'Asks applicants for money'), for: ['block'] },
} as const satisfies Record<string, Text & { for: readonly PostAction[] }>

const fen = Type.Integer({ minimum: 0, maximum: 10_000_000_00 })
const keys = <T extends Readonly<Record<string, unknown>>>(table: T) =>
  Type.Array(keyIn(table), { maxItems: 20, uniqueItems: true })

/** What somebody writes to advertise a position. One schema for the form, the import and the API. */
export const postFields = Type.Object({
  organisation: idOf<'Organisation'>(),
  title: Type.String({ minLength: 2, maxLength: 60 }),
  category: keyIn(categories),
  socialKind: Type.Optional(keyIn(socialKinds)),
  occupation: Type.String({ maxLength: 40, default: '' }),
  openings: Type.Integer({ minimum: 1, maximum: 9_999 }),
  /** as it was written, where it was a range: 3-5人 */
  openingsWords: Type.Optional(Type.String({ maxLength: 40 })),
  division: divisionCode(),
  place: Type.String({ maxLength: 200, default: '' }),
  pay: Type.Object({
    kind: keyIn(payKinds),
    from: nullable(fen),
    to: nullable(fen),
    months: Type.Optional(nullable(Type.Integer({ minimum: 12, maximum: 24 }))),
  }),
  hours: Type.String({ maxLength: 200, default: '' }),
  education: keyIn(educations),
  experienceYears: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 40 }))),
  skills: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 20, default: [] }),
  insurances: keys(insurances),
  benefits: keys(benefits),
  audiences: keys(audiences),
  description: Type.String({ maxLength: 5_000, default: '' }),
  validUntil: day(),
  contact: Type.Object({
    name: Type.String({ minLength: 1, maxLength: 40 }),
    phone: Type.String({ pattern: '^[0-9+() -]{5,30}$' }),
  }),
  platform: Type.Optional(Type.String({ maxLength: 40 })),
})
export type PostFields = Static<typeof postFields>

export interface Post {
  readonly id: Id<'Post'>
  readonly version: number
  readonly state: PostState
  readonly stateReason: string | undefined
  readonly organisationName: string
  readonly industry: string | undefined
  readonly fields: PostFields
  /** accepted or started so far */
  readonly taken: number
  /** an edit of a published post that waits for review */
  readonly pending: PostFields | undefined
  readonly warnings: readonly PostWarning[]
  /** reasons why it is held to be a ghost post */
  readonly doubtful: readonly string[]
  readonly fingerprint: string
  /** openings in the ledger now, and the fact that holds them */
  readonly countedOpenings: number
  readonly countedFact: Id<'Fact'> | undefined
  readonly mergedInto: Id<'Post'> | undefined
  readonly import: Id<'Import'> | undefined
  readonly submittedAt: Instant | undefined
  readonly submittedBy: string | undefined
  readonly reviewDueOn: Day | undefined
  readonly publishedOn: Day | undefined
  readonly refreshedOn: Day | undefined
  readonly postedTimes: number
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export interface PostWarning {
  readonly pointer: string
  readonly wrong: Text
  readonly right: Text
}

/** Changes of these are looked at again before they are published; the others (hours, contact …) are not. */
export const reviewedFields = [
  'title',
  'category',
  'socialKind',
  'occupation',
  'openings',
  'division',
  'pay',
  'education',
  'description',
  'audiences',
] as const satisfies readonly (keyof PostFields)[]

/** For filter and order only (ruling): a working month has 21.75 days of 8 hours. */
export function monthlyFen(
  pay: { kind: PayKind; from: number | null; to: number | null },
  bound: 'from' | 'to',
): number | null {
  const amount = pay[bound] ?? pay.from
  if (amount === null || pay.kind === 'negotiable') return null
  const factor = { month: 1, day: 21.75, hour: 8 * 21.75, year: 1 / 12 }[pay.kind]
  return Math.round(amount * factor)
}

/** 长期 becomes this many days, with a refresh (ruling). */
export const longTermDays = 90
