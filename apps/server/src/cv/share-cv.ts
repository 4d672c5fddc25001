import { Type } from 'typebox'
import {
  bucketOf,
  type Context,
  fileOutput,
  idOf,
  notFound,
  nullable,
  oneOf,
  Problem,
  preparedUseCase,
  roles,
  useCase,
  vaultToken,
} from '../kernel/index.ts'
import { keepVersion, listVersions } from './cv.store.ts'
import { cvContent } from './cv.ts'
import { countLook, findLink, insertLink, listLinks, revokeLink } from './link.store.ts'
import { newToken, readToken, sameHash } from './link-token.ts'
import { pdfFile, present } from './my-cv.ts'
import { cvPdf } from './pdf.ts'

const own = { permission: 'cv.own', reach: 'own', allow: ['person'] } as const

/** How the phone that stands beside a shared CV is sealed. */
export const linkPhone = 'cv.link-phone'
/** As many links as one person may have open. */
const mostOpen = 10

/** Makes a link by which whoever has it may look at the CV, for some days. The link is shown once. */
export const shareCv = useCase({
  ...own,
  name: 'cv.shareCv',
  kind: 'command',
  shownOnce: true, // whoever holds the link reads the CV: it is kept nowhere, not even for a repeated request
  title: { zh: '分享我的简历', en: 'Share my CV' },
  http: { method: 'POST', path: '/api/my/cv/links' },
  input: Type.Object({ days: oneOf('7', '30', '90'), phone: Type.Optional(Type.Literal('yes')) }),
  output: Type.Object({ token: Type.String(), expiresAt: Type.String() }),
  async handle(context, { days, phone }) {
    const now = await present(context)
    const open = (await listLinks(context, now.person)).filter(
      link => link.revokedAt === undefined && link.expiresAt > context.now,
    )
    if (open.length >= mostOpen) throw tooMany()
    await keepVersion(context, now.person, now.content)
    const id = context.newId<'CvLink'>(bucketOf(now.person))
    const { token, hash } = newToken(id)
    const expiresAt = new Date(Date.parse(context.now) + Number(days) * 86_400_000).toISOString()
    const isShown = phone === 'yes' && now.phone !== undefined
    const phoneSealed = isShown ? context.use(vaultToken).seal(linkPhone, now.phone ?? '') : undefined
    await insertLink(context, { id, person: now.person, hash, phoneSealed, expiresAt })
    return { token, expiresAt }
  },
})

const tooMany = () =>
  new Problem('conflict', 'cv.links', {
    zh: `最多同时开 ${mostOpen} 个链接，先撤掉不用的`,
    en: `At most ${mostOpen} links are open at a time: revoke one that you no longer need`,
  })

export const revokeCvLink = useCase({
  ...own,
  name: 'cv.revokeCvLink',
  kind: 'command',
  title: { zh: '撤掉简历链接', en: 'Revoke a link' },
  http: { method: 'POST', path: '/api/my/cv/links/:link/revocation' },
  input: Type.Object({ link: idOf<'CvLink'>() }),
  output: Type.Object({}),
  async handle(context, { link }) {
    const { person } = context.actor
    if (person === undefined || !(await revokeLink(context, person, link))) throw gone()
    return {}
  },
})

/** A link that never was, has ended or was revoked: nobody is told which. */
const gone = () =>
  notFound('cv.gone', {
    zh: '这份简历，链接可能已经到期或撤掉了',
    en: 'CV: the link may have ended or been revoked',
  })

async function open(context: Context, token: string) {
  const asked = readToken(token)
  const link = asked && (await findLink(context, asked.id))
  if (link === undefined || asked === undefined || !sameHash(link.hash, asked.hash)) throw gone()
  if (link.revokedAt !== undefined || link.expiresAt <= context.now) throw gone()
  const [version] = await listVersions(context, link.person, 1)
  if (version === undefined) throw gone()
  const isOwn = context.actor.person === link.person
  if (!isOwn) await countLook(context, link.id)
  const phone =
    link.phoneSealed === undefined ? undefined : context.use(vaultToken).open(linkPhone, link.phoneSealed)
  return { link, version, phone, isOwn }
}

const shared = {
  permission: 'cv.read-shared',
  reach: 'public',
  allow: roles,
  runsAsSystem: true, // whoever has the secret of the link may look: nothing else is known of them
  reveals: true,
} as const

const tokenInput = Type.String({ maxLength: 80 })

/** The CV behind a link. */
export const readSharedCv = useCase({
  ...shared,
  name: 'cv.readSharedCv',
  kind: 'query',
  title: { zh: '看分享的简历', en: 'See a shared CV' },
  http: { method: 'GET', path: '/api/shared-cv/:token' },
  input: Type.Object({ token: tokenInput }),
  output: Type.Object({
    content: cvContent,
    phone: nullable(Type.String()),
    madeAt: Type.String(),
    expiresAt: Type.String(),
    isOwn: Type.Boolean(),
  }),
  async handle(context, { token }) {
    const { link, version, phone, isOwn } = await open(context, token)
    await context.audit({ action: 'cv.shared-read', subject: link.person, purpose: 'shared-link' })
    const { content, madeAt } = version
    return { content, phone: phone ?? null, madeAt, expiresAt: link.expiresAt, isOwn }
  },
})

export const downloadSharedCv = preparedUseCase({
  ...shared,
  name: 'cv.downloadSharedCv',
  kind: 'query',
  title: { zh: '下载分享的简历', en: 'Download a shared CV' },
  file: true,
  http: { method: 'GET', path: '/api/shared-cv/:token/pdf' },
  input: Type.Object({ token: tokenInput }),
  output: fileOutput,
  async prepare(before, { token }) {
    const { link, version, phone } = await before.transaction(context => open(context, token))
    const { language, today, from } = before
    const bytes = await cvPdf(version.content, { language, phone, day: today }, from?.address ?? link.id)
    return async context => {
      await context.audit({ action: 'cv.shared-read', subject: link.person, purpose: 'shared-link' })
      return pdfFile(version.content.name, language, bytes)
    }
  },
})
