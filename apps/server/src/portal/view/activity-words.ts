import { dayOf, type Instant, type Language, say, type Text } from '../../kernel/index.ts'
import type { ActivityHit, Sitting } from './activity-model.ts'
import * as format from './format.ts'
import { put } from './parts.tsx'

/** Words that several pages of activities say. */
export const at = {
  free: { zh: '免费', en: 'Free of charge' },
  price: { zh: '{n} 元', en: '{n} yuan' },
  left: { zh: '还有 {n} 个名额', en: '{n} places left' },
  leftOne: { zh: '还有 1 个名额', en: '1 place left' },
  unlimited: { zh: '不限名额', en: 'No limit of places' },
  waits: { zh: '已满，可以候补', en: 'Full, you may wait for a place' },
  full: { zh: '已满', en: 'Full' },
  running: { zh: '进行中', en: 'On now' },
  over: { zh: '已结束', en: 'Over' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  online: { zh: '线上', en: 'Online' },
  metres: { zh: '离你 {n} 米', en: '{n} m away' },
  kilometres: { zh: '离你 {n} 公里', en: '{n} km away' },
  nextDay: { zh: '次日 ', en: ' next day' },
} as const satisfies Record<string, Text>

/** 9:00, Shanghai time. */
export function clock(of: Instant): string {
  return new Date(Date.parse(of) + 8 * 3_600_000).toISOString().slice(11, 16).replace(/^0/, '')
}

/** 9:00–11:00; 22:00–次日 1:00. Of several days only the first is told here. */
export function hours(
  { startsAt, endsAt }: Pick<Sitting, 'startsAt' | 'endsAt'>,
  language: Language,
): string {
  const next = dayOf(Date.parse(startsAt)) !== dayOf(Date.parse(endsAt))
  const end = clock(endsAt)
  if (!next) return `${clock(startsAt)}–${end}`
  return language === 'zh'
    ? `${clock(startsAt)}–${at.nextDay.zh}${end}`
    : `${clock(startsAt)}–${end}${at.nextDay.en}`
}

/** 12月9日 周六 9:00–11:00 */
export function when(of: Pick<Sitting, 'startsAt' | 'endsAt'>, today: string, language: Language): string {
  const day = format.day(dayOf(Date.parse(of.startsAt)), today, language)
  return language === 'zh' ? `${day} ${hours(of, language)}` : `${day}, ${hours(of, language)}`
}

/** The address as it was written, after the area; or that it is online. */
export function where(
  { area, place, isOnline }: Pick<ActivityHit, 'area' | 'place' | 'isOnline'>,
  language: Language,
): string {
  if (place === '') return say(isOnline ? at.online : area, language)
  const town = area.zh.split(' ').at(-1) ?? ''
  if (place.includes(town)) return language === 'zh' ? `${area.zh.split(' ')[0]} ${place}` : place
  return language === 'zh' ? `${area.zh} ${place}` : place
}

export function away(metres: number, language: Language): string {
  if (metres < 950) return put(at.metres, language, { n: Math.max(50, Math.round(metres / 50) * 50) })
  const km = metres / 1_000
  return put(at.kilometres, language, { n: km < 10 ? Math.round(km * 10) / 10 : Math.round(km) })
}

export function cost(price: number): Text {
  const n = format.yuan(price)
  return price === 0 ? at.free : { zh: put(at.price, 'zh', { n }), en: put(at.price, 'en', { n }) }
}

/** How many places there are, in words; null: what it says would help nobody. */
export function placesWords(
  { standing, free, canWait }: Pick<ActivityHit, 'standing' | 'free' | 'canWait'>,
  language: Language,
): string | null {
  if (standing === 'cancelled') return say(at.cancelled, language)
  if (standing === 'held') return say(at.over, language)
  if (free === null) return say(at.unlimited, language)
  if (free > 0)
    return free === 1 ? say(at.leftOne, language) : put(at.left, language, { n: format.count(free) })
  return say(canWait > 0 ? at.waits : at.full, language)
}
