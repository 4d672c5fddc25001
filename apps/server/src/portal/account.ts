import { showDemoAccounts, signIn, signOut, signUpPerson, wrongSignIn } from '../accounts/index.ts'
import {
  dropCookie,
  Problem,
  type Role,
  sessionCookie,
  setSessionCookie,
  type Text,
} from '../kernel/index.ts'
import { educations } from '../registry/index.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import { clearNext, keepNext, keptNext, safeNext } from './next.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { placeName } from './search.ts'
import {
  type FormState,
  paths,
  renderSignIn,
  renderSignUp,
  type SignInProps,
  type SignUpProps,
} from './view/index.ts'

/** The passphrase of the demo's accounts; production has no such accounts. */
const demoPassword = 'qingye-demo'

export const accountRoutes: Route[] = [
  {
    method: 'GET',
    path: '/sign-in',
    async handle(ask) {
      const next = safeNext(ask.query['next']?.[0])
      if (next !== undefined) keepNext(ask, next) // for somebody who opens an account first
      return { html: await signInPage(ask, next, freshForm()) }
    },
  },
  {
    method: 'POST',
    path: '/sign-in',
    async handle(ask) {
      const { login = '', password = '' } = ask.form.typed
      const next = safeNext(ask.form.typed['next'])
      const refused = async (problem: Problem): Promise<Answer> => {
        const html = await signInPage(ask, next, signInWrongs(ask, problem))
        return { html, status: problem.kind === 'too-many' ? 429 : 422 }
      }
      try {
        const { session, role } = await ask.call(signIn, { login, password })
        if (session === null) return await refused(wrongSignIn())
        return enter(ask, session, role, next)
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
      return { to: paths.home, flash: 'signed-out' }
    },
  },
  {
    method: 'GET',
    path: '/sign-up',
    async handle(ask) {
      if (ask.actor.role !== 'visitor') return { to: paths.home }
      return { html: await signUpPage(ask, freshForm()) }
    },
  },
  {
    method: 'POST',
    path: '/sign-up',
    async handle(ask) {
      if (ask.actor.role !== 'visitor') return { to: paths.home }
      return attempt(
        () => signUp(ask),
        problem => signUpAgain(ask, problem),
      )
    },
  },
]

/** Opens the session in the browser and goes where one wanted to go. */
function enter(ask: Ask, session: string, role: Role | string, next: string | undefined): Answer {
  setSessionCookie(ask.reply, session, 12 * 3_600)
  clearNext(ask)
  const usual = role === 'person' ? paths.home : paths.workbench
  return { to: next ?? usual, ...(role === 'person' && { flash: 'signed-in' }) }
}

function signInWrongs(ask: Ask, problem: Problem): FormState {
  const form = wrongForm(ask.form, problem)
  if (problem.fields.length > 0) return form
  const right: Text =
    problem.kind === 'too-many'
      ? { zh: '忘了密码就打 12333。', en: 'Forgotten the password? Call 12333.' }
      : { zh: '看看大小写，再试一次。', en: 'Check upper and lower case and try again.' }
  return { ...form, wrongs: [{ field: 'password', wrong: problem.title, right }] }
}

async function signInPage(ask: Ask, next: string | undefined, form: FormState): Promise<string> {
  return renderSignIn(await ask.frame('/sign-in'), {
    form,
    next: next ?? '',
    demoAccounts: ask.portal.demo ? await demoAccounts(ask) : [],
  })
}

const who: Readonly<Record<string, Text>> = {
  person: { zh: '找工作的年轻人', en: 'A young person looking for work' },
  'organisation-admin': { zh: '招人的单位', en: 'An employer' },
  recruiter: { zh: '单位的招聘员', en: 'A recruiter of an employer' },
  reporter: { zh: '单位的填报员', en: 'A reporter of an employer' },
  'school-counsellor': { zh: '学校的就业老师', en: 'A counsellor of a school' },
  mentor: { zh: '创业导师', en: 'A mentor' },
  'village-worker': { zh: '村社工作人员', en: 'A village worker' },
  'town-officer': { zh: '镇街工作人员', en: 'A town officer' },
  'county-officer': { zh: '工作人员', en: 'An officer' },
  'city-officer': { zh: '市里的工作人员', en: 'A city officer' },
  leader: { zh: '市领导', en: 'A leader of the city' },
  auditor: { zh: '审计', en: 'An auditor' },
  'system-administrator': { zh: '系统管理员', en: 'The system administrator' },
  'security-administrator': { zh: '安全管理员', en: 'The security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'The audit administrator' },
}

async function demoAccounts(ask: Ask): Promise<SignInProps['demoAccounts']> {
  const { rows } = await ask.call(showDemoAccounts, {})
  return rows.map(({ login, role, area }) => {
    const words = who[role] ?? { zh: role, en: role }
    if (area.length < 6) return { login, password: demoPassword, who: words }
    const place = placeName(ask.portal.city, area)
    const text = { zh: `${place.zh}的${words.zh}`, en: `${words.en}, ${place.en}` }
    return { login, password: demoPassword, who: text }
  })
}

async function signUp(ask: Ask): Promise<Answer> {
  const { county = '', education = '', name = '', phone = '', password = '', consent = '' } = ask.form.typed
  const digits = phone.replaceAll(/[\s-]/g, '')
  await ask.call(signUpPerson, {
    name: name.trim(),
    phone: digits,
    password,
    division: county,
    ...(education !== '' && { education }),
    consent,
  })
  const { session } = await ask.call(signIn, { login: digits, password })
  const next = keptNext(ask)
  if (session === null) return { to: paths.signIn(next) }
  return { ...enter(ask, session, 'person', next), flash: 'signed-up' }
}

/** In the words of the form: a pattern says nothing to somebody who mistyped a number. */
const signUpWrongs: Readonly<Record<string, { readonly wrong: Text; readonly right: Text }>> = {
  phone: {
    wrong: { zh: '这不是一个手机号。', en: 'This is not a mobile number.' },
    right: { zh: '应该是 11 位数字，1 开头。', en: 'It has 11 digits and begins with 1.' },
  },
  county: {
    wrong: { zh: '还没有选现在住哪里。', en: 'Where you live is missing.' },
    right: { zh: '从列表里选一个。', en: 'Choose one of the list.' },
  },
  consent: {
    wrong: { zh: '还没有同意。', en: 'You have not agreed yet.' },
    right: { zh: '打上勾才能开账号。', en: 'Tick the box to open the account.' },
  },
}

/** What is empty is named, for the list above the form holds no labels. */
const signUpMissing: typeof signUpWrongs = {
  name: {
    wrong: { zh: '还没有写姓名。', en: 'Your name is missing.' },
    right: { zh: '写真名。', en: 'Write your real name.' },
  },
  phone: {
    wrong: { zh: '还没有写手机号。', en: 'Your mobile number is missing.' },
    right: { zh: '11 位数字，1 开头。', en: 'It has 11 digits and begins with 1.' },
  },
  password: {
    wrong: { zh: '还没有设密码。', en: 'The password is missing.' },
    right: { zh: '至少 10 个字符。', en: 'At least 10 characters.' },
  },
}

async function signUpAgain(ask: Ask, problem: Problem): Promise<Answer> {
  const form = wrongForm(ask.form, problem, { division: 'county' })
  const isEmpty = (field: string) => (ask.form.typed[field] ?? '').trim() === ''
  const wrongs = form.wrongs?.map(one => ({
    ...one,
    ...signUpWrongs[one.field],
    ...(isEmpty(one.field) && signUpMissing[one.field]),
  }))
  return { html: await signUpPage(ask, { ...form, wrongs: wrongs ?? [] }), status: 422 }
}

async function signUpPage(ask: Ask, form: FormState): Promise<string> {
  const { city } = ask.portal
  const counties: SignUpProps['counties'] = city.divisions.all
    .filter(({ level }) => level === 'county')
    .map(({ code }) => ({ code, label: placeName(city, code) }))
  return renderSignUp(await ask.frame('/sign-up'), {
    form,
    counties,
    educations: Object.entries(educations)
      .filter(([code]) => code !== 'any')
      .map(([code, label]) => ({ code, label })),
  })
}
