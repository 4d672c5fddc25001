import { Type } from 'typebox'
import {
  type Context,
  handOf,
  idOf,
  invalid,
  isAnotherHand,
  keyIn,
  oneOf,
  Problem,
  takeStep,
  useCase,
} from '../kernel/index.ts'
import {
  addCode,
  cityToken,
  findByCreditCode,
  fitsReason,
  insertOrganisation,
  lockOrganisation,
  type Organisation,
  organisationReasons,
  writeKeysOf,
  writeOrganisation,
} from '../registry/index.ts'
import { type Change, insertHistory } from './history.store.ts'
import { licenceChanges } from './licence-changes.ts'
import { needsTwo, officers, requireInArea } from './list-requests.ts'
import { lockRequest, writeRequest } from './request.store.ts'
import { checkedFields, type FieldCheck, type Request, requestLifecycle } from './request.ts'
import { requestVerified } from './take-organisation.ts'
import { tellApplicant, tellMembers } from './tell-members.ts'

/**
 * An officer has compared the papers field by field: it fits, more is asked for, or it is refused with a reason. A
 * changed name or code goes on to a second officer before it holds. Two who decide at once: the first has decided.
 */
export const decideRequest = useCase({
  name: 'organisations.decideRequest',
  kind: 'command',
  title: { zh: '核验单位材料', en: 'Decide on a request' },
  permission: 'organisation.verify',
  reach: 'area',
  allow: officers,
  versioned: true,
  http: { method: 'POST', path: '/api/verifications/:request' },
  input: Type.Object({
    request: idOf<'Request'>(),
    decision: oneOf('verify', 'ask', 'refuse'),
    /** the fields that were compared, and whether each fits */
    checks: Type.Array(Type.Object({ field: Type.String({ maxLength: 40 }), fits: Type.Boolean() }), {
      maxItems: 40,
      default: [],
    }),
    reason: Type.Optional(keyIn(organisationReasons)),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
  async handle(context, input) {
    const request = requireInArea(context, await lockRequest(context, input.request))
    context.expect(request.version)
    const before = request.organisation && (await lockOrganisation(context, request.organisation))
    const first = request.state === 'waiting' && needsTwo(request, before || undefined)
    const action = input.decision === 'verify' && first ? 'pass' : input.decision
    const step = takeStep(requestLifecycle, request.state, action, 'officer')
    if (request.first !== undefined && !isAnotherHand(context.actor, request.first)) throw sameOfficer()
    const checks = input.checks.map(check => ({ ...check, by: context.actor.name }))
    if (input.decision === 'verify') requireAll(request, checks)
    else requireReason(input.reason, input.decision)
    const next: Request = {
      ...request,
      version: request.version + 1,
      state: step.to,
      checks,
      reason: input.reason,
      note: input.note,
      decidedByName: context.actor.name,
      decidedAt: context.now,
      ...(action === 'pass' && {
        first: handOf(context.actor),
        firstByName: context.actor.name,
        dueOn: context.use(cityToken).calendar.addWorkingDays(context.today, 3).day,
      }),
    }
    if (action === 'verify') {
      const organisation = await apply(context, next, before || undefined)
      await writeRequest(context, { ...next, organisation })
      await context.emit(requestVerified, { request: next.id })
    } else await writeRequest(context, next)
    await tell(context, next)
    return { version: next.version, state: next.state }
  },
})

/** Every field of the kind was compared and fits: nothing is verified with a blank eye. */
function requireAll(request: Request, checks: readonly FieldCheck[]): void {
  const open = checkedFields(request.facts).filter(
    field => !checks.some(check => check.field === field && check.fits),
  )
  if (open.length === 0) return
  throw invalid(
    open.map(field => ({
      pointer: `/checks/${field}`,
      wrong: { zh: '这一项还没有核对，或不相符', en: 'This field was not compared yet, or does not fit' },
      right: { zh: '对照材料打勾；不符就要求补材料', en: 'compare and tick it; if it differs, ask for more' },
    })),
  )
}

function requireReason(
  reason: keyof typeof organisationReasons | undefined,
  decision: 'ask' | 'refuse',
): void {
  if (reason !== undefined && fitsReason(reason, decision)) return
  throw invalid([
    {
      pointer: '/reason',
      wrong: { zh: '还没有选原因', en: 'The reason is missing' },
      right: { zh: '从列表里选一个', en: 'choose one of the list' },
    },
  ])
}

const sameOfficer = () =>
  new Problem('forbidden', 'request.same-officer', {
    zh: '你是第一个核对的人，这一步要另一个人来',
    en: 'You looked at it first: this step is for somebody else',
  })

/** Writes what was verified into the register. */
async function apply(context: Context, request: Request, before: Organisation | undefined) {
  const { facts } = request
  const known = before ?? (await knownMeanwhile(context, request))
  const said = {
    kind: facts.kind,
    name: facts.name,
    creditCode: facts.creditCode,
    division: facts.division,
    address: facts.address ?? known?.address ?? '',
    industry: facts.industry ?? known?.industry,
    representative: facts.representative ?? known?.representative,
    contactName: facts.contactName,
    contactPhone: facts.contactPhone,
    licence: licenceOf(request) ?? known?.licence,
    state: 'verified' as const,
    stateReason: undefined,
    suspendedUntil: undefined,
    verifiedOn: context.today,
    verifiedBy: context.actor.area ?? '',
  }
  if (known === undefined) {
    const organisation: Organisation = {
      id: context.newId<'Organisation'>(),
      version: 1,
      foundedOn: undefined,
      staff: undefined,
      about: '',
      memberOf: [],
      tenantOf: undefined,
      synthetic: false,
      ...said,
    }
    if ((await insertOrganisation(context, organisation)) !== organisation.id) throw knownNow()
    await insertHistory(context, organisation, { action: 'register' })
    await context.emit('organisation.changed', { organisation: organisation.id })
    return organisation.id
  }
  const next: Organisation = { ...known, ...said, version: known.version + 1 }
  if (next.creditCode !== known.creditCode && !(await addCode(context, next.creditCode, known.id)))
    throw knownNow()
  await writeOrganisation(context, next)
  await writeKeysOf(context, next)
  await insertHistory(context, next, { action: request.kind, changes: changesOf(known, next) })
  await context.emit('organisation.changed', { organisation: next.id })
  return next.id
}

/** Written down by an officer or a list since it was asked for, and nobody's: the same one. */
async function knownMeanwhile(context: Context, request: Request): Promise<Organisation | undefined> {
  const id = await findByCreditCode(context, request.facts.creditCode)
  if (id === undefined) return undefined
  const found = await lockOrganisation(context, id)
  if (found?.state === 'unverified') return found
  throw knownNow()
}

const knownNow = () =>
  new Problem('conflict', 'organisation.known', {
    zh: '这个信用代码已经属于登记过的另一个单位',
    en: 'This credit code belongs to another organisation in the register',
  })

function licenceOf({ facts }: Request) {
  const { licenceNumber: number, licenceFrom: from, licenceUntil: until } = facts
  return number && from && until ? { number, from, until } : undefined
}

function changesOf(before: Organisation, after: Organisation): Change[] {
  const fields = ['name', 'kind', 'creditCode', 'division', 'address', 'representative'] as const
  const changed = fields
    .filter(field => before[field] !== after[field])
    .map(field => ({ field, from: before[field] ?? '', to: after[field] ?? '' }))
  return [...changed, ...licenceChanges(before, after)]
}

async function tell(context: Context, request: Request): Promise<void> {
  const name = request.facts.name
  const words = {
    verified: { zh: `${name}核验通过了`, en: `${name} is verified` },
    asked: { zh: `${name}要补材料`, en: `${name}: more is asked for` },
    refused: { zh: `${name}没有通过核验`, en: `${name} was refused` },
  } as const
  if (request.state !== 'verified' && request.state !== 'asked' && request.state !== 'refused') return
  const reason = Object.entries(organisationReasons).find(([key]) => key === request.reason)?.[1]
  const note = request.note ?? ''
  const news = {
    kind: `organisation.${request.state}`,
    title: words[request.state],
    body: {
      zh: [reason?.zh ?? '可以开始发岗位了', note].filter(each => each !== '').join('：'),
      en: [reason?.en ?? 'You can publish posts now', note].filter(each => each !== '').join(': '),
    },
  }
  await tellApplicant(context, request, news)
  if (request.kind === 'claim' && request.state === 'verified' && request.organisation !== undefined) {
    const organisation = await lockOrganisation(context, request.organisation)
    if (organisation !== undefined) await tellMembers(context, organisation, news)
  }
}
