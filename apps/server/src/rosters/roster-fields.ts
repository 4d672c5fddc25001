import type { SheetFields } from '../imports/index.ts'
import { foldHead, type SheetColumn, type Text } from '../kernel/index.ts'
import type { RosterImport } from './roster.ts'

interface RosterField {
  readonly name: Text
  readonly required: boolean
  /** how schools head such a column, folded as `foldHead` does */
  readonly heads: readonly string[]
  readonly how: Text
  readonly example: string
}

const field = (
  name: readonly [zh: string, en: string],
  heads: string,
  how: readonly [zh: string, en: string],
  example: string,
  required = false,
): RosterField => ({
  name: { zh: name[0], en: name[1] },
  heads: [...name, ...heads.split(' ')].map(foldHead),
  how: { zh: how[0], en: how[1] },
  example,
  required,
})

/** What a roster can say, in the order of the template. */
export const rosterFields = {
  name: field(
    ['姓名', 'Name'],
    '学生姓名 毕业生姓名',
    ['和身份证一致', 'As on the ID card'],
    '示例：王一诺',
    true,
  ),
  citizenId: field(
    ['身份证号', 'Citizen ID'],
    '身份证 身份证号码 公民身份号码 居民身份证号 证件号码 证件号 idnumber',
    ['18 位，整列设为文本格式', '18 characters, the column formatted as text'],
    '',
    true,
  ),
  studentNumber: field(
    ['学号', 'Student number'],
    '学籍号 学生编号 学生证号 studentno',
    ['学校自己的编号，不能重复', 'The school’s own number, no two alike'],
    '20190101',
    true,
  ),
  major: field(['专业', 'Major'], '专业名称 所学专业', ['写全称', 'In full'], '机电一体化技术', true),
  level: field(
    ['学历', 'Level'],
    '学历层次 层次 培养层次 degree 学位',
    ['中专、大专、本科、硕士、博士', 'Secondary, college, bachelor, master or doctor'],
    '大专',
    true,
  ),
  graduatedOn: field(
    ['毕业日期', 'Day of graduation'],
    '毕业时间 毕业年月 离校日期 graduationdate',
    ['例如 2023-06-30', 'for example 2023-06-30'],
    '2023-06-30',
    true,
  ),
  destination: field(
    ['毕业去向', 'Destination'],
    '去向 就业去向 毕业去向类别 去向类别 毕业去向类型 去向类型',
    [
      '就业、灵活就业、自主创业、升学、出国、参军、待就业、暂不就业；不知道就空着',
      'Work, flexible, self-employed, study, abroad, army, looking, not looking; leave it empty when nobody knows',
    ],
    '就业',
  ),
  insured: field(
    ['是否参保', 'Insured'],
    '参保 社保 缴纳社保 是否缴纳社保',
    ['是、否；不知道就空着', 'Yes or no; empty when nobody knows'],
    '是',
  ),
  place: field(
    ['去向所在地', 'Place'],
    '单位所在地 就业所在地 就业地 单位地址 所在城市 去向地区 升学所在地',
    ['写到县或市，例如 温州市瑞安市、杭州市', 'The county or city, e.g. 温州市瑞安市, 杭州市'],
    '温州市瑞安市',
  ),
  employerName: field(
    ['去向单位', 'Employer or school'],
    '单位名称 就业单位 用人单位 去向单位名称 单位 录取院校 升学院校',
    ['工作单位或升学的学校', 'The employer, or the school of further study'],
    '温州海川泵阀有限公司',
  ),
  employerCode: field(
    ['单位信用代码', 'Credit code'],
    '统一社会信用代码 社会信用代码 信用代码 组织机构代码 单位代码',
    ['18 位，整列设为文本格式', '18 characters, the column formatted as text'],
    '91330381MA2C00018K',
  ),
  phone: field(
    ['手机号', 'Mobile number'],
    '手机 电话 联系电话 联系方式 手机号码 本人电话',
    ['可以不填', 'May be left out'],
    '',
  ),
} as const satisfies Readonly<Record<string, RosterField>>
export type RosterFieldCode = keyof typeof rosterFields

export const rosterFieldCodes = Object.keys(rosterFields) as readonly RosterFieldCode[] // the keys of this very table

/** Columns whose cells are nobody's to read in a preview. */
export const numberFields: ReadonlySet<string> = new Set(['citizenId', 'phone'])

export function isRosterField(code: string): code is RosterFieldCode {
  return Object.hasOwn(rosterFields, code)
}

const byHead: ReadonlyMap<string, RosterFieldCode> = new Map(
  // the first field that claims a head has it
  [...rosterFieldCodes]
    .reverse()
    .flatMap(code => rosterFields[code].heads.map(head => [head, code] as const)),
)

export function fieldByHead(head: string): RosterFieldCode | undefined {
  return byHead.get(foldHead(head))
}

/** The fields that a roster must have and no column is. */
export function missingFields(columns: readonly SheetColumn[]): RosterFieldCode[] {
  const used = new Set(columns.map(column => column.field))
  return rosterFieldCodes.filter(code => rosterFields[code].required && !used.has(code))
}

/** What the columns of a roster can be. */
export const rosterSheet: SheetFields<RosterImport, RosterFieldCode> = {
  byHead: fieldByHead,
  isField: isRosterField,
  nameOf: code => rosterFields[code].name,
  missing: missingFields,
}
