import { type Static, Type } from 'typebox'
import { type Context, idOf, nullable, oneOf, textSchema, useCase } from '../kernel/index.ts'
import { documentKinds, organisationKinds, organisationReasons } from '../registry/index.ts'
import { applicants } from './begin-request.ts'
import { papers } from './document.store.ts'
import { ownRequest } from './own-request.ts'
import { requestsOfAccount } from './request.store.ts'
import { missingDocuments, type Request, requestFacts, requestLifecycle, requestStates } from './request.ts'

export const receiptInput = Type.String({ minLength: 36, maxLength: 120 })

const documentView = Type.Object({
  id: idOf<'Document'>(),
  kind: Type.String(),
  kindName: textSchema,
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
})

export const requestView = Type.Object({
  id: idOf<'Request'>(),
  version: Type.Integer(),
  kind: oneOf('register', 'claim', 'change'),
  state: oneOf(...requestStates),
  stateName: textSchema,
  kindName: textSchema,
  facts: requestFacts,
  organisation: nullable(idOf<'Organisation'>()),
  dueOn: nullable(Type.String()),
  reason: nullable(textSchema),
  note: nullable(Type.String()),
  sentAt: nullable(Type.String()),
  /** the papers that are still to come */
  missing: Type.Array(Type.Object({ kind: Type.String(), name: textSchema })),
  documents: Type.Array(documentView),
  /** verified, and nobody administers it yet: whoever holds the receipt may open the account */
  canTake: Type.Boolean(),
  taken: Type.Boolean(),
})
export type RequestView = Static<typeof requestView>

export async function viewOfRequest(context: Context, one: Request): Promise<RequestView> {
  const documents = await papers.list(context, [one.id])
  return {
    id: one.id,
    version: one.version,
    kind: one.kind,
    state: one.state,
    stateName: requestLifecycle[one.state].label,
    kindName: organisationKinds[one.facts.kind],
    facts: one.facts,
    organisation: one.organisation ?? null,
    dueOn: one.dueOn ?? null,
    reason: reasonWords(one.reason),
    note: one.note ?? null,
    sentAt: one.sentAt ?? null,
    missing: missingDocuments(one.facts, documents).map(kind => ({ kind, name: documentKinds[kind] })),
    documents: documents.map(each => ({ ...each, kindName: documentKinds[each.kind] })),
    canTake: one.state === 'verified' && one.kind !== 'change' && one.takenBy === undefined,
    taken: one.takenBy !== undefined,
  }
}

export function reasonWords(reason: string | undefined) {
  return Object.entries(organisationReasons).find(([key]) => key === reason)?.[1] ?? null
}

/** The receipt: how far a request has come, and what is still asked for. */
export const readRequest = useCase({
  name: 'organisations.readRequest',
  kind: 'query',
  title: { zh: '看我的单位申请', en: 'See my request for an organisation' },
  permission: 'organisation.ask',
  reach: 'public',
  allow: applicants,
  runsAsSystem: true, // the receipt is the right
  http: { method: 'GET', path: '/api/organisation-requests/:receipt' },
  input: Type.Object({ receipt: receiptInput }),
  output: requestView,
  async handle(context, input) {
    return viewOfRequest(context, await ownRequest(context, input.receipt))
  },
})

/** What somebody who is signed in has asked for. */
export const listMyRequests = useCase({
  name: 'organisations.listMyRequests',
  kind: 'query',
  title: { zh: '我的单位申请', en: 'My requests for organisations' },
  permission: 'organisation.ask',
  reach: 'public',
  allow: applicants,
  runsAsSystem: true, // only those of the own account
  http: { method: 'GET', path: '/api/organisation-requests' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: idOf<'Request'>(),
        name: Type.String(),
        state: oneOf(...requestStates),
        stateName: textSchema,
      }),
    ),
  }),
  async handle(context) {
    const { account } = context.actor
    const found = account === undefined ? [] : await requestsOfAccount(context, account)
    return {
      rows: found.map(({ id, facts, state }) => ({
        id,
        name: facts.name,
        state,
        stateName: requestLifecycle[state].label,
      })),
    }
  },
})
