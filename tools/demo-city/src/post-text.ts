import type { PostHead, SocialKind } from './posts.ts'
import type { Random } from './random.ts'
import type { Category } from './scales.ts'
import type { Trade } from './trade.ts'

/** What an advertisement says in words. */
export interface PostText {
  readonly hours: string
  readonly insurances: readonly string[]
  readonly benefits: readonly string[]
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
const allInsurances = ['养老保险', '医疗保险', '失业保险', '工伤保险', '生育保险', '住房公积金']
const perks = [
  '包吃',
  '包住',
  '餐补',
  '空调宿舍',
  '班车接送',
  '全勤奖',
  '工龄工资',
  '年终奖',
  '带薪年假',
  '节日礼品',
  '生日福利',
  '员工体检',
  '免费培训',
  '子女入学协助',
]
const floorPerks = [...perks, '夫妻房', '夜班补贴', '高温补贴', '老带新奖励']
const publicPerks = ['工作餐', '带薪年假', '员工体检', '岗前培训', '意外保险']
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
  const insurances = gig ? ['工伤保险'] : insurancesOf(random, category !== 'market')
  const open = isPublic(category)
  const benefits = random.some(
    open ? publicPerks : trade.floor ? floorPerks : perks,
    random.between(1, gig ? 2 : 5),
  )
  const lines = [
    '【岗位职责】',
    ...numbered(random.some(trade.duties, random.between(2, trade.duties.length))),
    '【任职要求】',
    ...numbered(random.some(trade.wants, random.between(2, trade.wants.length))),
    `【工作时间】${hours}`,
    `【福利待遇】${[...(insurances.length >= 5 ? ['缴纳五险'] : insurances), ...benefits].join('、')}`,
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

function insurancesOf(random: Random, full: boolean): readonly string[] {
  const draw = random.unit()
  if (full || draw < 0.62) return draw < 0.25 ? allInsurances : allInsurances.slice(0, 5)
  return draw < 0.9 ? ['养老保险', '医疗保险', '工伤保险'] : ['工伤保险']
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
