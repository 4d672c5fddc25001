import { fill, language } from '../../language.ts'
import { common } from '../../text/common.ts'
import {
  areaOf,
  audiences,
  categories,
  educations,
  type PostFieldsOut,
  type PostOut,
  payKinds,
} from '../codes.ts'
import type { Text } from '../shapes.ts'
import type { Change } from './posts.ts'

type Field = keyof PostFieldsOut

/** What a reviewer reads, in this order; the first ten are looked at again after an edit. */
const shown: readonly { field: Field; label: Text }[] = [
  { field: 'title', label: { zh: '岗位', en: 'Title' } },
  { field: 'category', label: { zh: '类别', en: 'Category' } },
  { field: 'occupation', label: { zh: '职业', en: 'Occupation' } },
  { field: 'openings', label: { zh: '招几人', en: 'Openings' } },
  { field: 'division', label: { zh: '县（市、区）', en: 'County' } },
  { field: 'pay', label: { zh: '工资', en: 'Pay' } },
  { field: 'education', label: { zh: '学历', en: 'Education' } },
  { field: 'audiences', label: { zh: '特别欢迎', en: 'Welcome' } },
  { field: 'description', label: { zh: '内容', en: 'The work' } },
  { field: 'place', label: { zh: '地点', en: 'Place' } },
  { field: 'hours', label: { zh: '工时', en: 'Hours' } },
]

/** New posts: what they say. Edits of a published one: only what differs. */
export function changesOf(post: PostOut): Change[] {
  const { fields, pending } = post
  const changes = shown.map(({ field, label }) => ({
    pointer: `/${field}`,
    label,
    before: pending === null ? null : wordsOf(fields, field),
    after: wordsOf(pending ?? fields, field),
  }))
  return changes.filter(change => change.before !== change.after && (pending !== null || change.after !== ''))
}

function wordsOf(fields: PostFieldsOut, field: Field): string {
  const say = (text: Text) => text[language()]
  switch (field) {
    case 'category':
      return say(categories[fields.category])
    case 'division':
      return say(areaOf(fields.division).name)
    case 'education':
      return say(educations[fields.education])
    case 'audiences':
      return fields.audiences.map(one => say(audiences[one])).join(say(common.listed))
    case 'openings':
      return fields.openingsWords ?? String(fields.openings)
    case 'pay':
      return payWords(fields.pay)
    default:
      return String(fields[field] ?? '')
  }
}

/** 6,000–8,000 元/月，14 个月 */
export function payWords(pay: PostFieldsOut['pay']): string {
  const unit = payKinds[pay.kind][language()]
  if (pay.kind === 'negotiable') return unit
  const yuan = (fen: number) => (fen / 100).toLocaleString('en-US')
  const range = [pay.from, pay.to]
    .filter(one => one !== null)
    .map(yuan)
    .join('–')
  const months = pay.months == null ? '' : fill({ zh: '，{n} 个月', en: ', {n} months' }, { n: pay.months })
  return `${range} ${unit}${months}`
}
