import { type Division, within } from '@qingye/china'
import { type CellFinding, finding, plainCell as plain } from '../kernel/index.ts'
import type { City } from '../registry/index.ts'
import type { RowReader } from './import-cells.ts'
import type { RowSetting } from './import-row.ts'

/** The division that a row names and the rest of its address; what is wrong stands in the row. */
export function findPlace(
  row: RowReader,
  { city, area }: RowSetting,
): { division: string; place: string } | undefined {
  const address = plain(row.text('place'))
  const county = plain(row.text('division'))
  const town = plain(row.text('town'))
  const named = county + (county.endsWith(town) ? '' : town)
  const found = named === '' ? atStartOf(address, city) : lookUp(named, city)
  const code = row.has('division') ? 'division' : row.has('town') ? 'town' : 'place'
  if ('wrong' in found) {
    row.wrong(code, found.wrong)
    return undefined
  }
  const { division } = found
  if (division.level === 'city') {
    row.wrong(
      code,
      finding(
        '只写到市，不知道是哪个县',
        'Only the city: which county?',
        '写县（市、区），例如 瑞安市',
        'give the county, e.g. 瑞安市',
      ),
    )
    return undefined
  }
  if (area !== undefined && !within(area, division.code)) {
    const own = city.divisions.pathName(area)
    row.wrong(
      code,
      finding(
        '不在你的辖区里',
        'Outside your area',
        `只能传${own}的岗位；别处的请当地传`,
        `only posts of ${city.divisions.pathNameEn(area)}; others are sent by their own county`,
      ),
    )
    return undefined
  }
  return { division: division.code, place: address }
}

type Found = { readonly division: Division } | { readonly wrong: CellFinding }

const known = new WeakMap<City, Map<string, Found>>()

/** A list says the same few places thousands of times, and looking for a misspelt one takes a while. */
function lookUp(text: string, city: City): Found {
  let answers = known.get(city)
  if (answers === undefined || answers.size > 5_000) {
    answers = new Map()
    known.set(city, answers)
  }
  let answer = answers.get(text)
  if (answer === undefined) {
    answer = findDivision(text, city)
    answers.set(text, answer)
  }
  return answer
}

function findDivision(text: string, city: City): Found {
  const { found, suggestions } = city.divisions.find(text.replaceAll(/[\s/、,-]/g, ''))
  const [first] = found
  const paths = (all: readonly Division[]) => all.slice(0, 3).map(each => city.divisions.pathName(each.code))
  if (first === undefined) {
    const meant = paths(suggestions)
    const right =
      meant.length === 0
        ? ['写温州的县（市、区）', 'give a county of the city']
        : [`是不是${meant.join('、')}？`, `perhaps ${meant.join(', ')}?`]
    return { wrong: finding('没有这个地方', 'There is no such place here', right[0] ?? '', right[1] ?? '') }
  }
  // 鹿城 is a county and perhaps a community: the larger is meant unless both are as large
  const rivals = found.filter(each => each.level === first.level)
  if (rivals.length === 1) return { division: first }
  const all = paths(rivals).join('、')
  return {
    wrong: finding(
      '有同名的地方，不知道是哪一个',
      'Several places have this name',
      `写全：${all}`,
      `write it in full: ${all}`,
    ),
  }
}

/** 瑞安市塘下镇塘梅路88号: the longest beginning that names a place. */
function atStartOf(address: string, city: City): Found {
  const text = address.replace(/^(浙江省|浙江)?(温州市|温州)(?=.)/, '')
  for (let length = Math.min(text.length, 16); length >= 2; length--) {
    const { found } = city.divisions.find(text.slice(0, length))
    const [first] = found
    if (found.length === 1 && first !== undefined && first.level !== 'city') return { division: first }
  }
  return {
    wrong: finding(
      '没有写是哪个县（市、区）',
      'The county is missing',
      '写县（市、区），例如 瑞安市',
      'give the county, e.g. 瑞安市',
    ),
  }
}
