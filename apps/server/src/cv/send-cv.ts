import { Type } from 'typebox'
import { findSharing } from '../applications/index.ts'
import {
  type Context,
  fileOutput,
  type Id,
  idOf,
  members,
  notFound,
  nullable,
  preparedUseCase,
  useCase,
} from '../kernel/index.ts'
import { findSent, insertSent, keepVersion } from './cv.store.ts'
import { cvContent } from './cv.ts'
import { pdfFile, present } from './my-cv.ts'
import { cvPdf } from './pdf.ts'

const which = Type.Object({ application: idOf<'Application'>() })
const none = () => notFound('cv.not-sent', { zh: '这份投递的简历', en: 'CV of this application' })

/** Sends my CV, as it stands now, with one of my applications. */
export const sendCv = useCase({
  name: 'cv.sendCv',
  kind: 'command',
  title: { zh: '随投递附上简历', en: 'Send my CV with an application' },
  permission: 'cv.own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'POST', path: '/api/applications/:application/cv' },
  input: which,
  output: Type.Object({ number: Type.Integer() }),
  async handle(context, { application }) {
    const now = await present(context)
    const sharing = await findSharing(context, application)
    if (sharing === undefined || sharing.person !== now.person || sharing.withdrawn) throw none()
    const { number } = await keepVersion(context, now.person, now.content)
    const { person, content } = now
    await insertSent(context, { application, person, organisation: sharing.organisation, number, content })
    return { number }
  },
})

/** Once the person took back what they shared with an employer, its members see it no more. */
async function readable(context: Context, application: Id<'Application'>) {
  const sent = await findSent(context, application)
  const sharing = sent && (await findSharing(context, application))
  if (sent === undefined || sharing === undefined) throw none()
  if (sharing.withdrawn && context.actor.person !== sent.person) throw none()
  await context.audit({ action: 'cv.read', subject: application, purpose: 'application' })
  return sent
}

const parties = {
  permission: 'cv.read-sent',
  reach: ['own', 'organisation'],
  allow: ['person', ...members],
} as const

/** The CV that came with an application. */
export const readSentCv = useCase({
  ...parties,
  name: 'cv.readSentCv',
  kind: 'query',
  title: { zh: '看投来的简历', en: 'See the CV of an applicant' },
  reveals: true,
  http: { method: 'GET', path: '/api/applications/:application/cv' },
  input: which,
  output: Type.Object({ number: Type.Integer(), sentAt: Type.String(), content: cvContent }),
  async handle(context, { application }) {
    const { number, madeAt, content } = await readable(context, application)
    return { number, sentAt: madeAt, content }
  },
})

/** Whether a CV came with an application and may still be seen; nothing of it is shown, so nobody has looked at it. */
export const askForSentCv = useCase({
  ...parties,
  name: 'cv.askForSentCv',
  kind: 'query',
  title: { zh: '看有没有附简历', en: 'See whether a CV came with an application' },
  http: { method: 'GET', path: '/api/applications/:application/cv/sent' },
  input: which,
  output: Type.Object({ sentAt: nullable(Type.String()) }),
  async handle(context, { application }) {
    const sent = await findSent(context, application)
    const sharing = sent && (await findSharing(context, application))
    const gone = sharing === undefined || (sharing.withdrawn && context.actor.person !== sent?.person)
    return { sentAt: sent === undefined || gone ? null : sent.madeAt }
  },
})

export const downloadSentCv = preparedUseCase({
  ...parties,
  name: 'cv.downloadSentCv',
  kind: 'query',
  title: { zh: '下载投来的简历', en: 'Download the CV of an applicant' },
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/applications/:application/cv/pdf' },
  input: which,
  output: fileOutput,
  async prepare(before, { application }) {
    const { content } = await before.transaction(context => readable(context, application))
    const { language, today, actor } = before
    const bytes = await cvPdf(content, { language, phone: undefined, day: today }, actor.account ?? '')
    return async () => pdfFile(content.name, language, bytes)
  },
})
