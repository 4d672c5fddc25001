import { foldHead, type Text } from '../kernel/index.ts'

export interface ImportField {
  readonly name: Text
  /** everybody must give it; `officers`: only a list that may hold several employers */
  readonly required?: true | 'officers'
  /** how people head such a column, folded as `foldHead` does */
  readonly heads: readonly string[]
  /** for the template: what to write, and an example */
  readonly how: Text
  readonly example: string
}

const field = (
  zh: string,
  en: string,
  heads: string,
  howZh: string,
  howEn: string,
  example: string,
  required?: true | 'officers',
): ImportField => ({
  name: { zh, en },
  heads: [zh, en, ...heads.split(' ')].map(foldHead),
  how: { zh: howZh, en: howEn },
  example,
  ...(required !== undefined && { required }),
})

/** What a list of posts can say, in the order of the template. */
export const importFields = {
  number: field(
    '岗位编号',
    'Post number',
    '编号 岗位代码 职位编号 序号编码 postno',
    '你自己的编号。有它，改了岗位名称再传也认得出是同一个岗位',
    'Your own number: with it a post is recognised even when its title changes',
    'A01',
  ),
  creditCode: field(
    '统一社会信用代码',
    'Credit code',
    '信用代码 社会信用代码 统一信用代码 企业信用代码 单位信用代码 税号 creditcode',
    '18 位，整列设为文本格式。企业传自己的表可以不填',
    '18 characters, the column formatted as text. An employer’s own list may leave it out',
    '91330381MA2C00018K',
    'officers',
  ),
  employer: field(
    '单位名称',
    'Employer',
    '单位 企业名称 公司名称 用人单位 企业 公司 招聘单位 招聘企业',
    '只用来核对，以信用代码为准',
    'Only to compare: the credit code decides',
    '温州海川泵阀有限公司',
  ),
  title: field(
    '岗位',
    'Title',
    '职位 岗位名称 职位名称 招聘岗位 招聘职位 工种名称 招聘工种 需求岗位 岗位需求 用工岗位 jobtitle',
    '2 到 60 个字',
    '2 to 60 characters',
    '低压电工',
    true,
  ),
  openings: field(
    '人数',
    'Openings',
    '招聘人数 需求人数 招几人 拟招人数 岗位人数 用工人数 需求数 招工人数 计划人数 名额',
    '写一个数；“3-5人”按 3 人算',
    'A number; “3-5人” counts 3',
    '3',
    true,
  ),
  division: field(
    '县（市、区）',
    'County',
    '县市区 区县 县区 所在县 所在区县 工作区域 所属区域 地区 区域 所在地 工作地区 所属县市区 县市 工作城市',
    '写到县，也可以写到镇街：瑞安市塘下镇',
    'The county, or down to the town: 瑞安市塘下镇',
    '瑞安市',
    true,
  ),
  town: field(
    '镇街',
    'Town',
    '乡镇 街道 镇 乡镇街道 所在镇街 镇（街道） 所属乡镇 所属镇街',
    '可以不填',
    'May be left out',
    '塘下镇',
  ),
  place: field(
    '工作地点',
    'Place of work',
    '地址 工作地址 上班地点 上班地址 详细地址 单位地址 企业地址 公司地址 就业地点',
    '路名和门牌',
    'Street and number',
    '塘下镇塘梅路 88 号',
  ),
  pay: field(
    '工资',
    'Pay',
    '月薪 薪资 薪酬 工资待遇 薪资待遇 待遇 月工资 薪资范围 薪酬待遇 工资范围 福利薪资 月收入 月薪范围 月薪元 工资元月 薪资元月 综合工资 salary',
    '6000-8000，6-8千，200元/天，25元/小时，面议',
    '6000-8000, 200元/天 (a day), 25元/小时 (an hour), 面议 (to be agreed)',
    '6500-8500元/月',
    true,
  ),
  payKind: field(
    '计薪方式',
    'Kind of pay',
    '工资类型 薪资类型 薪资单位 计薪 计酬方式 结算方式',
    '月、天、小时、年、面议；工资一列里已经写明的可以不填',
    'Month, day, hour, year, to be agreed; leave out where the pay says it',
    '月',
  ),
  education: field(
    '学历',
    'Education',
    '学历要求 最低学历 文化程度 学历层次 教育程度',
    '不限、初中、中专、高中、大专、本科、硕士',
    'Any, junior, vocational, college, bachelor, master',
    '中专',
    true,
  ),
  contactName: field(
    '联系人',
    'Contact',
    '招聘联系人 联系人姓名 负责人',
    '不填就用单位名称',
    'Left out: the employer’s name',
    '吴女士',
  ),
  contactPhone: field(
    '联系电话',
    'Telephone',
    '电话 手机 手机号 联系方式 手机号码 电话号码 招聘电话 联系人电话 咨询电话 tel phone',
    '手机或带区号的座机',
    'A mobile, or a landline with its area code',
    '0577-65000001',
    true,
  ),
  validUntil: field(
    '招到哪天',
    'Valid until',
    '截止日期 有效期 有效期至 截止时间 招聘截止 招聘截止日期 有效日期 失效日期 报名截止 招聘期限',
    '2023-12-31，或“长期”（90 天，到时可以延）',
    '2023-12-31, or 长期 (90 days, can be extended)',
    '长期',
    true,
  ),
  category: field(
    '类别',
    'Category',
    '岗位类别 岗位类型 招聘类型 岗位性质 职位类别',
    '不填就是市场岗位；可选的见“选项”',
    'Left out: market; see the sheet of choices',
    '市场岗位',
  ),
  socialKind: field(
    '社会组织岗位分类',
    'Kind of social post',
    '社会组织岗位类型',
    '只有社会组织岗位要填：就业、见习、灵活就业',
    'Only for social organisations: employment, traineeship, flexible',
    '',
  ),
  occupation: field(
    '工种',
    'Occupation',
    '职业 职业工种 职业名称 职业类别',
    '不填会按岗位名称认',
    'Left out: taken from the title where that is plain',
    '低压电工',
  ),
  experience: field(
    '工作经验',
    'Experience',
    '经验 经验要求 工作年限 工作经历 经验年限',
    '不限，或“3年以上”',
    'None (不限), or years',
    '不限',
  ),
  hours: field(
    '工作时间',
    'Hours',
    '上班时间 工作时长 班次 作息时间 作息',
    '8:00–17:00，单休',
    '8:00–17:00, one day off',
    '8:00–17:00，单休',
  ),
  skills: field(
    '技能证书',
    'Skills',
    '技能 技能要求 证书 证书要求 资格证书 职业资格',
    '用顿号隔开',
    'Separated by 、',
    '低压电工作业证',
  ),
  insurances: field(
    '社保',
    'Insurance',
    '保险 五险一金 社会保险 社保情况 参保 缴纳社保 社保待遇',
    '五险一金，或“养老、医疗、工伤”',
    '五险一金, or a list',
    '五险',
  ),
  benefits: field(
    '福利',
    'Benefits',
    '福利待遇 其他福利 其他待遇 食宿 食宿情况',
    '包吃、包住、双休、班车……',
    'Meals, lodging, weekends …',
    '包吃、包住',
  ),
  audiences: field(
    '面向人群',
    'Audience',
    '招聘对象 适合人群 面向对象 人员类别',
    '应届毕业生、退役军人、残疾人……',
    'Graduates, veterans, people with disabilities …',
    '',
  ),
  description: field(
    '岗位职责',
    'Description',
    '职责 岗位描述 职位描述 岗位要求 任职要求 工作内容 岗位说明 备注 招聘要求 要求 职位要求 具体要求',
    '做什么。不写性别、户籍、民族、婚育要求',
    'The work. No demands on sex, household place, ethnic group or marriage',
    '水泵控制柜的接线、调试和出厂检测',
  ),
  platform: field(
    '来源平台',
    'Platform',
    '平台 来源 发布平台',
    '从别处转来的才填',
    'Only where it came from elsewhere',
    '',
  ),
} as const satisfies Readonly<Record<string, ImportField>>

export type ImportFieldCode = keyof typeof importFields

export const importFieldCodes = Object.keys(importFields) as readonly ImportFieldCode[] // the keys of this very table

export function fieldOf(code: ImportFieldCode): ImportField {
  return importFields[code]
}

export function isImportField(code: string): code is ImportFieldCode {
  return Object.hasOwn(importFields, code)
}

export function isRequired(code: ImportFieldCode, ofOneEmployer: boolean): boolean {
  const { required } = fieldOf(code)
  return required === true || (required === 'officers' && !ofOneEmployer)
}
