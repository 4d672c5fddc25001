import {
  downloadMyCv,
  downloadSharedCv,
  longestIntroduction,
  readMyCv,
  readSharedCv,
  revokeCvLink,
  saveMyCv,
  sectionNames,
  shareCv,
} from '../cv/index.ts'
import { dayOf } from '../kernel/index.ts'
import { originOf } from './ask.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { noSuchPage } from './post.ts'
import { type FormState, local, myPaths, renderCvLink, renderMyCv, renderSharedCv } from './view/index.ts'

export const cvRoutes: Route[] = [
  {
    method: 'GET',
    path: myPaths.cv,
    for: 'person',
    handle: async ask => ({ html: await cvPage(ask) }),
  },
  {
    method: 'POST',
    path: myPaths.cv,
    for: 'person',
    async handle(ask) {
      const { typed } = ask.form
      const sections = sectionNames.filter(name => typed[`section-${name}`] === 'yes')
      return attempt<Answer>(
        async () => {
          await ask.call(saveMyCv, { introduction: typed['introduction'] ?? '', sections })
          return { to: myPaths.cv, flash: 'cv-saved' }
        },
        async problem => ({ html: await cvPage(ask, wrongForm(ask.form, problem)), status: 422 }),
      )
    },
  },
  {
    method: 'GET',
    path: myPaths.cvPdf,
    for: 'person',
    handle: async ask => ({ file: await ask.call(downloadMyCv, {}) }),
  },
  {
    method: 'POST',
    path: myPaths.cvLinks,
    for: 'person',
    formAt: () => myPaths.cv,
    async handle(ask) {
      const { days = '30', phone } = ask.form.typed
      const input = { days, ...(phone === 'yes' && { phone }) }
      const { token, expiresAt } = await ask.call(shareCv, input)
      const address = `${originOf(ask.request)}${local(myPaths.sharedCv(token), ask.language)}`
      const frame = await ask.frame(myPaths.cv)
      return { html: renderCvLink(frame, { address, expiresOn: dayOf(Date.parse(expiresAt)) }) }
    },
  },
  {
    method: 'POST',
    path: myPaths.cvRevoke(':id'),
    for: 'person',
    formAt: () => myPaths.cv,
    async handle(ask) {
      await ask.call(revokeCvLink, { link: ask.params['id'] })
      return { to: myPaths.cv, flash: 'cv-revoked' }
    },
  },
  {
    method: 'GET',
    path: myPaths.sharedCv(':token'),
    async handle(ask) {
      const token = ask.params['token'] ?? ''
      const { content, phone, expiresAt, isOwn } = await ask.call(readSharedCv, { token }).catch(noSuchPage)
      const html = renderSharedCv(await ask.frame(), {
        content,
        phone,
        isOwn,
        expiresOn: dayOf(Date.parse(expiresAt)),
        pdf: myPaths.sharedCvPdf(token),
      })
      return { html }
    },
  },
  {
    method: 'GET',
    path: myPaths.sharedCvPdf(':token'),
    handle: async ask => ({
      file: await ask.call(downloadSharedCv, { token: ask.params['token'] }).catch(noSuchPage),
    }),
  },
]

async function cvPage(ask: Ask, form?: FormState): Promise<string> {
  const mine = await ask.call(readMyCv, {})
  return renderMyCv(await ask.frame(myPaths.cv), {
    content: mine.content,
    phone: mine.phone,
    sections: mine.sections,
    introduction: mine.introduction,
    longest: longestIntroduction,
    changed: mine.changed,
    versions: mine.versions,
    links: mine.links.map(({ expiresAt, ...link }) => ({ ...link, expiresOn: dayOf(Date.parse(expiresAt)) })),
    form: form ?? freshForm(mine.version),
  })
}
