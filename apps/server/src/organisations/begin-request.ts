import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { administratorsAmong, membersOf } from '../accounts/index.ts'
import { type Context, type Id, idOf, members, Problem, useCase } from '../kernel/index.ts'
import { findByCreditCode, findOrganisation, fitOfCode, type Organisation } from '../registry/index.ts'
import { checkFacts } from './check-facts.ts'
import { insertRequest } from './request.store.ts'
import { hashOfSecret, type RequestFacts, type RequestKind, requestFacts } from './request.ts'

/** Who may ask: nobody in particular, a person, somebody of another organisation. Officials act for their office alone. */
export const applicants = ['visitor', 'person', ...members] as const

/**
 * Begins a request about an organisation: to be registered, or, where it is known and nobody administers it, to be taken
 * over. Nothing of it is in the register before an officer has compared the papers.
 */
export const beginRequest = useCase({
  name: 'organisations.beginRequest',
  kind: 'command',
  shownOnce: true,
  title: { zh: '申请登记单位', en: 'Ask for an organisation to be registered' },
  permission: 'organisation.ask',
  reach: 'public',
  allow: applicants,
  runsAsSystem: true, // nobody is anybody here yet
  http: { method: 'POST', path: '/api/organisation-requests' },
  input: requestFacts,
  output: Type.Object({ request: idOf<'Request'>(), receipt: Type.String() }),
  async handle(context, input) {
    const { facts } = checkFacts(context, input)
    const known = await administered(context, facts.creditCode)
    if (known?.administered === true) throw taken()
    return newRequest(context, known === undefined ? 'register' : 'claim', facts, known?.organisation)
  },
})

/** @returns what stands in the receipt's address; the secret is kept as a hash only */
export async function newRequest(
  context: Context,
  kind: RequestKind,
  facts: RequestFacts,
  organisation: Organisation | undefined,
): Promise<{ request: Id<'Request'>; receipt: string }> {
  const secret = randomBytes(24).toString('base64url')
  const { actor } = context
  const id = context.newId<'Request'>()
  await insertRequest(context, {
    id,
    version: 1,
    kind,
    organisation: organisation?.id,
    // whose papers say where it is now: the office there looks at them
    division: organisation?.division ?? facts.division,
    state: 'draft',
    facts,
    secret: hashOfSecret(secret),
    account: actor.account,
    accountName: actor.account === undefined ? undefined : actor.name,
    person: actor.person,
    dueOn: undefined,
    reason: undefined,
    note: undefined,
    checks: [],
    first: undefined,
    firstByName: undefined,
    decidedByName: undefined,
    sentAt: undefined,
    decidedAt: undefined,
    takenBy: undefined,
    createdAt: context.now,
  })
  return { request: id, receipt: `${id}.${secret}` }
}

async function administered(
  context: Context,
  creditCode: string,
): Promise<{ organisation: Organisation; administered: boolean } | undefined> {
  const id = await findByCreditCode(context, creditCode)
  const organisation = id && (await findOrganisation(context, id))
  if (!organisation) return undefined
  const someone = administratorsAmong(await membersOf(context, organisation.id)).length > 0
  return { organisation, administered: someone }
}

const taken = () =>
  new Problem(
    'conflict',
    'organisation.has-administrator',
    {
      zh: '这个单位已经登记，有管理员',
      en: 'This organisation is registered and has an administrator',
    },
    {
      cure: {
        zh: '请同事里的管理员给你发邀请；管理员不在了，带材料到当地人社窗口',
        en: 'Ask the administrator among your colleagues for an invitation; if that one is gone, go with your papers to the local office',
      },
    },
  )

/** Before the form: is a credit code known, and can it be taken over? Says nothing of who administers it. */
export const lookUpCode = useCase({
  name: 'organisations.lookUpCode',
  kind: 'query',
  title: { zh: '查信用代码登记了没有', en: 'Look up a credit code' },
  permission: 'organisation.look-up',
  reach: 'public',
  allow: applicants,
  runsAsSystem: true, // whether there is an administrator, and not who
  http: { method: 'GET', path: '/api/organisation-codes/:creditCode' },
  input: Type.Object({ creditCode: Type.String({ minLength: 1, maxLength: 40 }) }),
  output: Type.Object({
    known: Type.Union([
      Type.Literal('no'),
      Type.Literal('open'),
      Type.Literal('administered'),
      Type.Literal('personal'),
    ]),
    /** of one that has a public page */
    name: Type.Union([Type.String(), Type.Null()]),
  }),
  async handle(context, input) {
    // any kind will do: only its characters and whose it is are asked here
    const fit = fitOfCode(input.creditCode, 'incubator', '')
    if (!fit.fits && fit.personal) return { known: 'personal' as const, name: null }
    const found = await administered(context, fit.fits ? fit.code : input.creditCode.trim().toUpperCase())
    if (found === undefined) return { known: 'no' as const, name: null }
    const open = found.organisation.state === 'verified' || found.organisation.state === 'suspended'
    return {
      known: found.administered ? ('administered' as const) : ('open' as const),
      name: open ? found.organisation.name : null,
    }
  },
})
