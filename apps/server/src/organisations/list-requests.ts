import { type Static, Type } from 'typebox'
import {
  answerFile,
  type Context,
  fileOutput,
  idOf,
  isAnotherHand,
  keyIn,
  notFound,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import {
  cityToken,
  countyOf,
  findOrganisation,
  fitOfCode,
  type Organisation,
  organisationKinds,
  placeWords,
} from '../registry/index.ts'
import { papers } from './document.store.ts'
import { requestView, viewOfRequest } from './read-request.ts'
import { findRequest, listRequests as listFound, requestOrders } from './request.store.ts'
import {
  checkedFields,
  type Request,
  type RequestFacts,
  requestKinds,
  requestLifecycle,
  requestStates,
} from './request.ts'

export const officers = ['county-officer', 'city-officer'] as const

const row = Type.Object({
  id: idOf<'Request'>(),
  version: Type.Integer(),
  kind: textSchema,
  name: Type.String(),
  organisationKind: textSchema,
  county: Type.Object({ code: Type.String(), name: textSchema }),
  state: oneOf(...requestStates),
  stateName: textSchema,
  dueOn: nullable(Type.String()),
  overdue: Type.Boolean(),
  sentAt: nullable(Type.String()),
})
export type RequestRow = Static<typeof row>

/** What waits for the officers of an area, the one due first at the top. */
export const listRequests = useCase({
  name: 'organisations.listRequests',
  kind: 'query',
  title: { zh: '看待核验的单位', en: 'List requests for verification' },
  permission: 'organisation.verify',
  reach: 'area',
  allow: officers,
  http: { method: 'GET', path: '/api/verifications' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(requestOrders),
    state: Type.Optional(oneOf('waiting', 'asked', 'second-look', 'verified', 'refused', 'all')),
    kind: Type.Optional(keyIn(requestKinds)),
  }),
  output: pageOf(row),
  async handle(context, input) {
    const filter = {
      area: context.actor.area ?? '~', // nothing sorts there
      ...(input.kind && { kind: input.kind }),
      ...(input.state === undefined ? { open: true } : input.state === 'all' ? {} : { state: input.state }),
    }
    const page = await listFound(context, filter, input)
    const city = context.use(cityToken)
    const rows = page.rows.map((one): RequestRow => {
      const open = one.state === 'waiting' || one.state === 'second-look'
      return {
        id: one.id,
        version: one.version,
        kind: requestKinds[one.kind],
        name: one.facts.name,
        organisationKind: organisationKinds[one.facts.kind],
        county: countyOf(city, one.division),
        state: one.state,
        stateName: requestLifecycle[one.state].label,
        dueOn: open ? (one.dueOn ?? null) : null,
        overdue: open && one.dueOn !== undefined && one.dueOn < context.today,
        sentAt: one.sentAt ?? null,
      }
    })
    return { ...page, rows }
  },
})

/** A request that the actor's office looks at. @throws Problem `not-found` for every other */
export function requireInArea(context: Context, request: Request | undefined): Request {
  const { area } = context.actor
  const mine = request !== undefined && area !== undefined && request.division.startsWith(area)
  if (mine && request.state !== 'draft') return request
  throw notFound('request.unknown', { zh: '辖区里的这份申请', en: 'request in your area' })
}

const checkView = Type.Object({
  field: Type.String(),
  /** what was said, as a person reads it */
  said: Type.String(),
  /** what the register holds now: for a change or a takeover */
  before: nullable(Type.String()),
  /** null: nobody has compared it yet */
  fits: nullable(Type.Boolean()),
})

/** The papers and the fields side by side. Showing the name and number of a contact is in the audit log. */
export const readRequestForOfficer = useCase({
  name: 'organisations.readRequestForOfficer',
  kind: 'query',
  title: { zh: '核对单位材料', en: 'Compare a request with its papers' },
  permission: 'organisation.verify',
  reach: 'area',
  allow: officers,
  reveals: true,
  http: { method: 'GET', path: '/api/verifications/:request' },
  input: Type.Object({ request: idOf<'Request'>() }),
  output: Type.Object({
    request: requestView,
    askedFor: textSchema,
    checks: Type.Array(checkView),
    warnings: Type.Array(textSchema),
    /** a name or code changes: two officers look, and never the same one twice */
    twoLook: Type.Boolean(),
    firstBy: nullable(Type.String()),
    isMine: Type.Boolean(),
    contact: Type.Object({ name: Type.String(), phone: Type.String() }),
  }),
  async handle(context, input) {
    const request = requireInArea(context, await findRequest(context, input.request))
    const before = request.organisation && (await findOrganisation(context, request.organisation))
    const { facts } = request
    const fit = fitOfCode(facts.creditCode, facts.kind, facts.division)
    await context.audit({
      action: 'organisation-request.looked-at',
      subject: request.id,
      purpose: '核验单位',
    })
    return {
      request: await viewOfRequest(context, request),
      askedFor: requestKinds[request.kind],
      checks: checkedFields(facts).map(field => ({
        field,
        said: factWords(context, facts, field),
        before: before ? recordWords(context, before, field) : null,
        fits: request.checks.find(check => check.field === field)?.fits ?? null,
      })),
      warnings: fit.fits ? [...fit.warnings] : [],
      twoLook: needsTwo(request, before || undefined),
      firstBy: request.firstByName ?? null,
      isMine: request.first !== undefined && !isAnotherHand(context.actor, request.first),
      contact: { name: facts.contactName, phone: facts.contactPhone },
    }
  },
})

/** A changed name or credit code of an organisation in the register is looked at by two officers. */
export function needsTwo(request: Request, before: Organisation | undefined): boolean {
  if (before === undefined) return false
  return before.name !== request.facts.name || before.creditCode !== request.facts.creditCode
}

function factWords(context: Context, facts: RequestFacts, field: keyof RequestFacts): string {
  const value = facts[field] ?? ''
  if (field === 'kind') return organisationKinds[facts.kind][context.language]
  if (field === 'division') return placeWords(context.use(cityToken), facts.division)[context.language]
  return value
}

function recordWords(context: Context, one: Organisation, field: keyof RequestFacts): string {
  if (field === 'kind') return organisationKinds[one.kind][context.language]
  if (field === 'division') return placeWords(context.use(cityToken), one.division)[context.language]
  if (field === 'licenceNumber') return one.licence?.number ?? ''
  if (field === 'licenceFrom') return one.licence?.from ?? ''
  if (field === 'licenceUntil') return one.licence?.until ?? ''
  return one[field] ?? ''
}

/** One paper, as it was sent. */
export const readDocument = useCase({
  name: 'organisations.readDocument',
  kind: 'query',
  title: { zh: '看一份单位材料', en: 'Open a paper of a request' },
  permission: 'organisation.verify',
  reach: 'area',
  allow: officers,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/verifications/:request/documents/:document' },
  input: Type.Object({ request: idOf<'Request'>(), document: idOf<'Document'>() }),
  output: fileOutput,
  async handle(context, input) {
    const request = requireInArea(context, await findRequest(context, input.request))
    const found = await papers.find(context, input.document, request.id)
    if (found === undefined) throw notFound('document.unknown', { zh: '这份材料', en: 'paper' })
    await context.audit({
      action: 'organisation-request.paper-opened',
      subject: found.id,
      purpose: '核验单位',
    })
    return { ...answerFile(found), shown: true }
  },
})
