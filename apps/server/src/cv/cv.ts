import { type Static, Type } from 'typebox'
import { type Context, nullable, type Text, textSchema } from '../kernel/index.ts'
import {
  cityToken,
  educations,
  type PersonFieldName,
  payWords,
  personVisibility,
  placeWords,
  type Standing,
  skillLevels,
} from '../registry/index.ts'

export const sectionNames = ['introduction', 'wishes', 'education', 'work', 'skills', 'certificates'] as const
export type SectionName = (typeof sectionNames)[number]

export const sections: Readonly<Record<SectionName, Text>> = {
  introduction: { zh: '自我介绍', en: 'About me' },
  wishes: { zh: '求职意向', en: 'Looking for' },
  education: { zh: '教育经历', en: 'Education' },
  work: { zh: '工作经历', en: 'Work' },
  skills: { zh: '技能', en: 'Skills' },
  certificates: { zh: '证书', en: 'Certificates' },
}

/** One line of a section: what it is, and when or from whom. */
const line = Type.Object({ title: textSchema, detail: nullable(textSchema), time: nullable(Type.String()) })

/** A CV as somebody else sees it. No number of a document, no birthday, no sex, no address; a phone stands apart. */
export const cvContent = Type.Object({
  name: Type.String(),
  sections: Type.Array(
    Type.Object({
      name: Type.Unsafe<SectionName>({ type: 'string', enum: [...sectionNames] }),
      label: textSchema,
      lines: Type.Array(line),
    }),
  ),
})
export type CvContent = Static<typeof cvContent>
export type CvLine = Static<typeof line>

export const longestIntroduction = 300

const own = (text: string): Text => ({ zh: text, en: text })
const month = (day: string) => day.slice(0, 7).replace('-', '.')

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `2023.06` as 2023年6月, June 2023; `2021.07–` goes on until today. */
export function timeWords(time: string): Text {
  const [from = '', until] = time.split('–')
  const words = (one: string): Text => {
    const [year, number] = one.split('.')
    return { zh: `${year}年${Number(number)}月`, en: `${months[Number(number) - 1] ?? ''} ${year}` }
  }
  if (until === undefined) return words(from)
  const end = until === '' ? { zh: '至今', en: 'now' } : words(until)
  return { zh: `${words(from).zh} – ${end.zh}`, en: `${words(from).en} – ${end.en}` }
}

/** What nobody outside may see of an applicant is in no CV, whatever is switched on. */
function isForOthers(field: PersonFieldName): boolean {
  return personVisibility(field, 'recruiter') === 'shown'
}

/**
 * The CV that the record gives. A section without anything in it is left out.
 * @param on the sections that the person wants in it
 */
export function cvOf(
  context: Context,
  name: string,
  standing: Standing,
  introduction: string,
  on: readonly SectionName[],
): CvContent {
  const lines: Readonly<Record<SectionName, () => CvLine[]>> = {
    introduction: () => (introduction === '' ? [] : [{ title: own(introduction), detail: null, time: null }]),
    // the one thing that employers are not shown otherwise: it stands here because the person put it here
    wishes: () => wishLines(context, standing),
    education: () => (isForOthers('schooling') ? educationLines(standing) : []),
    work: () => (isForOthers('work') ? workLines(standing) : []),
    skills: () => {
      const skills = isForOthers('skills') ? (standing.fields.skills?.value ?? []) : []
      if (skills.length === 0) return []
      return [{ title: { zh: skills.join('、'), en: skills.join(', ') }, detail: null, time: null }]
    },
    certificates: () => (isForOthers('certificate') ? certificateLines(standing) : []),
  }
  return {
    name,
    sections: sectionNames
      .filter(section => on.includes(section))
      .map(section => ({ name: section, label: sections[section], lines: lines[section]() }))
      .filter(section => section.lines.length > 0),
  }
}

function wishLines(context: Context, standing: Standing): CvLine[] {
  const wishes = standing.fields.wishes?.value
  if (wishes === undefined) return []
  const city = context.use(cityToken)
  const occupations = wishes.occupations.map(code => city.occupations.get(code)?.name ?? own(code))
  const places = wishes.counties.map(code => placeWords(city, code.slice(0, 6)))
  const joined = (texts: readonly Text[]): Text => ({
    zh: texts.map(text => text.zh).join('、'),
    en: texts.map(text => text.en).join(', '),
  })
  const what = occupations.length > 0 ? joined(occupations) : undefined
  const pay = wishes.payFloor === undefined ? undefined : Math.round(wishes.payFloor / 100)
  const more: Text[] = [
    ...(places.length > 0 ? [joined(places)] : []),
    ...(pay === undefined ? [] : [payWords(pay)]),
  ]
  if (what === undefined && more.length === 0) return []
  const detail: Text = { zh: more.map(text => text.zh).join('，'), en: more.map(text => text.en).join(', ') }
  return [
    { title: what ?? detail, detail: what === undefined || more.length === 0 ? null : detail, time: null },
  ]
}

function educationLines({ schooling }: Standing): CvLine[] {
  return schooling.map(({ value }) => {
    const { school, major, level, graduatedOn } = value
    const detail: Text = {
      zh: [educations[level].zh, major].filter(Boolean).join('，'),
      en: [educations[level].en, major].filter(Boolean).join(', '),
    }
    const time = graduatedOn === undefined ? null : month(graduatedOn)
    return school === undefined ? { title: detail, detail: null, time } : { title: own(school), detail, time }
  })
}

function workLines({ work, fields }: Standing): CvLine[] {
  const lines = work.map(
    ({ value }): CvLine => ({
      title: own(value.employer),
      detail: own(value.occupation),
      time: `${month(value.from)}–${value.until === undefined ? '' : month(value.until)}`,
    }),
  )
  const said = isForOthers('experience') ? (fields.experience?.value ?? '') : ''
  return said === '' ? lines : [...lines, { title: own(said), detail: null, time: null }]
}

function certificateLines({ certificate }: Standing): CvLine[] {
  return certificate.map(({ value }) => ({
    title: own(value.name),
    detail: value.level === 'none' ? null : skillLevels[value.level],
    time: value.issuedOn === undefined ? null : month(value.issuedOn),
  }))
}
