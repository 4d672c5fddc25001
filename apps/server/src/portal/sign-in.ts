import { showDemoAccounts, signIn, signOut, wrongSignIn } from '../accounts/index.ts'
import { dropCookie, members, Problem, sessionCookie, type Text } from '../kernel/index.ts'
import { follow } from './entered.ts'
import { freshForm, wrongForm } from './forms.ts'
import { keepNext, safeNext } from './next.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { roleWords } from './role-words.ts'
import { placeName } from './search.ts'
import { type FormState, paths, renderSignIn, type SignInProps } from './view/index.ts'

/** The passphrase of the demo's accounts; production has no such accounts. */
const demoPassword = 'qingye-demo'

export const signInRoutes: Route[] = [
  {
    method: 'GET',
    path: '/sign-in',
    async handle(ask) {
      const next = safeNext(ask.query['next']?.[0])
      if (next !== undefined) keepNext(ask, next) // for somebody who comes in another way
      return { html: await signInPage(ask, next, freshForm()) }
    },
  },
  {
    method: 'POST',
    path: '/sign-in',
    entry: true,
    async handle(ask) {
      const { login = '', password = '' } = ask.form.typed
      const next = safeNext(ask.form.typed['next'])
      const refused = async (problem: Problem): Promise<Answer> => {
        const html = await signInPage(ask, next, signInWrongs(ask, problem))
        if (problem.retryAfter !== undefined) ask.reply.header('retry-after', problem.retryAfter)
        return { html, status: problem.kind === 'too-many' ? 429 : 422 }
      }
      try {
        const entered = await ask.call(signIn, { login, password })
        return entered.next === 'wrong' ? await refused(wrongSignIn()) : follow(ask, entered, next)
      } catch (error) {
        const expected = error instanceof Problem && (error.kind === 'invalid' || error.kind === 'too-many')
        if (expected) return refused(error)
        throw error
      }
    },
  },
  {
    method: 'POST',
    path: '/sign-out',
    async handle(ask) {
      await ask.call(signOut, { session: ask.request.session.id })
      dropCookie(ask.reply, sessionCookie)
      // nothing of what was seen stays in this browser
      ask.reply.header('clear-site-data', '"cache"')
      return { to: paths.home, flash: 'signed-out' }
    },
  },
]

function signInWrongs(ask: Ask, problem: Problem): FormState {
  const form = wrongForm(ask.form, problem)
  if (problem.fields.length > 0) return form
  const right: Text =
    problem.kind === 'too-many'
      ? { zh: '急的话用手机验证码登录。', en: 'In a hurry? Sign in by a code on your phone.' }
      : { zh: '看看大小写，再试一次。', en: 'Check upper and lower case and try again.' }
  return { ...form, wrongs: [{ field: 'password', wrong: problem.title, right }] }
}

async function signInPage(ask: Ask, next: string | undefined, form: FormState): Promise<string> {
  return renderSignIn(await ask.frame('/sign-in'), {
    form,
    next: next ?? '',
    identity: ask.portal.identityName,
    demoAccounts: ask.portal.demo ? await demoAccounts(ask) : [],
  })
}

async function demoAccounts(ask: Ask): Promise<SignInProps['demoAccounts']> {
  const { rows } = await ask.call(showDemoAccounts, {})
  // who looks for work and who hires come first: theirs is the site
  const rank = (role: string) => (role === 'person' ? 0 : members.some(each => each === role) ? 1 : 2)
  const sorted = rows.toSorted((a, b) => rank(a.role) - rank(b.role))
  return sorted.map(({ login, role, area }) => {
    const words = roleWords(role)
    if (area.length < 6) return { login, password: demoPassword, who: words }
    const place = placeName(ask.portal.city, area)
    const text = { zh: `${place.zh}的${words.zh}`, en: `${words.en}, ${place.en}` }
    return { login, password: demoPassword, who: text }
  })
}
