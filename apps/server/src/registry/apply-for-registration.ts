import { Type } from 'typebox'
import { day, idOf, keyIn, townStaff, useCase } from '../kernel/index.ts'
import { askRegistration } from './ask-registration.ts'
import { unknownPerson } from './read-person.ts'
import { registrationKinds } from './registration.ts'

const asked = {
  kind: keyIn(registrationKinds),
  ground: Type.String({ minLength: 1, maxLength: 40 }),
  /** the first day without work */
  since: Type.Optional(day()),
  note: Type.Optional(Type.String({ maxLength: 300 })),
  /** the person's own written word that it is true */
  committed: Type.Literal('yes'),
}
const output = Type.Object({ registration: idOf<'Registration'>() })

export const applyForRegistration = useCase({
  name: 'registry.applyForRegistration',
  kind: 'command',
  title: { zh: '申请登记', en: 'Apply for registration' },
  permission: 'registration.apply',
  reach: 'own',
  allow: ['person'],
  http: { method: 'POST', path: '/api/my/registrations' },
  input: Type.Object(asked),
  output,
  async handle(context, { committed: _, ...input }) {
    const { person } = context.actor
    if (person === undefined) throw unknownPerson()
    return { registration: (await askRegistration(context, { ...input, person })).id }
  },
})

/** A village worker types in what somebody says at the door. */
export const applyForThem = useCase({
  name: 'registry.applyForThem',
  kind: 'command',
  title: { zh: '代为申请登记', en: 'Apply for somebody' },
  permission: 'registration.apply-for',
  reach: 'area',
  allow: [...townStaff, 'county-officer'],
  http: { method: 'POST', path: '/api/people/:person/registrations' },
  input: Type.Object({ person: idOf<'Person'>(), ...asked }),
  output,
  async handle(context, { committed: _, ...input }) {
    return { registration: (await askRegistration(context, input)).id }
  },
})
