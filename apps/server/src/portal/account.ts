import { actAs, changePassword, endOtherSessions, endSession, readMySignIn } from '../accounts/index.ts'
import { dayOf, Problem, type Text } from '../kernel/index.ts'
import { atField } from './code.ts'
import { afterwards, keepSession } from './entered.ts'
import { freshForm } from './forms.ts'
import { safeNext } from './next.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { roleWords } from './role-words.ts'
import { placeName } from './search.ts'
import { orProve } from './second-factor.ts'
import { type GrantChoice, paths, renderAccount, renderChooseRole, renderNewPassword } from './view/index.ts'

/** How I sign in, as whom I act, where I am signed in: for everybody who has an account. */
export const accountRoutes: Route[] = [
  { method: 'GET', path: '/account', for: 'person', handle: async ask => ({ html: await accountPage(ask) }) },
  {
    method: 'GET',
    path: '/account/role',
    for: 'person',
    async handle(ask) {
      const own = await ask.call(readMySignIn, { token: ask.request.session.id })
      const next = safeNext(ask.query['next']?.[0]) ?? afterwards(ask.actor.role, undefined)
      if (own.grants.length < 2) return { to: next }
      const props = { grants: own.grants.map(grant => choiceOf(ask, grant)), form: freshForm(), next }
      return { html: renderChooseRole(await ask.frame(paths.chooseRole), props) }
    },
  },
  {
    method: 'POST',
    path: '/account/role',
    for: 'person',
    formAt: () => paths.chooseRole,
    async handle(ask) {
      const { grant = '', next } = ask.form.typed
      const acting = await ask.call(actAs, { session: ask.request.session.id, grant })
      keepSession(ask, acting)
      if (next === undefined) return { to: paths.account, flash: 'role-changed' }
      // a page of the role before may be closed to this one
      const wanted = safeNext(next)
      const usual = wanted === paths.home || wanted === paths.workbench
      return { to: afterwards(acting.role, usual ? undefined : wanted) }
    },
  },
  { method: 'GET', path: '/account/password', for: 'person', handle: ask => passwordPage(ask) },
  {
    method: 'POST',
    path: '/account/password',
    for: 'person',
    formAt: () => paths.password,
    handle: ask => orProve(() => setPassword(ask)),
  },
  {
    method: 'POST',
    path: '/account/sessions/end',
    for: 'person',
    formAt: () => paths.account,
    handle: ask =>
      orProve(async () => {
        await ask.call(endSession, { id: ask.form.typed['id'] ?? '' })
        return { to: paths.account, flash: 'session-ended' }
      }),
  },
  {
    method: 'POST',
    path: '/account/sessions/end-others',
    for: 'person',
    formAt: () => paths.account,
    handle: ask =>
      orProve(async () => {
        await ask.call(endOtherSessions, { session: ask.request.session.id })
        return { to: paths.account, flash: 'sessions-ended' }
      }),
  },
]

async function accountPage(ask: Ask): Promise<string> {
  const own = await ask.call(readMySignIn, { token: ask.request.session.id })
  const { city, identityName } = ask.portal
  return renderAccount(await ask.frame(), {
    ...own,
    role: roleIn(city, ask.actor.role, ask.actor.area),
    identity: identityName,
    links: own.links.map(({ id, name, linkedAt }) => ({ id, name, on: dayOf(Date.parse(linkedAt)) })),
    sessions: own.sessions.map(({ begunAt, lastSeenAt, ...one }) => ({
      ...one,
      begun: begunAt,
      seen: lastSeenAt,
    })),
    grants: own.grants.map(grant => choiceOf(ask, grant)),
    form: freshForm(),
  })
}

function roleIn(city: Ask['portal']['city'], role: string, area: string | undefined): Text {
  const words = roleWords(role)
  if (area === undefined) return words
  const place = placeName(city, area)
  return { zh: `${place.zh}，${words.zh}`, en: `${words.en}, ${place.en}` }
}

interface Held {
  readonly id: string
  readonly here: boolean
  readonly role: string
  readonly area: string | null
  readonly until: string | null
}

function choiceOf(ask: Ask, { id, here, role, area, until }: Held): GrantChoice {
  const place = area === null ? undefined : placeName(ask.portal.city, area)
  return { id, here, role: roleWords(role), place, until }
}

async function passwordPage(ask: Ask, problem?: Problem): Promise<Answer> {
  const own = await ask.call(readMySignIn, { token: ask.request.session.id })
  const html = renderNewPassword(await ask.frame(paths.password), {
    form: problem === undefined ? freshForm() : atField(ask, 'current', problem),
    shortest: ask.actor.role === 'person' ? 10 : 12,
    asksCurrent: own.hasPassword,
    action: paths.password,
  })
  return { html, ...(problem !== undefined && { status: problem.kind === 'too-many' ? 429 : 422 }) }
}

async function setPassword(ask: Ask): Promise<Answer> {
  const { current, password = '' } = ask.form.typed
  try {
    const changed = await ask.call(changePassword, {
      session: ask.request.session.id,
      ...(current !== undefined && current !== '' && { current }),
      password,
    })
    keepSession(ask, changed)
    return { to: paths.account, flash: 'password-set' }
  } catch (error) {
    const expected = error instanceof Problem && (error.kind === 'invalid' || error.kind === 'too-many')
    if (expected) return passwordPage(ask, error)
    throw error
  }
}
