import { type ReplyRecord, replyWindow } from '../applications/index.ts'
import { dayOf, type Text } from '../kernel/index.ts'
import { benefits, categories, type PostView } from '../posts/index.ts'
import { type City, educations } from '../registry/index.ts'
import type { Pay, PostRow, Reply } from './view/index.ts'

/** 瑞安 塘下镇, "Tangxia Town, Rui'an City": the county, and the town where it is known. */
export function placeOf(city: City, division: string): Text {
  const county = city.divisions.get(division.slice(0, 6))
  const town = division.length >= 9 ? city.divisions.get(division.slice(0, 9)) : undefined
  if (county === undefined) return { zh: '温州', en: 'Wenzhou' }
  const inEnglish = englishPlace(county.nameEn)
  if (town === undefined) return { zh: county.shortName, en: inEnglish }
  return { zh: `${county.shortName} ${town.name}`, en: `${englishPlace(town.nameEn)}, ${inEnglish}` }
}

/** Rui'an City is said Rui'an, Tangxia Town Tangxia. */
export function englishPlace(name: string): string {
  return name.replace(/ (City|District|County|Town|Subdistrict|Township)$/, '')
}

export function payOf(pay: PostView['fields']['pay']): Pay | null {
  if (pay.kind === 'negotiable' || pay.from === null) return null
  return { from: pay.from, to: pay.to, per: pay.kind }
}

interface Replies extends Pick<ReplyRecord, 'due' | 'inTime' | 'pips'> {
  readonly usualDays: number | null
}

/** @param replies as a use case gives them, newest first */
export function replyOf(replies: Replies | null): Reply | null {
  if (replies === null || replies.due === 0) return null
  return {
    days: replyWindow,
    onTime: replies.inTime,
    late: replies.due - replies.inTime,
    unanswered: 0,
    recent: replies.pips.map(inTime => (inTime ? ('onTime' as const) : ('late' as const))).reverse(),
    usualWorkingDays: replies.usualDays,
  }
}

export interface Hit {
  readonly post: PostView
  readonly replies: Parameters<typeof replyOf>[0]
}

export function rowOf(city: City, { post, replies }: Hit, marks?: readonly string[]): PostRow {
  const { fields } = post
  return {
    id: post.id,
    title: fields.title,
    ...(marks !== undefined && marks.length > 0 && { marks }),
    employer: post.employer,
    place: placeOf(city, fields.division),
    pay: payOf(fields.pay),
    category: fields.category === 'market' ? null : categories[fields.category],
    openings: fields.openings,
    tags: tagsOf(fields),
    publishedOn: post.refreshedOn ?? post.publishedOn ?? dayOf(Date.parse(post.updatedAt)),
    closesOn: fields.validUntil,
    reply: replyOf(replies),
    doubtful: post.doubtful.length > 0,
  }
}

function tagsOf(fields: PostView['fields']): Text[] {
  const years = fields.experienceYears ?? 0
  const own = years > 0 ? [experienceOf(years)] : []
  return [educations[fields.education], ...own, ...fields.benefits.slice(0, 2).map(code => benefits[code])]
}

export function experienceOf(years: number): Text {
  if (years === 0) return { zh: '不要求', en: 'Not needed' }
  return { zh: `${years}年以上经验`, en: years === 1 ? '1 year or more' : `${years} years or more` }
}
