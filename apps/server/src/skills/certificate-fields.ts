import type { SheetFields } from '../imports/index.ts'
import { foldHead, type SheetColumn, type Text } from '../kernel/index.ts'
import type { CertificateImport } from './certificate-import.ts'

interface ListField {
  readonly name: Text
  readonly required: boolean
  /** how bodies head such a column, folded as `foldHead` does */
  readonly heads: readonly string[]
  readonly how: Text
  readonly example: string
}

const field = (
  name: readonly [zh: string, en: string],
  heads: string,
  how: readonly [zh: string, en: string],
  example: string,
  required = true,
): ListField => ({
  name: { zh: name[0], en: name[1] },
  heads: [...name, ...heads.split(' ')].map(foldHead),
  how: { zh: how[0], en: how[1] },
  example,
  required,
})

/** What a list of certificates says, in the order of the template. */
export const listFields = {
  name: field(
    ['姓名', 'Name'],
    '考生姓名 学员姓名 持证人 持证人姓名',
    ['和身份证一致', 'As on the ID card'],
    '示例：王一诺',
  ),
  citizenId: field(
    ['身份证号', 'Citizen ID'],
    '身份证 身份证号码 公民身份号码 居民身份证号 证件号码 证件号 idnumber',
    ['18 位，整列设为文本格式', '18 characters, the column formatted as text'],
    '',
  ),
  occupation: field(
    ['职业（工种）', 'Occupation'],
    '职业 工种 职业名称 工种名称 职业工种 职业（工种）名称 职业/工种',
    ['照证书写', 'As on the certificate'],
    '电工',
  ),
  level: field(
    ['等级', 'Level'],
    '技能等级 证书等级 级别 职业技能等级',
    ['初级工、中级工、高级工、技师、高级技师，或五级到一级', 'Level 5 to level 1, or 初级工 to 高级技师'],
    '高级工',
  ),
  number: field(
    ['证书编号', 'Certificate number'],
    '证书号 证书号码 编号 certificateno',
    ['整列设为文本格式，不能重复', 'The column formatted as text, no two alike'],
    'S000033010001234000001',
  ),
  issuedOn: field(
    ['发证日期', 'Day of issue'],
    '发证时间 颁证日期 颁发日期 签发日期 批准日期 issuedate',
    ['例如 2023-05-30', 'for example 2023-05-30'],
    '2023-05-30',
  ),
  phone: field(
    ['手机号', 'Mobile number'],
    '手机 电话 联系电话 联系方式 手机号码 本人电话',
    ['可以不填', 'May be left out'],
    '',
    false,
  ),
} as const satisfies Readonly<Record<string, ListField>>
export type ListFieldCode = keyof typeof listFields

export const listFieldCodes = Object.keys(listFields) as readonly ListFieldCode[] // the keys of this very table

/** Columns whose cells are nobody's to read in a preview. */
export const numberFields: ReadonlySet<string> = new Set(['citizenId', 'phone'])

export function isListField(code: string): code is ListFieldCode {
  return Object.hasOwn(listFields, code)
}

const byHead: ReadonlyMap<string, ListFieldCode> = new Map(
  // the first field that claims a head has it
  [...listFieldCodes].reverse().flatMap(code => listFields[code].heads.map(head => [head, code] as const)),
)

function missingFields(columns: readonly SheetColumn[]): ListFieldCode[] {
  const used = new Set(columns.map(column => column.field))
  return listFieldCodes.filter(code => listFields[code].required && !used.has(code))
}

/** What the columns of a list can be. */
export const listSheet: SheetFields<CertificateImport, ListFieldCode> = {
  byHead: head => byHead.get(foldHead(head)),
  isField: isListField,
  nameOf: code => listFields[code].name,
  missing: missingFields,
}
