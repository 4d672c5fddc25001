import { ageOn } from '@qingye/china'
import type { Day, Text } from '../kernel/index.ts'
import { type Education, educations, type KindOfPerson, sexes } from '../registry/index.ts'

/** What a national report says of one group: how many openings there were for so many seekers. */
export interface Group {
  readonly code: string
  readonly name: Text
  /** null: openings are not divided this way; an employer may not ask for a sex or an age */
  readonly openings: number | null
  readonly seekers: number
}

export interface Opened {
  readonly openings: number
  readonly education: string
  /** fen a month; null: to be agreed */
  readonly payFrom: number | null
}

const unknown = { zh: '没有登记', en: 'Not recorded' }

/** Whole years, both ends included. */
const ages = [
  { code: 'to-24', from: 0, to: 24, name: { zh: '24 岁及以下', en: '24 and under' } },
  { code: '25-34', from: 25, to: 34, name: { zh: '25–34 岁', en: '25–34' } },
  { code: '35-44', from: 35, to: 44, name: { zh: '35–44 岁', en: '35–44' } },
  { code: 'from-45', from: 45, to: 200, name: { zh: '45 岁及以上', en: '45 and over' } },
] as const

/** Fen a month, the lower end included. */
const pays = [
  { code: 'to-4', from: 0, below: 4_000_00, name: { zh: '4000 元以下', en: 'Under ¥4,000' } },
  { code: '4-6', from: 4_000_00, below: 6_000_00, name: { zh: '4000–5999 元', en: '¥4,000–5,999' } },
  { code: '6-8', from: 6_000_00, below: 8_000_00, name: { zh: '6000–7999 元', en: '¥6,000–7,999' } },
  {
    code: 'from-8',
    from: 8_000_00,
    below: Number.MAX_SAFE_INTEGER,
    name: { zh: '8000 元以上', en: '¥8,000 and over' },
  },
] as const

export interface Divided {
  readonly sex: readonly Group[]
  readonly age: readonly Group[]
  readonly education: readonly Group[]
  readonly pay: readonly Group[]
}

/** @param nameless seekers of whom nothing is recorded */
export function divide(
  opened: readonly Opened[],
  people: readonly KindOfPerson[],
  nameless: number,
  on: Day,
): Divided {
  const openingsWhere = (fits: (one: Opened) => boolean) =>
    opened.filter(fits).reduce((sum, one) => sum + one.openings, 0)
  const seekersWhere = (fits: (one: KindOfPerson) => boolean) => people.filter(fits).length
  const rest = (fits: (one: KindOfPerson) => boolean, openings: number | null): Group => ({
    code: 'unknown',
    name: unknown,
    openings,
    seekers: seekersWhere(fits) + nameless,
  })
  const age = (one: KindOfPerson) => (one.birth === undefined ? undefined : ageOn(one.birth, on))
  const within = (
    value: number | null | undefined,
    band: { readonly from: number; readonly below: number },
  ) => value !== null && value !== undefined && value >= band.from && value < band.below
  return {
    sex: [
      ...Object.entries(sexes).map(([code, { zh, en }]) => ({
        code,
        name: { zh, en },
        openings: null,
        seekers: seekersWhere(one => one.sex === code),
      })),
      rest(one => one.sex === undefined, null),
    ],
    age: [
      ...ages.map(({ code, name, from, to }) => ({
        ...{ code, name, openings: null },
        seekers: seekersWhere(one => {
          const years = age(one)
          return years !== undefined && years >= from && years <= to
        }),
      })),
      rest(one => one.birth === undefined, null),
    ],
    education: [
      ...(Object.keys(educations) as Education[]).map(code => ({
        code,
        name: { zh: educations[code].zh, en: educations[code].en },
        openings: openingsWhere(one => one.education === code),
        seekers: code === 'any' ? 0 : seekersWhere(one => one.education === code),
      })),
      rest(one => one.education === undefined || one.education === 'any', 0),
    ],
    pay: [
      ...pays.map(band => ({
        code: band.code,
        name: band.name,
        openings: openingsWhere(one => within(one.payFrom, band)),
        seekers: seekersWhere(one => within(one.payFloor, band)),
      })),
      rest(
        one => one.payFloor === undefined,
        openingsWhere(one => one.payFrom === null),
      ),
    ],
  }
}

/** Openings for each seeker, in hundredths; undefined where one of the two is not there. */
export function ratio(openings: number | null, seekers: number): number | undefined {
  return openings === null || seekers === 0 ? undefined : Math.round((openings * 100) / seekers)
}
