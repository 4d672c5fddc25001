import { finding, plainCell as plain, type Reading, type Text } from '../kernel/index.ts'
import { audiences, type benefits, categories, insurances, socialKinds } from './post.ts'

/** Which of a table's words a text names, by label or key. */
function wordIn<Key extends string>(table: Readonly<Record<Key, Text>>, text: string): Key | undefined {
  // the keys of this very table
  const keys = Object.keys(table) as Key[]
  const folded = text.toLowerCase()
  return keys.find(key => [key, table[key].zh, table[key].en.toLowerCase()].includes(folded))
}

const categoryWords: readonly (readonly [keyof typeof categories, RegExp])[] = [
  ['internship', /实习/],
  ['welfare', /公益/],
  ['community', /社区工作|社工/],
  ['reserved', /专岗|重点群体/],
  ['incubator', /孵化/],
  ['social', /社会组织/],
  ['traineeship', /见习/],
  ['policy', /机关|事业|国企|国有|政策/],
  ['market', /市场|普通|全职|企业|社会招聘|校园招聘|兼职/],
]

export function parseCategory(typed: string): Reading<keyof typeof categories> {
  const text = plain(typed)
  if (text === '') return { value: 'market' }
  const known = wordIn(categories, text) ?? categoryWords.find(([, pattern]) => pattern.test(text))?.[0]
  if (known !== undefined) return { value: known }
  const labels = Object.values(categories).map(each => each.zh)
  return {
    wrong: finding(
      '没有这个类别',
      'No such category',
      `写：${labels.join('、')}`,
      'choose one of the sheet 选项',
    ),
  }
}

export function parseSocialKind(typed: string): Reading<keyof typeof socialKinds | undefined> {
  const text = plain(typed)
  if (text === '') return { value: undefined }
  const known = wordIn(socialKinds, text)
  if (known !== undefined) return { value: known }
  return {
    wrong: finding(
      '没有这个分类',
      'No such kind',
      '写：就业、见习、灵活就业',
      'write 就业, 见习 or 灵活就业',
    ),
  }
}

export function splitWords(typed: string): string[] {
  return plain(typed)
    .split(/[、,，;；|/+＋\s]+/)
    .map(word => word.trim())
    .filter(word => word !== '')
}

type Insurance = keyof typeof insurances

const five: readonly Insurance[] = ['pension', 'medical', 'unemployment', 'injury', 'maternity']

/** 五险一金 and the like, or the insurances by name. What is not known is named in a remark. */
export function parseInsurances(typed: string): Reading<Insurance[]> {
  const found = new Set<Insurance>()
  const unknown: string[] = []
  for (const word of splitWords(typed)) {
    if (/^(无|不缴|没有|否)$/.test(word)) continue
    if (/五险|六险|社保|社会保险|缴纳|^是$|^有$/.test(word)) for (const each of five) found.add(each)
    if (/三险/.test(word)) for (const each of ['pension', 'medical', 'unemployment'] as const) found.add(each)
    if (/一金|公积金|二金/.test(word)) found.add('housing')
    if (/六险|意外/.test(word)) found.add('accident')
    const named = (Object.keys(insurances) as Insurance[]).filter(key => word.includes(insurances[key].zh)) // own keys
    for (const each of named) found.add(each)
    if (named.length === 0 && !/险|社保|一金|缴纳|^是$|^有$/.test(word)) unknown.push(word)
  }
  return withUnknown([...found], unknown, '养老、医疗、失业、工伤、生育、公积金、意外险')
}

const benefitWords: readonly (readonly [keyof typeof benefits, RegExp])[] = [
  ['lodging', /包住|住宿|宿舍|食宿|吃住|包食宿|lodging/],
  ['meals', /包吃|工作餐|免费餐|食宿|吃住|三餐|包餐|午餐|meals/],
  ['meal-allowance', /餐补|饭补|餐费/],
  ['shuttle', /班车|接送|shuttle/],
  ['weekend', /双休|周末/],
  ['paid-leave', /年假|带薪休假/],
  ['training', /培训/],
  ['bonus', /年终奖|奖金|分红/],
]

/** Benefits by word; what has no word of its own is given back, to be kept in the description. */
export function parseBenefits(typed: string): { found: (keyof typeof benefits)[]; rest: string[] } {
  const found = new Set<keyof typeof benefits>()
  const rest: string[] = []
  for (const word of splitWords(typed)) {
    const named = benefitWords.filter(([, pattern]) => pattern.test(word))
    for (const [key] of named) found.add(key)
    if (named.length === 0 && !/^(无|没有|否)$/.test(word)) rest.push(word)
  }
  return { found: [...found], rest }
}

const audienceWords: readonly (readonly [keyof typeof audiences, RegExp])[] = [
  ['graduate', /应届|毕业生|graduate/],
  ['student', /在校|学生|student/],
  ['veteran', /退役|退伍|veteran/],
  ['key-group', /重点群体|困难/],
  ['disabled', /残疾|disab/],
]

export function parseAudiences(typed: string): Reading<(keyof typeof audiences)[]> {
  const found = new Set<keyof typeof audiences>()
  const unknown: string[] = []
  for (const word of splitWords(typed)) {
    if (/不限|社会人员|所有|无/.test(word)) continue
    const named = audienceWords.filter(
      ([key, pattern]) => pattern.test(word) && !(key === 'student' && /毕业|应届/.test(word)),
    )
    for (const [key] of named) found.add(key)
    if (named.length === 0) unknown.push(word)
  }
  return withUnknown(
    [...found],
    unknown,
    Object.values(audiences)
      .map(each => each.zh)
      .join('、'),
  )
}

function withUnknown<T>(value: T[], unknown: readonly string[], choices: string): Reading<T[]> {
  if (unknown.length === 0) return { value }
  const words = unknown.join('、').slice(0, 60)
  return {
    value,
    remark: finding(
      `不认识“${words}”，没有收`,
      `“${words}” is not known and was left out`,
      `可选：${choices}`,
      `one of ${choices}`,
    ),
  }
}
