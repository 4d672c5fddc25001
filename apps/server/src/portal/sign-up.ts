import { signUpPerson } from '../accounts/index.ts'
import type { Problem, Text } from '../kernel/index.ts'
import { educations, personForms } from '../registry/index.ts'
import { noteUse, opened } from './beside.ts'
import { follow, stepOf } from './entered.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { placeName } from './search.ts'
import { type FormState, paths, renderPhone, renderSignUp, type SignUpProps } from './view/index.ts'

export const signUpRoutes: Route[] = [
  {
    method: 'GET',
    path: '/sign-up',
    async handle(ask) {
      if (ask.actor.role !== 'visitor') return { to: paths.home }
      const html = renderPhone(await ask.frame('/sign-up'), { form: freshForm(), purpose: 'sign-up' })
      return { html }
    },
  },
  {
    method: 'GET',
    path: '/sign-up/details',
    async handle(ask) {
      if (ask.actor.role !== 'visitor') return { to: paths.home }
      if (stepOf(ask) === '') return { to: paths.signUp }
      return { html: await signUpPage(ask, opened(ask, freshForm())) }
    },
  },
  {
    method: 'POST',
    path: '/sign-up/details',
    entry: true,
    async handle(ask) {
      if (ask.actor.role !== 'visitor') return { to: paths.home }
      return attempt(
        () => signUp(ask),
        problem => signUpAgain(ask, problem),
      )
    },
  },
]

async function signUp(ask: Ask): Promise<Answer> {
  const { county = '', education = '', name = '', password = '', consent = '' } = ask.form.typed
  const entered = await ask.call(signUpPerson, {
    step: stepOf(ask),
    name: name.trim(),
    ...(password !== '' && { password }),
    division: county,
    ...(education !== '' && { education }),
    consent,
  })
  const { fields, own } = personForms.signUp
  await noteUse(ask, 'signUp', { asked: fields.length + own.length, known: 0 })
  const answer = follow(ask, entered, undefined)
  return 'to' in answer && entered.next === 'in' ? { ...answer, flash: 'signed-up' } : answer
}

/** In the words of the form: a pattern says nothing to somebody who mistyped a number. */
const signUpWrongs: Readonly<Record<string, { readonly wrong: Text; readonly right: Text }>> = {
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
  return renderSignUp(await ask.frame('/sign-up/details'), {
    form,
    counties,
    educations: Object.entries(educations)
      .filter(([code]) => code !== 'any')
      .map(([code, label]) => ({ code, label })),
  })
}
