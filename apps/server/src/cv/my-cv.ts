import { type Static, Type } from 'typebox'
import {
  type Context,
  canonicalJson,
  fileOutput,
  type Id,
  notFound,
  nullable,
  oneOf,
  Problem,
  preparedUseCase,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { findPerson, listStatements, maskPhone, phoneOf, standingOf } from '../registry/index.ts'
import { findChoice, keepVersion, listVersions, writeChoice } from './cv.store.ts'
import { type CvContent, cvContent, cvOf, longestIntroduction, sectionNames, sections } from './cv.ts'
import { type CvLink, listLinks } from './link.store.ts'
import { cvPdf } from './pdf.ts'

const own = { permission: 'cv.own', reach: 'own', allow: ['person'] } as const

const noRecord = () => notFound('person.unknown', { zh: '你的登记信息', en: 'record of yours' })

/** What a person's CV says now. */
export async function present(context: Context): Promise<{
  person: Id<'Person'>
  phone: string | undefined
  introduction: string
  on: readonly (typeof sectionNames)[number][]
  version: number
  content: CvContent
  full: CvContent
}> {
  const person = context.actor.person && (await findPerson(context, context.actor.person))
  if (!person) throw noRecord()
  const standing = standingOf(await listStatements(context, person.id))
  const choice = await findChoice(context, person.id)
  const introduction = choice?.introduction ?? ''
  const on = choice?.sections ?? sectionNames
  return {
    person: person.id,
    phone: phoneOf(context, person),
    introduction,
    on,
    version: choice?.version ?? 0,
    content: cvOf(context, person.name, standing, introduction, on),
    full: cvOf(context, person.name, standing, introduction, sectionNames),
  }
}

const linkView = Type.Object({
  id: Type.Unsafe<Id<'CvLink'>>({ type: 'string' }),
  state: oneOf('open', 'expired', 'revoked'),
  madeAt: Type.String(),
  expiresAt: Type.String(),
  looks: Type.Integer(),
  lookedAt: nullable(Type.String()),
  withPhone: Type.Boolean(),
})

function viewOfLink(link: CvLink, now: string): Static<typeof linkView> {
  const ended = link.expiresAt <= now ? 'expired' : 'open'
  return {
    id: link.id,
    state: link.revokedAt === undefined ? ended : 'revoked',
    madeAt: link.madeAt,
    expiresAt: link.expiresAt,
    looks: link.looks,
    lookedAt: link.lookedAt ?? null,
    withPhone: link.phoneSealed !== undefined,
  }
}

/** My CV as it stands: made of what is known already. */
export const readMyCv = useCase({
  ...own,
  name: 'cv.readMyCv',
  kind: 'query',
  title: { zh: '看我的简历', en: 'See my CV' },
  http: { method: 'GET', path: '/api/my/cv' },
  input: Type.Object({}),
  output: Type.Object({
    version: Type.Integer(),
    introduction: Type.String(),
    content: cvContent,
    sections: Type.Array(
      Type.Object({
        name: oneOf(...sectionNames),
        label: textSchema,
        on: Type.Boolean(),
        /** nothing of it is in the record yet */
        empty: Type.Boolean(),
      }),
    ),
    /** with its middle hidden */
    phone: nullable(Type.String()),
    versions: Type.Array(Type.Object({ number: Type.Integer(), madeAt: Type.String() })),
    /** the record or the choice says something else than the newest version, which others see */
    changed: Type.Boolean(),
    links: Type.Array(linkView),
  }),
  async handle(context) {
    const now = await present(context)
    const versions = await listVersions(context, now.person, 10)
    const [newest] = versions
    return {
      version: now.version,
      introduction: now.introduction,
      content: now.content,
      sections: sectionNames.map(name => ({
        name,
        label: sections[name],
        on: now.on.includes(name),
        empty: !now.full.sections.some(section => section.name === name),
      })),
      phone: now.phone === undefined ? null : maskPhone(now.phone),
      versions: versions.map(({ number, madeAt }) => ({ number, madeAt })),
      changed: newest !== undefined && canonicalJson(newest.content) !== canonicalJson(now.content),
      links: (await listLinks(context, now.person)).map(link => viewOfLink(link, context.now)),
    }
  },
})

/** Keeps which sections are on and the few words about oneself; from now on the links show it so. */
export const saveMyCv = useCase({
  ...own,
  name: 'cv.saveMyCv',
  kind: 'command',
  title: { zh: '存我的简历', en: 'Save my CV' },
  versioned: true,
  http: { method: 'POST', path: '/api/my/cv' },
  input: Type.Object({
    introduction: Type.String({ maxLength: longestIntroduction }),
    sections: Type.Array(oneOf(...sectionNames), { maxItems: sectionNames.length, uniqueItems: true }),
  }),
  output: Type.Object({ version: Type.Integer(), number: Type.Integer() }),
  async handle(context, input) {
    const before = await present(context)
    context.expect(before.version)
    const choice = { introduction: input.introduction.trim(), sections: input.sections }
    if (!(await writeChoice(context, before.person, choice, before.version))) throw savedElsewhere()
    const now = await present(context)
    const { number } = await keepVersion(context, now.person, now.content)
    return { version: now.version, number }
  },
})

const savedElsewhere = () =>
  new Problem('stale', 'cv.stale', {
    zh: '你在另一个页面改过，刷新再看',
    en: 'You have changed it on another page; look at it again',
  })

/** My CV as a PDF. */
export const downloadMyCv = preparedUseCase({
  ...own,
  name: 'cv.downloadMyCv',
  kind: 'query',
  title: { zh: '下载我的简历', en: 'Download my CV' },
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/my/cv/pdf' },
  input: Type.Object({ phone: Type.Optional(oneOf('yes', 'no')) }),
  output: fileOutput,
  async prepare(before, { phone = 'yes' }) {
    const now = await before.transaction(present)
    const { language, today, actor } = before
    const shown = phone === 'yes' ? now.phone : undefined
    const bytes = await cvPdf(now.content, { language, phone: shown, day: today }, actor.account ?? '')
    return async () => pdfFile(now.content.name, language, bytes)
  },
})

export function pdfFile(name: string, language: 'zh' | 'en', bytes: Buffer): Static<typeof fileOutput> {
  const called = language === 'zh' ? `${name}-简历.pdf` : `${name}-CV.pdf`
  return { name: called, type: 'application/pdf', base64: bytes.toString('base64') }
}
