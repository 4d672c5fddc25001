import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  dayOf,
  featuresWith,
  type Problem,
  readMultipart,
  sendFile,
  statusOf,
  type Text,
} from '../kernel/index.ts'
import { aboutRoutes } from './about.ts'
import { accountRoutes } from './account.ts'
import { activityRoutes } from './activities.ts'
import { addActivityFeeds } from './activity-feeds.ts'
import { activityRegisterRoutes } from './activity-register.ts'
import { applyRoutes } from './apply.ts'
import { bareFrame, makeAsk, pathOf } from './ask.ts'
import { addAssets } from './assets.ts'
import { searchBefore } from './back.ts'
import { cardRoutes } from './card.ts'
import { addCatalogue, type PolicyShelf, policyShelf } from './card-catalogue.ts'
import { claimRoutes } from './claims.ts'
import { codeRoutes } from './code.ts'
import { employerRoutes } from './employer.ts'
import { fairRoutes } from './fairs.ts'
import { addFeeds } from './feeds.ts'
import { hasFlash, setFlash } from './flash.ts'
import { keepDraft } from './forms.ts'
import { homeRoutes } from './home.ts'
import { identityRoutes } from './identity.ts'
import { inboxRoutes } from './inbox.ts'
import { joinRoutes } from './join.ts'
import { loanRoutes } from './loans.ts'
import { myApplicationRoutes } from './my-applications.ts'
import { businessRoutes } from './my-business.ts'
import { cvRoutes } from './my-cv.ts'
import { dataRoutes } from './my-data.ts'
import { mergeRoutes } from './my-merge.ts'
import { recordRoutes } from './my-record.ts'
import { recordEditRoutes } from './my-record-edit.ts'
import { householdRoutes } from './my-record-household.ts'
import { recordPlaceRoutes } from './my-record-place.ts'
import { registrationRoutes } from './my-record-registrations.ts'
import { organisationRoutes } from './organisations.ts'
import { planRoutes } from './plan-pages.ts'
import { policyRoutes } from './policies.ts'
import type { Answer, Ask, Portal, PortalParts, Route } from './portal.ts'
import { postRoutes } from './post.ts'
import { searchRoutes } from './search.ts'
import { meaningOf } from './search-words.ts'
import { secondFactorRoutes } from './second-factor.ts'
import { sendText } from './send.ts'
import { formOf, sharedPages } from './shared-pages.ts'
import { signInRoutes } from './sign-in.ts'
import { skillRoutes } from './skills.ts'
import { ticketRoutes } from './tickets.ts'
import { local, paths, renderError, renderNotFound, renderRefused } from './view/index.ts'
import { voucherRoutes } from './vouchers.ts'

export type { PortalParts } from './portal.ts'

/** What a problem page needs, which may be drawn before the portal has been added. */
const open = new WeakMap<FastifyInstance, Portal>()

/** The public pages, in Chinese under `/` and in English under `/en/`, from one table. */
export async function addPortal(server: FastifyInstance, parts: PortalParts): Promise<void> {
  const portal: Portal = { ...parts, assets: addAssets(server), shared: sharedPages(parts.kernel) }
  open.set(server, portal)
  addFeeds(server, portal)
  addActivityFeeds(server, portal)
  const shelf = policyShelf(portal)
  addCatalogue(server, shelf, () => dayOf(parts.kernel.clock.now()))
  for (const route of routesOf(portal, shelf)) {
    for (const language of ['zh', 'en'] as const) {
      server.route({
        method: route.method,
        url: local(route.path, language),
        schema: { hide: true },
        ...(route.entry === true && { config: { entry: true } }),
        handler: (request, reply) => answer(portal, route, request, reply),
      })
    }
  }
  server.get('/en', { schema: { hide: true } }, (_request, reply) => reply.redirect('/en/', 308))
}

function routesOf(portal: Portal, shelf: PolicyShelf): Route[] {
  return [
    ...homeRoutes(portal),
    ...searchRoutes(meaningOf(portal.city)),
    ...postRoutes,
    ...employerRoutes,
    ...organisationRoutes,
    ...applyRoutes,
    ...signInRoutes,
    ...codeRoutes,
    ...secondFactorRoutes,
    ...identityRoutes,
    ...accountRoutes,
    ...joinRoutes,
    ...myApplicationRoutes,
    ...cvRoutes,
    ...claimRoutes,
    ...dataRoutes,
    ...inboxRoutes,
    ...mergeRoutes,
    ...recordRoutes,
    ...recordPlaceRoutes,
    ...recordEditRoutes,
    ...registrationRoutes,
    ...householdRoutes,
    ...loanRoutes,
    ...voucherRoutes,
    ...businessRoutes,
    ...skillRoutes,
    ...fairRoutes,
    ...activityRoutes,
    ...activityRegisterRoutes,
    ...ticketRoutes,
    ...planRoutes(portal, shelf),
    ...policyRoutes(portal, shelf),
    ...cardRoutes(shelf),
    ...aboutRoutes(portal),
  ]
}

async function answer(portal: Portal, route: Route, request: FastifyRequest, reply: FastifyReply) {
  // a form with a file; the token stands in it as in every other
  if (request.isMultipart()) request.body = await readMultipart(request, portal.secret, route.largestFile)
  if (route.near === true) reply.header('permissions-policy', featuresWith('geolocation'))
  const key = route.shared === true ? sharedKey(request) : undefined
  if (key !== undefined) {
    const page = await portal.shared.page(key, async () =>
      pageOf(await route.handle(makeAsk(portal, request, reply))),
    )
    return sendPage(request, reply, page.html, coding => formOf(page, coding))
  }
  const ask = makeAsk(portal, request, reply)
  return send(ask, mustSignIn(route, ask) ? askToSignIn(route, ask) : await route.handle(ask))
}

function pageOf(result: Answer): string {
  if ('html' in result) return result.html
  throw new Error('a shared page leads nowhere else')
}

/** Undefined when this reader's page may differ from another's: signed in, or told something once. */
function sharedKey(request: FastifyRequest): string | undefined {
  if (request.session.actor.role !== 'visitor' || hasFlash(request)) return undefined
  return `${request.protocol} ${request.host} ${request.url} ${searchBefore(request) ?? ''}`
}

function mustSignIn(route: Route, ask: Ask): boolean {
  return route.for === 'person' && ask.actor.role === 'visitor'
}

/** To the sign-in page and back; what was typed in a form is kept for the page on which the form stands. */
function askToSignIn(route: Route, ask: Ask): Answer {
  const { request, reply } = ask
  if (request.method === 'GET') return { to: paths.signIn(here(request)) }
  const at = route.formAt?.(ask.params) ?? pathOf(request.url)
  const kept = keepDraft(reply, at, ask.form.typed)
  return { to: paths.signIn(at), ...(kept && { flash: 'kept' }) }
}

function here(request: FastifyRequest): string {
  const query = request.url.split('?')[1]
  return query === undefined ? pathOf(request.url) : `${pathOf(request.url)}?${query}`
}

function send({ request, reply, language }: Ask, result: Answer) {
  if ('away' in result) return reply.header('cache-control', 'no-store').redirect(result.away, 303)
  if ('to' in result) {
    if (result.flash !== undefined) setFlash(reply, result.flash)
    const to = result.to.startsWith(paths.workbench) ? result.to : local(result.to, language)
    return reply.header('cache-control', 'no-store').redirect(to, 303)
  }
  if ('file' in result) return sendFile(reply.header('cache-control', 'private, no-store'), result.file)
  return sendPage(request, reply.status(result.status ?? 200), result.html)
}

function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  bytes?: Parameters<typeof sendText>[4],
) {
  // a page may hold its reader's name or form token, so no cache between may keep it
  const isVisitor = request.session.actor.role === 'visitor' && !/^\/(en\/)?(sign-|account)/.test(request.url)
  reply.header('cache-control', isVisitor ? 'private, no-cache' : 'private, no-store')
  reply.header('content-language', request.language === 'zh' ? 'zh-CN' : 'en')
  return sendText(request, reply, html, text, bytes)
}

const html = 'text/html; charset=utf-8'

/** The page itself says after it that what was typed is safe. */
const tooOld: Text = {
  zh: '这个页面放得太久了，没有办成',
  en: 'This page was open for too long, and nothing was done',
}

/** A problem as a page. Asks nothing of the database, so that it can be drawn when that is what failed. */
export function renderProblemPage(problem: Problem, request: FastifyRequest, demo: boolean): string {
  const portal = open.get(request.server)
  if (portal === undefined) return problem.title[request.language]
  const frame = bareFrame({ ...portal, demo }, request, request.language)
  if (statusOf[problem.kind] === 404) return renderNotFound(frame)
  if (problem.code === 'access.forbidden' && request.method === 'GET') return renderRefused(frame)
  return renderError(frame, {
    title: problem.code === 'csrf.mismatch' ? tooOld : problem.title,
    ...(problem.cure !== undefined && { cure: problem.cure }),
    reference: String(request.id),
    typed: request.method === 'POST',
  })
}
