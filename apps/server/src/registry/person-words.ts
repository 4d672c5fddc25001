import { maskCitizenId } from '@qingye/china'
import { type Context, type Text, vaultToken } from '../kernel/index.ts'
import { type City, cityToken } from './city.ts'
import { maskNumber, maskPhone, openIdentity, openPhone } from './identity.ts'
import { educations } from './person.ts'
import type { Sight } from './person-fields.ts'
import {
  type Certificate,
  idKinds,
  outsideCity,
  type Schooling,
  sexes,
  skillLevels,
  type Wishes,
  type Work,
} from './record.ts'
import type { Standing } from './standing.ts'

/** A value in words of both languages; what people wrote themselves stands the same in both. */
export const own = (text: string): Text => ({ zh: text, en: text })

const join = (parts: readonly (Text | undefined)[]): Text => {
  const present = parts.filter(part => part !== undefined)
  return { zh: present.map(part => part.zh).join('，'), en: present.map(part => part.en).join(', ') }
}

/** 浙江省 left out: county, town, village, as far as they are known. */
export function placeWords(city: City, code: string): Text {
  const names = [6, 9, 12]
    .filter(length => length <= code.length)
    .map(length => city.divisions.get(code.slice(0, length)))
    .filter(place => place !== undefined)
  if (code === outsideCity) return { zh: '不在温州', en: 'Not in Wenzhou' }
  if (names.length === 0) return own(code)
  return {
    zh: names.map(place => place.name).join(''),
    en: names
      .toReversed()
      .map(place => place.nameEn)
      .join(', '),
  }
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A day in words: 2001年5月21日, 21 May 2001. */
export function dayWords(day: string): Text {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    zh: `${year}年${Number(month)}月${Number(date)}日`,
    en: `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`,
  }
}

function schoolingWords(one: Schooling): Text {
  const { level, school, major, graduatedOn } = one
  const left = graduatedOn && monthLeft(dayWords(graduatedOn))
  return join([
    educations[level],
    school ? own(school) : undefined,
    major ? own(major) : undefined,
    left || undefined,
  ])
}

function monthLeft({ zh, en }: Text): Text {
  return { zh: `${zh.replace(/\d+日$/, '')}毕业`, en: `left ${en.replace(/^\d+ /, '')}` }
}

function certificateWords(one: Certificate): Text {
  const level = one.level === 'none' ? undefined : skillLevels[one.level]
  return join([own(one.name), level, one.issuedOn ? dayWords(one.issuedOn) : undefined])
}

function workWords(one: Work): Text {
  const from = dayWords(one.from)
  const until = one.until === undefined ? { zh: '现在', en: 'now' } : dayWords(one.until)
  const span = { zh: `${from.zh} – ${until.zh}`, en: `${from.en} – ${until.en}` }
  return join([own(one.employer), own(one.occupation), span])
}

/** @param pay whole yuan: 月薪 6,500 元以上 */
export function payWords(pay: number): Text {
  const grouped = String(pay).replace(/\B(?=(\d{3})+$)/g, ',')
  return { zh: `月薪 ${grouped} 元以上`, en: `${grouped} yuan a month or more` }
}

export function wishesWords(city: City, one: Wishes): Text {
  const occupations = one.occupations.map(code => city.occupations.get(code)?.name ?? own(code))
  const counties = one.counties.map(code => placeWords(city, code.slice(0, 6)))
  const pay = one.payFloor === undefined ? undefined : Math.round(one.payFloor / 100)
  return join([...occupations, ...counties, pay === undefined ? undefined : payWords(pay)])
}

/** The values of a field, each in words. `masked` hides the middle of numbers and the end of places. */
export function fieldWords(
  context: Context,
  field:
    | 'identity'
    | 'phone'
    | 'residence'
    | 'hukou'
    | 'sex'
    | 'birth'
    | 'name'
    | 'skills'
    | 'experience'
    | 'wishes',
  value: unknown,
  sight: Exclude<Sight, 'hidden'>,
): Text {
  const city = context.use(cityToken)
  const vault = context.use(vaultToken)
  const masked = sight === 'masked'
  switch (field) {
    case 'identity': {
      const { sealed, kind } = value as NonNullable<Standing['identity']>['value']
      const number = openIdentity(vault, sealed)
      const hidden = kind === 'citizen-id' ? maskCitizenId(number) : maskNumber(number)
      return join([kind === 'citizen-id' ? undefined : idKinds[kind], own(masked ? hidden : number)])
    }
    case 'phone': {
      const phone = openPhone(vault, (value as NonNullable<Standing['phone']>['value']).sealed)
      return own(masked ? maskPhone(phone) : phone)
    }
    case 'residence':
    case 'hukou':
      return placeWords(city, masked ? String(value).slice(0, 6) : String(value))
    case 'birth':
      return dayWords(String(value))
    case 'sex':
      return sexes[value as keyof typeof sexes]
    case 'skills':
      return { zh: (value as string[]).join('、'), en: (value as string[]).join(', ') }
    case 'wishes':
      return wishesWords(city, value as Wishes)
    default:
      return own(String(value))
  }
}

export function itemWords(key: string, item: Schooling | Certificate | Work): Text {
  if (key.startsWith('schooling/')) return schoolingWords(item as Schooling)
  return key.startsWith('certificate/') ? certificateWords(item as Certificate) : workWords(item as Work)
}
