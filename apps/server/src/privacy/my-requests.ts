import { type Static, Type } from 'typebox'
import {
  bucketOf,
  type Context,
  idOf,
  keyIn,
  notFound,
  nullable,
  oneOf,
  Problem,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findPerson, personFields } from '../registry/index.ts'
import { noRecord } from './my-consents.ts'
import { hindrances } from './parts.ts'
import { insertRequest, listRequestsOf, lockRequest, writeRequest } from './request.store.ts'
import { answerWithin, type DataRequest, requestStates } from './request.ts'

export const requestView = Type.Object({
  id: idOf<'DataRequest'>(),
  version: Type.Integer(),
  kind: oneOf('erasure', 'correction'),
  person: Type.String(),
  division: Type.String(),
  fieldName: nullable(textSchema),
  wish: Type.String(),
  state: keyIn(requestStates),
  stateName: textSchema,
  due: Type.String(),
  answer: Type.String(),
  askedAt: Type.String(),
  answeredAt: nullable(Type.String()),
  outcome: Type.Array(
    Type.Object({ title: textSchema, outcome: oneOf('goes', 'anonymous', 'stays'), rows: Type.Integer() }),
  ),
})
export type RequestView = Static<typeof requestView>

export function viewOfRequest(one: DataRequest): RequestView {
  return {
    id: one.id,
    version: one.version,
    kind: one.kind,
    person: one.personName,
    division: one.division,
    fieldName: one.field === undefined ? null : personFields[one.field].label,
    wish: one.wish,
    state: one.state,
    stateName: requestStates[one.state],
    due: one.dueOn,
    answer: one.answer,
    askedAt: one.askedAt,
    answeredAt: one.answeredAt ?? null,
    outcome: one.outcome.map(part => ({ ...part })),
  }
}

const own = { permission: 'privacy.own', reach: 'own', allow: ['person'] } as const

export const unknownRequest = () => notFound('request.unknown', { zh: '这件申请', en: 'request' })

async function ask(
  context: Context,
  asked: Pick<DataRequest, 'kind' | 'field' | 'wish'>,
): Promise<DataRequest | undefined> {
  const person = context.actor.person && (await findPerson(context, context.actor.person))
  if (!person) throw noRecord()
  const request: DataRequest = {
    ...asked,
    id: context.newId(bucketOf(person.id)),
    version: 1,
    person: person.id,
    personName: person.name,
    division: person.division,
    state: 'asked',
    dueOn: context.use(cityToken).calendar.addWorkingDays(context.today, answerWithin).day,
    answer: '',
    outcome: [],
    askedAt: context.now,
    answeredAt: undefined,
  }
  return (await insertRequest(context, request)) ? request : undefined
}

/** I ask to be forgotten: what goes and what stays stands on the page where I ask. */
export const requestErasure = useCase({
  ...own,
  name: 'privacy.requestErasure',
  kind: 'command',
  title: { zh: '申请注销并删除', en: 'Ask to be erased' },
  http: { method: 'POST', path: '/api/my/data/erasure' },
  input: Type.Object({
    wish: Type.Optional(Type.String({ maxLength: 300 })),
    understood: Type.Literal('yes'),
  }),
  output: Type.Object({ request: requestView }),
  async handle(context, { wish = '' }) {
    const { person } = context.actor
    if (person === undefined) throw noRecord()
    const [why] = await hindrances(context, person)
    if (why !== undefined) throw new Problem('conflict', 'erasure.hindered', why)
    const request = await ask(context, { kind: 'erasure', field: undefined, wish: wish.trim() })
    if (request === undefined) throw askedAlready()
    return { request: viewOfRequest(request) }
  },
})

const askedAlready = () =>
  new Problem('conflict', 'erasure.asked', {
    zh: '你已经申请过，还没有办完',
    en: 'You have asked already, and it is not done yet',
  })

/** I ask for a verified field to be corrected: an officer who sees the document answers. */
export const requestCorrection = useCase({
  ...own,
  name: 'privacy.requestCorrection',
  kind: 'command',
  title: { zh: '申请更正', en: 'Ask for a correction' },
  http: { method: 'POST', path: '/api/my/data/corrections' },
  input: Type.Object({
    field: keyIn(personFields),
    wish: Type.String({ minLength: 1, maxLength: 300 }),
  }),
  output: Type.Object({ request: requestView }),
  async handle(context, { field, wish }) {
    const request = await ask(context, { kind: 'correction', field, wish: wish.trim() })
    if (request === undefined) throw askedAlready()
    return { request: viewOfRequest(request) }
  },
})

export const listMyRequests = useCase({
  ...own,
  name: 'privacy.listMyRequests',
  kind: 'query',
  title: { zh: '看我的申请', en: 'See my requests' },
  http: { method: 'GET', path: '/api/my/data/requests' },
  input: Type.Object({}),
  output: Type.Object({ rows: Type.Array(requestView) }),
  async handle(context) {
    const { person } = context.actor
    if (person === undefined) throw noRecord()
    return { rows: (await listRequestsOf(context, person)).map(viewOfRequest) }
  },
})

export const withdrawRequest = useCase({
  ...own,
  name: 'privacy.withdrawRequest',
  kind: 'command',
  title: { zh: '撤回申请', en: 'Withdraw my request' },
  http: { method: 'POST', path: '/api/my/data/requests/:request/withdraw' },
  input: Type.Object({ request: idOf<'DataRequest'>() }),
  output: Type.Object({ request: requestView }),
  async handle(context, { request: id }) {
    const request = await lockRequest(context, id)
    if (request === undefined) throw unknownRequest()
    if (request.state !== 'asked') throw answeredAlready()
    const next = { ...request, state: 'withdrawn', version: request.version + 1 } as const
    await writeRequest(context, next)
    return { request: viewOfRequest(next) }
  },
})

export const answeredAlready = () =>
  new Problem('conflict', 'request.answered', {
    zh: '这件申请已经答复过了',
    en: 'This request has been answered already',
  })
