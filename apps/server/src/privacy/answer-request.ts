import { type Static, Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import {
  type Context,
  type Id,
  idOf,
  invalid,
  oneOf,
  pageInput,
  pageOf,
  sortInput,
  type Text,
  textSchema,
  townStaff,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { cityToken, placeWords } from '../registry/index.ts'
import { answeredAlready, requestView, unknownRequest, viewOfRequest } from './my-requests.ts'
import { erasePerson, hindrances } from './parts.ts'
import { listRequests, lockRequest, requestOrders, writeRequest } from './request.store.ts'
import type { DataRequest } from './request.ts'

const correctors = [...townStaff, 'county-officer', 'city-officer'] as const

const listInput = Type.Object({
  ...pageInput,
  ...sortInput(requestOrders),
  /** what waits for an answer, or what was answered */
  open: Type.Optional(oneOf('yes', 'no')),
  place: Type.Optional(Type.String({ pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$' })),
})

/** As the person sees it, and whose record it is about. */
const officersView = Type.Object({
  ...requestView.properties,
  personId: idOf<'Person'>(),
  place: textSchema,
  overdue: Type.Boolean(),
})

async function listOf(
  context: Context,
  kind: DataRequest['kind'],
  { open = 'yes', place, ...asked }: Static<typeof listInput>,
) {
  const page = await listRequests(context, { kind, open: open === 'yes', place }, asked)
  const city = context.use(cityToken)
  const rows = page.rows.map(one => ({
    ...viewOfRequest(one),
    personId: one.person,
    place: placeWords(city, one.division),
    overdue: one.state === 'asked' && one.dueOn < context.today,
  }))
  return { ...page, rows }
}

/** What people of the own area asked about their data. */
export const listDataRequests = useCase({
  name: 'privacy.listDataRequests',
  kind: 'query',
  title: { zh: '看更正申请', en: 'See requests for corrections' },
  permission: 'privacy.answer',
  reach: 'area',
  allow: correctors,
  reveals: true,
  http: { method: 'GET', path: '/api/data-requests' },
  input: listInput,
  output: pageOf(officersView),
  handle: (context, input) => listOf(context, 'correction', input),
})

const decision = Type.Object({
  request: idOf<'DataRequest'>(),
  decision: oneOf('approve', 'refuse'),
  answer: Type.String({ maxLength: 500 }),
})

async function decide(
  context: UseCaseContext,
  input: { request: Id<'DataRequest'>; decision: 'approve' | 'refuse'; answer: string },
  kind: DataRequest['kind'],
): Promise<DataRequest> {
  const request = await lockRequest(context, input.request)
  if (request === undefined || request.kind !== kind) throw unknownRequest()
  context.expect(request.version)
  if (request.state !== 'asked') throw answeredAlready()
  if (input.decision === 'refuse' && input.answer.trim() === '') throw whyMissing()
  const approved = kind === 'erasure' ? 'approved' : 'done'
  const state = input.decision === 'approve' ? approved : 'refused'
  const next: DataRequest = { ...request, state, answer: input.answer.trim(), version: request.version + 1 }
  await writeRequest(context, next)
  await tell(context, [
    {
      to: { person: request.person },
      kind: `privacy.${kind}-answered`,
      title: titleOf(kind, input.decision),
      body: { zh: next.answer, en: next.answer },
      href: '/my/data',
      source: request.id,
    },
  ])
  return next
}

function titleOf(kind: DataRequest['kind'], decided: 'approve' | 'refuse'): Text {
  const what =
    kind === 'erasure'
      ? { zh: '注销申请', en: 'request to be erased' }
      : { zh: '更正申请', en: 'request for a correction' }
  return decided === 'approve'
    ? { zh: `你的${what.zh}同意了`, en: `Your ${what.en} was approved` }
    : { zh: `你的${what.zh}没有同意`, en: `Your ${what.en} was refused` }
}

const whyMissing = () =>
  invalid([
    {
      pointer: '/answer',
      wrong: { zh: '没有说为什么', en: 'It is not said why' },
      right: { zh: '写明依据哪一条', en: 'say on what ground' },
    },
  ])

/** An officer has corrected the field, or says why not. */
export const answerCorrection = useCase({
  name: 'privacy.answerCorrection',
  kind: 'command',
  title: { zh: '答复更正申请', en: 'Answer a request for a correction' },
  permission: 'privacy.answer',
  reach: 'area',
  allow: correctors,
  versioned: true,
  http: { method: 'POST', path: '/api/data-requests/:request/answer' },
  input: decision,
  output: Type.Object({ request: requestView }),
  async handle(context, input) {
    return { request: viewOfRequest(await decide(context, input, 'correction')) }
  },
})

/** Requests to be forgotten, for whoever has the duty of data protection. */
export const listErasures = useCase({
  name: 'privacy.listErasures',
  kind: 'query',
  title: { zh: '看注销申请', en: 'See requests to be erased' },
  permission: 'privacy.erase',
  reach: 'area',
  allow: ['city-officer'],
  reveals: true,
  http: { method: 'GET', path: '/api/erasures' },
  input: listInput,
  output: pageOf(officersView),
  handle: (context, input) => listOf(context, 'erasure', input),
})

/** Approves a request to be forgotten, which is then carried out, or refuses it on a ground. */
export const decideErasure = useCase({
  name: 'privacy.decideErasure',
  kind: 'command',
  title: { zh: '批准注销', en: 'Decide on an erasure' },
  permission: 'privacy.erase',
  reach: 'area',
  allow: ['city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/erasures/:request/decision' },
  input: decision,
  output: Type.Object({ request: requestView }),
  async handle(context, input) {
    const request = await decide(context, input, 'erasure')
    if (request.state === 'approved') await context.emit(erasureApproved, { request: request.id })
    return { request: viewOfRequest(request) }
  },
})

export const erasureApproved = 'privacy.erasure-approved'

/** Carries out an approved erasure, as the system. What came up meanwhile sends it back to the officer. */
export async function carryOut(context: Context, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const id = payload['request'] as Id<'DataRequest'> // emitted above
  const request = await lockRequest(context, id)
  if (request?.state !== 'approved') return
  const [why] = await hindrances(context, request.person)
  if (why !== undefined) {
    await writeRequest(context, { id, state: 'asked', answer: why.zh })
    return
  }
  const done = await erasePerson(context, request.person)
  const outcome = done.map(({ part: { title, outcome: what }, rows }) => ({ title, outcome: what, rows }))
  await writeRequest(context, { id, state: 'done', answer: '', outcome })
}
