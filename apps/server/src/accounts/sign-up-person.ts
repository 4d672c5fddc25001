import { Type } from 'typebox'
import { divisionCode, idOf, invalid, keyIn, newId, Problem, useCase } from '../kernel/index.ts'
import { cityToken, educations, enterPerson } from '../registry/index.ts'
import { insertAccount } from './account.store.ts'
import { insertGrant } from './grant.store.ts'
import { hashPassword } from './password.ts'

/** A young person opens an account with as little as a phone number; the rest is asked when it is needed. */
export const signUpPerson = useCase({
  name: 'accounts.signUpPerson',
  kind: 'command',
  title: { zh: '注册', en: 'Sign up' },
  permission: 'person.sign-up',
  reach: 'public',
  allow: ['visitor'],
  runsAsSystem: true,
  input: Type.Object({
    name: Type.String({ minLength: 1, maxLength: 50 }),
    phone: Type.String({ pattern: '^1\\d{10}$' }),
    password: Type.String({ minLength: 10, maxLength: 200 }),
    division: divisionCode(),
    education: Type.Optional(keyIn(educations)),
    consent: Type.Literal('yes'),
  }),
  output: Type.Object({ person: idOf<'Person'>() }),
  async handle(context, input) {
    if (context.use(cityToken).divisions.get(input.division) === undefined) {
      throw invalid([
        {
          pointer: '/division',
          wrong: { zh: '没有这个地方', en: 'There is no such place' },
          right: { zh: '从列表里选一个县市区', en: 'choose a county from the list' },
        },
      ])
    }
    const { person } = await enterPerson(context, {
      source: 'self',
      name: input.name,
      phone: input.phone,
      division: input.division,
      ...(input.education !== undefined && { schooling: [{ level: input.education }] }),
      consented: true,
    })
    const account = {
      id: newId<'Account'>(Date.parse(context.now)),
      login: input.phone,
      name: input.name.trim(),
      person,
      demo: false,
    } as const
    if (!(await insertAccount(context, account, await hashPassword(input.password)))) {
      throw new Problem('conflict', 'sign-up.taken', {
        zh: '这个手机号已经注册过，直接登录就行',
        en: 'This phone number has an account already: just sign in',
      })
    }
    await insertGrant(context, account.id, { role: 'person' })
    return { person }
  },
})
