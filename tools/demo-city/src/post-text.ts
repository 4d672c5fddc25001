import type { PostHead, SocialKind } from './posts.ts'
import type { Random } from './random.ts'
import type { Category } from './scales.ts'
import type { Trade } from './trade.ts'

const insuranceNames = {
  pension: '养老保险',
  medical: '医疗保险',
  unemployment: '失业保险',
  injury: '工伤保险',
  maternity: '生育保险',
  housing: '住房公积金',
  accident: '意外险',
} as const
export type Insurance = keyof typeof insuranceNames

const benefitNames = {
  lodging: '包住',
  meals: '包吃',
  'meal-allowance': '餐补',
  shuttle: '班车接送',
  weekend: '双休',
  'paid-leave': '带薪年假',
  training: '带薪培训',
  bonus: '年终奖',
} as const
export type Benefit = keyof typeof benefitNames

/** What an advertisement says in words. */
export interface PostText {
  readonly hours: string
  readonly insurances: readonly Insurance[]
  readonly benefits: readonly Benefit[]
  readonly description: string
}

const floorHours = [
  '长白班，8:00—17:30，每月休 4 天',
  '两班倒，每班 11 小时含用餐，月休 2 天',
  '8:00—20:00 计件，可早退',
  '三班制，每班 8 小时',
  '白班，7:30—17:30，周日休息',
]
const deskHours = [
  '8:30—17:30，双休',
  '8:00—17:00，大小周',
  '9:00—18:00，周末双休',
  '8:00—17:30，单休',
  '弹性工时，每天 8 小时',
]
const shopHours = ['早晚班轮换，每班 8 小时，月休 4 天', '10:00—21:00 中间休息 2 小时', '做六休一，可协商']
const five: readonly Insurance[] = ['pension', 'medical', 'unemployment', 'injury', 'maternity']
const firmBenefits: readonly Benefit[] = [
  'lodging',
  'meals',
  'meal-allowance',
  'shuttle',
  'paid-leave',
  'training',
  'bonus',
]
const publicBenefits: readonly Benefit[] = ['meal-allowance', 'paid-leave', 'training', 'weekend']
/** What has no key of its own is only written. */
const extras = ['空调宿舍', '全勤奖', '工龄工资', '节日礼品', '生日福利', '员工体检', '子女入学协助']
const floorExtras = [...extras, '夫妻房', '夜班补贴', '高温补贴', '老带新奖励']
const publicExtras = ['员工体检', '意外保险']
const companies = [
  '公司成立多年，订单稳定，工资按月发放，从不拖欠。',
  '厂房新建，车间有空调，食堂干净。',
  '团队年轻，氛围轻松，主管好沟通。',
  '交通方便，公交直达，门口可停电动车。',
  '靠近工业园区，周边生活配套齐全。',
  '新人有师傅一对一带教，转正后调薪。',
]
const closings = [
  '有意者可直接投递，五个工作日内答复。',
  '可先来看看环境再决定。',
  '面试请带身份证和相关证书。',
  '外地员工可报销一次车费，具体面谈。',
  '欢迎应届毕业生，欢迎新温州人。',
]
const publicClosings = [
  '报名材料：身份证、学历证明和个人简历。',
  '资格审核后电话通知面试。',
  '招聘全程不收取任何费用。',
]

export function describe(random: Random, trade: Trade, head: PostHead, socialKind?: SocialKind): PostText {
  const { category, gig } = head
  const hours = hoursOf(random, trade, gig)
  const open = isPublic(category)
  const insurances: readonly Insurance[] = gig ? ['accident'] : insurancesOf(random, category !== 'market')
  const benefits = random.some(open ? publicBenefits : firmBenefits, random.between(1, gig ? 2 : 3))
  const more = random.some(
    open ? publicExtras : trade.floor ? floorExtras : extras,
    random.between(0, gig ? 0 : 3),
  )
  const spoken = insurances.length >= 5 ? ['缴纳五险'] : insurances.map(key => insuranceNames[key])
  const lines = [
    '【岗位职责】',
    ...numbered(random.some(trade.duties, random.between(2, trade.duties.length))),
    '【任职要求】',
    ...numbered(random.some(trade.wants, random.between(2, trade.wants.length))),
    `【工作时间】${hours}`,
    `【福利待遇】${[...spoken, ...benefits.map(key => benefitNames[key]), ...more].join('、')}`,
    ...noteOf(head, socialKind),
    ...(open ? [random.pick(publicClosings)] : [random.pick(companies), random.pick(closings)]),
  ]
  return { hours, insurances, benefits, description: lines.join('\n') }
}

/** Offices and bodies speak otherwise than firms. */
function isPublic(category: Category): boolean {
  return category === 'welfare' || category === 'community' || category === 'policy' || category === 'social'
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}；`)
}

function hoursOf(random: Random, trade: Trade, gig: boolean): string {
  if (gig) return random.pick(['8:00—17:00，日结', '17:00—22:00，日结', '按班次，干满一天结一天'])
  if (trade.field === 'service') return random.pick(shopHours)
  return random.pick(
    trade.floor || trade.field === 'technical' || trade.field === 'electric' ? floorHours : deskHours,
  )
}

function insurancesOf(random: Random, full: boolean): readonly Insurance[] {
  const draw = random.unit()
  if (full || draw < 0.62) return draw < 0.25 ? [...five, 'housing'] : five
  return draw < 0.9 ? ['pension', 'medical', 'injury'] : ['injury']
}

/** What has to be said about a programme that is not an ordinary job. */
function noteOf({ category }: PostHead, socialKind: SocialKind | undefined): string[] {
  if (category === 'traineeship' || socialKind === 'traineeship') {
    return ['【见习说明】见习期 3—12 个月，签见习协议并办理意外险，补贴不低于当地最低工资；表现好可留用。']
  }
  if (category === 'internship')
    return ['【实习说明】面向在校学生，开具实习证明，提供带教老师；实习期 1—6 个月。']
  if (category === 'welfare')
    return ['【说明】公益性岗位，面向经认定的就业困难人员，合同一年一签，最长三年。']
  if (category === 'reserved') return ['【说明】为重点群体预留，招满即止。']
  if (socialKind === 'flexible') return ['【说明】灵活就业，按项目或按次计酬。']
  return []
}
