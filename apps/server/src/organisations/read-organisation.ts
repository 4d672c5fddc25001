import { type Static, Type } from 'typebox'
import {
  type Context,
  idOf,
  keyIn,
  members,
  notFound,
  nullable,
  oneOf,
  stepsFor,
  type Text,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import {
  documentKinds,
  findOrganisation,
  type Organisation,
  type OrganisationReason,
  organisationActions,
  organisationKindRules,
  organisationKinds,
  organisationLifecycle,
  organisationReasons,
  organisationStates,
  whyNoPosts,
} from '../registry/index.ts'
import { listHistory } from './history.store.ts'
import { officers } from './list-requests.ts'
import { placeWordsOf } from './place-words.ts'
import { reasonWords } from './read-request.ts'
import { openRequestsAbout } from './request.store.ts'
import { requestLifecycle } from './request.ts'

const reasonChoice = Type.Object({ code: keyIn(organisationReasons), name: textSchema })

export const organisationRecord = Type.Object({
  id: idOf<'Organisation'>(),
  version: Type.Integer(),
  kind: keyIn(organisationKinds),
  kindName: textSchema,
  name: Type.String(),
  creditCode: Type.String(),
  division: Type.String(),
  place: textSchema,
  address: Type.String(),
  industry: nullable(Type.String()),
  representative: nullable(Type.String()),
  contactName: nullable(Type.String()),
  contactPhone: nullable(Type.String()),
  website: nullable(Type.String()),
  about: Type.String(),
  licence: nullable(
    Type.Object({
      number: Type.String(),
      from: Type.String(),
      until: Type.String(),
      isOver: Type.Boolean(),
    }),
  ),
  /** what the licence of this kind is called; null: it needs none */
  licenceName: nullable(textSchema),
  state: keyIn(organisationStates),
  stateName: textSchema,
  reason: nullable(textSchema),
  suspendedUntil: nullable(Type.String()),
  verifiedOn: nullable(Type.String()),
  verifiedBy: nullable(textSchema),
  /** why it cannot publish today; null: it can */
  noPosts: nullable(textSchema),
  /** a change that waits for an officer */
  waiting: nullable(
    Type.Object({
      id: Type.String(),
      state: Type.String(),
      stateName: textSchema,
      note: nullable(Type.String()),
    }),
  ),
  /** what the reader may do with it, from the lifecycle */
  steps: Type.Array(
    Type.Object({
      action: oneOf(...organisationActions),
      label: textSchema,
      reasons: Type.Array(reasonChoice),
    }),
  ),
  history: Type.Array(
    Type.Object({
      at: Type.String(),
      action: Type.String(),
      state: textSchema,
      by: Type.String(),
      office: nullable(textSchema),
      reason: nullable(textSchema),
      note: nullable(Type.String()),
      until: nullable(Type.String()),
      changes: Type.Array(Type.Object({ field: Type.String(), from: Type.String(), to: Type.String() })),
    }),
  ),
})
export type OrganisationRecord = Static<typeof organisationRecord>

/** The record with its history: for its members, and for the officers of where it lies. */
export const readOrganisation = useCase({
  name: 'organisations.readOrganisation',
  kind: 'query',
  title: { zh: '看单位档案', en: 'See an organisation’s record' },
  permission: 'organisation.read',
  reach: ['organisation', 'area'],
  allow: [...members, ...townStaff, ...officers, 'auditor'],
  http: { method: 'GET', path: '/api/organisations/:organisation' },
  input: Type.Object({ organisation: Type.Union([idOf<'Organisation'>(), Type.Literal('mine')]) }),
  output: organisationRecord,
  async handle(context, input) {
    const { actor } = context
    const id = input.organisation === 'mine' ? actor.organisation : input.organisation
    const found = id && (await findOrganisation(context, id))
    if (!found) throw unknown()
    const isMember = actor.organisation === found.id
    const inArea = actor.area !== undefined && found.division.startsWith(actor.area)
    if (!isMember && !inArea) throw unknown()
    return recordOf(context, found, inArea)
  },
})

const unknown = () => notFound('organisation.unknown', { zh: '这个单位', en: 'organisation' })

async function recordOf(context: Context, one: Organisation, inArea: boolean): Promise<OrganisationRecord> {
  const mayMove = officers.some(role => role === context.actor.role)
  const steps = inArea && mayMove ? stepsFor(organisationLifecycle, one.state, 'officer') : []
  const [waiting] = await openRequestsAbout(context, one.id)
  const history = await listHistory(context, one.id)
  return {
    id: one.id,
    version: one.version,
    kind: one.kind,
    kindName: organisationKinds[one.kind],
    name: one.name,
    creditCode: one.creditCode,
    division: one.division,
    place: placeWordsOf(context, one.division),
    address: one.address,
    industry: one.industry ?? null,
    representative: one.representative ?? null,
    contactName: one.contactName ?? null,
    contactPhone: one.contactPhone ?? null,
    website: one.website ?? null,
    about: one.about,
    licence: one.licence ? { ...one.licence, isOver: one.licence.until < context.today } : null,
    licenceName: licenceNameOf(one.kind),
    state: one.state,
    stateName: organisationStates[one.state],
    reason: reasonWords(one.stateReason),
    suspendedUntil: one.suspendedUntil ?? null,
    verifiedOn: one.verifiedOn ?? null,
    verifiedBy: one.verifiedBy === undefined ? null : placeWordsOf(context, one.verifiedBy),
    noPosts: whyNoPosts(one, context.today) ?? null,
    waiting:
      waiting === undefined
        ? null
        : {
            id: waiting.id,
            state: waiting.state,
            stateName: requestLifecycle[waiting.state].label,
            note: waiting.note ?? null,
          },
    steps: steps.map(({ action, step }) => ({
      action,
      label: step.label,
      reasons: step.reason === true ? reasonsFor(action) : [],
    })),
    history: history.map(line => ({
      at: line.at,
      action: line.action,
      state: organisationStates[line.toState],
      by: line.byName,
      office: line.office === undefined ? null : placeWordsOf(context, line.office),
      reason: reasonWords(line.reason),
      note: line.note ?? null,
      until: line.until ?? null,
      changes: [...line.changes],
    })),
  }
}

function licenceNameOf(kind: Organisation['kind']): Text | null {
  const { licence } = organisationKindRules[kind]
  return licence === undefined ? null : documentKinds[licence]
}

function reasonsFor(action: string) {
  return Object.entries(organisationReasons)
    .filter(([, reason]) => (reason.for as readonly string[]).includes(action)) // widened, to look any up
    .map(([code, { zh, en }]) => ({ code: code as OrganisationReason, name: { zh, en } })) // Object.entries forgets it
}

/** The reasons for asking back and refusing, as a choice. */
export const listVerificationReasons = useCase({
  name: 'organisations.listVerificationReasons',
  kind: 'query',
  title: { zh: '核验用的原因', en: 'Reasons for deciding on a request' },
  permission: 'organisation.verify',
  reach: 'area',
  allow: officers,
  http: { method: 'GET', path: '/api/verification-reasons' },
  input: Type.Object({ decision: oneOf('ask', 'refuse') }),
  output: Type.Object({ rows: Type.Array(reasonChoice) }),
  handle: (_context, input) => Promise.resolve({ rows: reasonsFor(input.decision) }),
})
