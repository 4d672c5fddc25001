/**
 * What the codes of the API are called on the screens. The compiler holds each table to the codes that the server's
 * schema names: a new code without a name here does not build.
 */

import type { operations } from './schema.generated.ts'
import type { Area, Choice, Choices, Text } from './shapes.ts'

export type Answer<Operation extends keyof operations> = operations[Operation] extends {
  responses: { 200: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never
/** What is sent as JSON. */
export type Body<Operation extends keyof operations> = operations[Operation] extends {
  requestBody?: { content: { 'application/json': infer Sent } }
}
  ? Sent
  : never
export type PostOut = Answer<'posts_readPost'>['post']
export type PostFieldsOut = PostOut['fields']
type Reviewed = NonNullable<operations['posts_reviewPost']['requestBody']>['content']['application/json']
type Answered = NonNullable<
  operations['applications_answerApplicant']['requestBody']
>['content']['application/json']

type KeyGroup = NonNullable<Answer<'posts_listPushes'>['rows'][number]['audience']['keyGroups']>[number]

const t = (zh: string, en: string): Text => ({ zh, en })

export const categories = {
  market: t('市场岗位', 'Market'),
  policy: t('机关、事业单位、国企', 'Public sector or state firm'),
  community: t('社区工作者', 'Community worker'),
  social: t('社会组织', 'Social organisation'),
  incubator: t('孵化器企业', 'Incubator tenant'),
  welfare: t('公益性岗位', 'Public welfare'),
  traineeship: t('就业见习', 'Traineeship'),
  internship: t('实习', 'Internship'),
  reserved: t('重点群体专岗', 'Reserved for key groups'),
} satisfies Record<PostFieldsOut['category'], Text>

export const payKinds = {
  month: t('元/月', 'yuan a month'),
  day: t('元/天', 'yuan a day'),
  hour: t('元/小时', 'yuan an hour'),
  year: t('元/年', 'yuan a year'),
  negotiable: t('面议', 'to be agreed'),
} satisfies Record<PostFieldsOut['pay']['kind'], Text>

export const educations = {
  any: t('学历不限', 'Any education'),
  junior: t('初中及以下', 'Junior secondary or below'),
  vocational: t('中专、技校、高中', 'Secondary or vocational'),
  college: t('大专', 'College diploma'),
  bachelor: t('本科', 'Bachelor'),
  master: t('硕士及以上', 'Master or above'),
} satisfies Record<PostFieldsOut['education'], Text>

const insurances = {
  pension: t('养老', 'Pension'),
  medical: t('医疗', 'Medical'),
  unemployment: t('失业', 'Unemployment'),
  injury: t('工伤', 'Work injury'),
  maternity: t('生育', 'Maternity'),
  housing: t('公积金', 'Housing fund'),
  accident: t('意外险', 'Accident'),
} satisfies Record<PostFieldsOut['insurances'][number], Text>

const benefits = {
  lodging: t('包住', 'Lodging'),
  meals: t('包吃', 'Meals'),
  'meal-allowance': t('餐补', 'Meal allowance'),
  shuttle: t('班车', 'Shuttle bus'),
  weekend: t('双休', 'Weekends off'),
  'paid-leave': t('带薪年假', 'Paid leave'),
  training: t('带薪培训', 'Paid training'),
  bonus: t('年终奖', 'Year-end bonus'),
} satisfies Record<PostFieldsOut['benefits'][number], Text>

export const audiences = {
  graduate: t('应届毕业生', 'New graduates'),
  student: t('在校学生', 'Students'),
  veteran: t('退役军人', 'Veterans'),
  'key-group': t('重点群体', 'Key groups'),
  disabled: t('残疾人', 'People with disabilities'),
} satisfies Record<PostFieldsOut['audiences'][number], Text>

const reviewReasons = {
  incomplete: t('内容不全', 'Incomplete'),
  'pay-unclear': t('工资写得不清楚', 'Pay is unclear'),
  'openings-unclear': t('人数写得不清楚', 'The number of openings is unclear'),
  'wrong-category': t('类别不对', 'Wrong category'),
  discriminating: t('有歧视内容', 'Discriminating content'),
  duplicate: t('和已有岗位重复', 'A duplicate of another post'),
  'false-post': t('虚假招聘', 'A false post'),
  'asks-money': t('向求职者收钱', 'Asks applicants for money'),
} satisfies Record<NonNullable<Reviewed['reason']>, Text>
const onlyBlocks = new Set(['false-post', 'asks-money'])
const mayBlock = new Set([...onlyBlocks, 'discriminating', 'duplicate'])

const answerReasons = {
  experience: t('经验不够', 'Not enough experience'),
  skill: t('技能不符', 'Skills do not match'),
  certificate: t('缺少要求的证书', 'A required certificate is missing'),
  'pay-not-agreed': t('工资没谈拢', 'No agreement on pay'),
  'hours-not-agreed': t('上班时间没谈拢', 'No agreement on hours'),
  'did-not-come': t('约好没有来', 'Did not come'),
  'another-chosen': t('选了别人', 'Somebody else was chosen'),
  'post-changed': t('岗位有变化', 'The post has changed'),
  'own-wish': t('自己离开', 'Left of own accord'),
  dismissed: t('单位解除', 'Dismissed'),
  'contract-ended': t('合同到期', 'The contract ended'),
  age: t('年龄不合适（旧）', 'Age (no longer used)'),
} satisfies Record<NonNullable<Answered['reason']>, Text>
const leaving = new Set(['own-wish', 'dismissed', 'contract-ended'])

const counties: Area[] = [
  { code: '330302', name: t('鹿城', 'Lucheng') },
  { code: '330303', name: t('龙湾', 'Longwan') },
  { code: '330304', name: t('瓯海', 'Ouhai') },
  { code: '330305', name: t('洞头', 'Dongtou') },
  { code: '330324', name: t('永嘉', 'Yongjia') },
  { code: '330326', name: t('平阳', 'Pingyang') },
  { code: '330327', name: t('苍南', 'Cangnan') },
  { code: '330328', name: t('文成', 'Wencheng') },
  { code: '330329', name: t('泰顺', 'Taishun') },
  { code: '330381', name: t('瑞安', "Rui'an") },
  { code: '330382', name: t('乐清', 'Yueqing') },
  { code: '330383', name: t('龙港', 'Longgang') },
]

export const keyGroups = {
  'graduate-in-difficulty': t('困难高校毕业生', 'Graduates in difficulty'),
  veteran: t('退役军人', 'Veterans'),
  'unemployed-youth': t('16–24岁失业青年', 'Unemployed, aged 16–24'),
  'low-income': t('低收入家庭成员', 'Members of low-income families'),
} satisfies Record<KeyGroup, Text>

/** Why a post is held doubtful, as the server's rules are named. */
const doubts: Readonly<Record<string, Text>> = {
  'no-answers': t('到期的投递一份也没按时答复', 'None of the answers due came in time'),
  reposted: t('发了又发，没有招到人', 'Posted again and again, nobody hired'),
  unconfirmed: t('很久没人确认还在招', 'Nobody has confirmed for long that it is open'),
  'employer-unverified': t('发布单位没有通过核验或已停用', 'The employer is not verified or is suspended'),
}

export function doubtOf(code: string): Text {
  return doubts[code] ?? { zh: code, en: code }
}

/** The county that a division lies in; the city for a shorter code. */
export function areaOf(division: string): Area {
  const county = counties.find(one => division.startsWith(one.code))
  return county ?? { code: division.slice(0, 4), name: t('全市', 'Whole city') }
}

export function choiceOf<Code extends string>(names: Record<Code, Text>, code: Code): Choice {
  return { code, name: names[code] }
}

function list(names: Record<string, Text>): Choice[] {
  return Object.entries(names).map(([code, name]) => ({ code, name }))
}

export const choices: Choices = {
  counties,
  categories: list(categories),
  payKinds: list(payKinds),
  educations: list(educations),
  insurances: list(insurances),
  benefits: list(benefits),
  audiences: list(audiences),
  reasons: {
    return: list(reviewReasons).filter(reason => !onlyBlocks.has(reason.code)),
    block: list(reviewReasons).filter(reason => mayBlock.has(reason.code)),
    refuse: list(answerReasons).filter(reason => !leaving.has(reason.code) && reason.code !== 'age'),
    leave: list(answerReasons).filter(reason => leaving.has(reason.code)),
  },
}
