import { Type } from 'typebox'
import { notFound, nullable, useCase } from '../kernel/index.ts'
import { findPerson, phoneOf } from './person.store.ts'

/** What is known of the reader: shown before it is sent to anybody, and never asked again. */
export const readMyProfile = useCase({
  name: 'registry.readMyProfile',
  kind: 'query',
  title: { zh: '看我的信息', en: 'See my record' },
  permission: 'person.read-own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/profile' },
  input: Type.Object({}),
  output: Type.Object({
    name: Type.String(),
    phone: nullable(Type.String()),
    division: Type.String(),
    education: nullable(Type.String()),
    school: nullable(Type.String()),
    major: nullable(Type.String()),
    graduatedOn: nullable(Type.String()),
    skills: Type.Array(Type.String()),
    experience: Type.String(),
  }),
  async handle(context) {
    const person = context.actor.person && (await findPerson(context, context.actor.person))
    if (!person) throw notFound('person.unknown', { zh: '你的登记信息', en: 'record of yours' })
    return {
      name: person.name,
      phone: phoneOf(context, person) ?? null,
      division: person.division,
      education: person.education ?? null,
      school: person.school ?? null,
      major: person.major ?? null,
      graduatedOn: person.graduatedOn ?? null,
      skills: [...person.skills],
      experience: person.experience,
    }
  },
})
