import { Type } from 'typebox'
import {
  type Context,
  callerOf,
  divisionCode,
  type Id,
  invalid,
  keyIn,
  newId,
  Problem,
  preparedUseCase,
} from '../kernel/index.ts'
import { cityToken, educations, enterPerson, maskPhone } from '../registry/index.ts'
import { insertPhoneAccount } from './credential.store.ts'
import { entered, goIn, notIn } from './enter.ts'
import { insertGrant } from './grant.store.ts'
import { insertLink } from './link.store.ts'
import { hashPassword } from './password.ts'
import { checkPassword, shortestPassword } from './password-rules.ts'
import { readStep, takeStep } from './step.store.ts'

/**
 * A young person opens an account with as little as a phone that a code has shown to be theirs; a password if they
 * like. The rest is asked when it is needed. One is signed in at once.
 */
export const signUpPerson = preparedUseCase({
  name: 'accounts.signUpPerson',
  kind: 'command',
  shownOnce: true,
  title: { zh: '注册', en: 'Sign up' },
  permission: 'person.sign-up',
  reach: 'public',
  allow: ['visitor'],
  runsAsSystem: true,
  input: Type.Object({
    step: Type.String({ maxLength: 100 }),
    name: Type.String({ minLength: 1, maxLength: 50 }),
    password: Type.Optional(Type.String({ maxLength: 200 })),
    division: divisionCode(),
    education: Type.Optional(keyIn(educations)),
    consent: Type.Literal('yes'),
  }),
  output: entered,
  async prepare(before, input) {
    const known = await before.transaction(context => readStep(context, 'phone', input.step))
    if (known === undefined) return async () => notIn('over')
    if (before.use(cityToken).divisions.get(input.division) === undefined) throw noSuchPlace()
    const hash =
      input.password === undefined ? undefined : await newPassword(input.password, input.name, known.phone)
    return async context => {
      const step = await takeStep(context, 'phone', input.step)
      if (step === undefined) return notIn('over')
      const account = await open(context, input, step.phone, hash)
      if (step.link !== undefined) await insertLink(context, account, step.link)
      return goIn(context, account, { way: 'code', proven: false })
    }

    function newPassword(password: string, name: string, phone: string): Promise<string> {
      checkPassword(password, { words: [name, phone], shortest: shortestPassword.person })
      return hashPassword(password, callerOf(before.from?.address ?? ''))
    }
  },
})

interface Given {
  readonly name: string
  readonly division: string
  readonly education?: keyof typeof educations
}

async function open(
  context: Context,
  { name, division, education }: Given,
  phone: string,
  password: string | undefined,
): Promise<Id<'Account'>> {
  const { person } = await enterPerson(context, {
    source: 'self',
    name,
    phone,
    division,
    ...(education !== undefined && { schooling: [{ level: education }] }),
    consented: true,
  })
  const id = newId<'Account'>(Date.parse(context.now))
  const account = { id, login: maskPhone(phone), name: name.trim(), person, demo: false }
  if (!(await insertPhoneAccount(context, account, phone, password))) throw taken()
  await insertGrant(context, id, { role: 'person' })
  return id
}

function taken(): Problem {
  return new Problem('conflict', 'sign-up.taken', {
    zh: '这个手机号已经注册过，直接登录就行',
    en: 'This phone number has an account already: just sign in',
  })
}

function noSuchPlace(): Problem {
  return invalid([
    {
      pointer: '/division',
      wrong: { zh: '没有这个地方', en: 'There is no such place' },
      right: { zh: '从列表里选一个县市区', en: 'choose a county from the list' },
    },
  ])
}
