import { type Static, Type } from 'typebox'
import type { OfferRecord } from '../applications/index.ts'
import { type Context, idOf, nullable, type Text, textSchema } from '../kernel/index.ts'
import { cityToken, educations } from '../registry/index.ts'
import { type Post, payKinds, postLifecycle } from './post.ts'

export const duplicateSide = Type.Object({
  id: idOf<'Post'>(),
  title: Type.String(),
  employer: Type.String(),
  state: textSchema,
  openings: Type.Integer(),
  applications: Type.Integer(),
  publishedAt: nullable(Type.String()),
  values: Type.Array(Type.Object({ label: textSchema, value: Type.String(), same: Type.Boolean() })),
})

/** One post beside the other, field by field, with what is the same in both. */
export function sideOf(
  context: Context,
  post: Post,
  other: Post,
  record: OfferRecord | undefined,
): Static<typeof duplicateSide> {
  const theirs = valuesOf(context, other)
  return {
    id: post.id,
    title: post.fields.title,
    employer: post.organisationName,
    state: { ...postLifecycle[post.state].label },
    openings: post.fields.openings,
    applications: record?.applications ?? 0,
    publishedAt: post.publishedOn ?? null,
    values: valuesOf(context, post).map(({ label, value }, at) => ({
      label: { ...label },
      value,
      same: theirs[at]?.value === value,
    })),
  }
}

function valuesOf(context: Context, { fields }: Post): { label: Text; value: string }[] {
  const { language } = context
  const city = context.use(cityToken)
  const division = city.divisions.get(fields.division)
  const place = language === 'zh' ? division?.name : division?.nameEn
  const occupation = city.occupations.get(fields.occupation)
  return [
    { label: { zh: '名称', en: 'Title' }, value: fields.title },
    { label: { zh: '人数', en: 'Openings' }, value: fields.openingsWords ?? String(fields.openings) },
    { label: { zh: '地点', en: 'Place' }, value: [place ?? fields.division, fields.place].join(' ').trim() },
    { label: { zh: '工种', en: 'Occupation' }, value: occupation?.name[language] ?? fields.occupation },
    { label: { zh: '工资', en: 'Pay' }, value: payWords(fields.pay, language) },
    { label: { zh: '学历', en: 'Education' }, value: educations[fields.education][language] },
    { label: { zh: '上班', en: 'Hours' }, value: fields.hours },
    { label: { zh: '到期', en: 'Valid until' }, value: fields.validUntil },
    { label: { zh: '联系', en: 'Contact' }, value: `${fields.contact.name} ${fields.contact.phone}` },
    { label: { zh: '描述', en: 'Description' }, value: fields.description },
  ]
}

function payWords(pay: Post['fields']['pay'], language: 'zh' | 'en'): string {
  const kind = payKinds[pay.kind][language]
  if (pay.from === null) return kind
  const yuan = (fen: number) => String(fen / 100)
  const range = pay.to === null || pay.to === pay.from ? yuan(pay.from) : `${yuan(pay.from)}–${yuan(pay.to)}`
  return `${range} ${kind}`
}
