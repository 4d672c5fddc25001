import { Type } from 'typebox'
import { type Context, day, idOf, notFound, nullable, oneOf, textSchema, useCase } from '../kernel/index.ts'
import { findFounder, findSupport, foundersOf } from './founder.store.ts'
import { supportKinds } from './founder.ts'
import { findJob } from './job.store.ts'
import { unknownFounder } from './keep-founder.ts'
import { founderFile, founderRead } from './list-founders.ts'
import { nameEmployee } from './name-employee.ts'

const own = { permission: 'founder.own', reach: 'own', allow: ['person'] } as const

function requirePerson(context: Context) {
  const { person } = context.actor
  if (person === undefined) throw unknownFounder()
  return person
}

/** The reader's own businesses, as the office knows them. */
export const readMyBusinesses = useCase({
  ...own,
  name: 'founders.readMine',
  kind: 'query',
  title: { zh: '看我的创业', en: 'See my business' },
  http: { method: 'GET', path: '/api/my/businesses' },
  input: Type.Object({}),
  output: Type.Object({ rows: Type.Array(founderRead) }),
  async handle(context) {
    const rows = []
    for (const one of await foundersOf(context, requirePerson(context)))
      rows.push(await founderFile(context, one))
    return { rows }
  },
})

/** A founder says whom they employ; each of them is asked whether it is so. */
export const nameMyEmployee = useCase({
  ...own,
  name: 'founders.nameEmployee',
  kind: 'command',
  title: { zh: '登记我的员工', en: 'Name somebody whom I employ' },
  http: { method: 'POST', path: '/api/my/businesses/:founder/employees' },
  input: Type.Object({
    founder: idOf<'Founder'>(),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    idNumber: Type.String({ minLength: 1, maxLength: 30 }),
    fromOn: day(),
  }),
  output: Type.Object({ id: idOf<'Job'>() }),
  async handle(context, { founder: id, ...employee }) {
    const founder = await findFounder(context, id)
    if (founder === undefined) throw unknownFounder()
    return { id: await nameEmployee(context, founder, employee) }
  },
})

/** What a question in the inbox is about: a job at somebody's business, or support that one was given. */
export const readMyStartUpFact = useCase({
  ...own,
  name: 'founders.readAboutMe',
  kind: 'query',
  title: { zh: '看创业记录里的我', en: 'See what a founder’s record says of me' },
  input: Type.Object({ of: oneOf('founder-job', 'founder-support'), source: Type.String({ format: 'id' }) }),
  output: Type.Object({ business: Type.String(), support: nullable(textSchema), day: Type.String() }),
  async handle(context, { of, source }) {
    const missing = notFound('founder.unknown', { zh: '这条记录', en: 'entry' })
    if (of === 'founder-support') {
      const support = await findSupport(context, source)
      const founder = support && (await findFounder(context, support.founder))
      if (support === undefined || founder === undefined) throw missing
      return { business: founder.business, support: supportKinds[support.kind], day: support.givenOn }
    }
    const job = await findJob(context, source as Parameters<typeof findJob>[1]) // looked up: a wrong kind finds nothing
    if (job?.person !== requirePerson(context)) throw missing
    return { business: job.business, support: null, day: job.fromOn }
  },
})
