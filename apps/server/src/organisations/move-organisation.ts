import { Type } from 'typebox'
import {
  type Context,
  type Day,
  day,
  type Id,
  idOf,
  invalid,
  keyIn,
  notFound,
  oneOf,
  type Text,
  takeStep,
  useCase,
} from '../kernel/index.ts'
import {
  fitsReason,
  lockOrganisation,
  type Organisation,
  type OrganisationAction,
  type OrganisationReason,
  organisationLifecycle,
  organisationReasons,
  writeKeysOf,
  writeOrganisation,
} from '../registry/index.ts'
import { insertHistory } from './history.store.ts'
import { officers } from './list-requests.ts'
import { tellMembers } from './tell-members.ts'

/** An organisation that lies in the actor's area. A verified one is public, so the policy alone would show it. */
export async function requireOfArea(context: Context, id: Id<'Organisation'>): Promise<Organisation> {
  const found = await lockOrganisation(context, id)
  const { area } = context.actor
  if (found !== undefined && area !== undefined && found.division.startsWith(area)) return found
  throw notFound('organisation.unknown', { zh: '辖区里的这个单位', en: 'organisation in your area' })
}

/**
 * Verifies against papers that lie before the officer, refuses, suspends until a day or until it is lifted, asks for
 * verification anew, records that it is closed. What was published is hidden while it is suspended and comes back after.
 */
export const moveOrganisation = useCase({
  name: 'organisations.moveOrganisation',
  kind: 'command',
  title: { zh: '处理单位', en: 'Move an organisation on' },
  permission: 'organisation.move',
  reach: 'area',
  allow: officers,
  versioned: true,
  http: { method: 'POST', path: '/api/organisations/:organisation/steps' },
  input: Type.Object({
    organisation: idOf<'Organisation'>(),
    action: oneOf('verify', 'refuse', 'suspend', 'lift', 'recheck', 'close', 'reopen'),
    reason: Type.Optional(keyIn(organisationReasons)),
    note: Type.Optional(Type.String({ maxLength: 500 })),
    /** of a suspension: its last day; without it until somebody lifts it */
    until: Type.Optional(day()),
  }),
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
  async handle(context, input) {
    const organisation = await requireOfArea(context, input.organisation)
    context.expect(organisation.version)
    const next = await stepOrganisation(context, organisation, 'officer', input)
    return { version: next.version, state: next.state }
  },
})

export interface OrganisationStep {
  readonly action: OrganisationAction
  readonly reason?: OrganisationReason | undefined
  readonly note?: string | undefined
  readonly until?: Day | undefined
}

/** Takes one step of its lifecycle in the caller's transaction, with history, message and outbox row. */
export async function stepOrganisation(
  context: Context,
  organisation: Organisation,
  party: 'officer' | 'system',
  input: OrganisationStep,
): Promise<Organisation> {
  const step = takeStep(organisationLifecycle, organisation.state, input.action, party)
  if (step.reason === true && (input.reason === undefined || !fitsReason(input.reason, input.action))) {
    throw invalid([{ pointer: '/reason', ...noReason }])
  }
  if (input.until !== undefined && input.until < context.today)
    throw invalid([{ pointer: '/until', ...passed }])
  const suspends = input.action === 'suspend'
  const next: Organisation = {
    ...organisation,
    version: organisation.version + 1,
    state: step.to,
    stateReason: input.reason,
    suspendedUntil: suspends ? input.until : undefined,
    ...(input.action === 'verify' && { verifiedOn: context.today, verifiedBy: context.actor.area ?? '' }),
  }
  await writeOrganisation(context, next)
  await writeKeysOf(context, next)
  await insertHistory(context, next, { ...input, until: next.suspendedUntil })
  await context.emit('organisation.changed', { organisation: next.id })
  await tellMembers(context, next, newsOf(next, input))
  return next
}

const noReason = {
  wrong: { zh: '还没有选原因', en: 'The reason is missing' },
  right: { zh: '从列表里选一个', en: 'choose one of the list' },
}
const passed = {
  wrong: { zh: '这一天已经过了', en: 'This day has passed' },
  right: { zh: '写今天或以后的日子，或不写', en: 'give today or later, or nothing' },
}

const headlines: Readonly<Record<OrganisationAction, Text>> = {
  verify: { zh: '你的单位核验通过了', en: 'Your organisation is verified' },
  refuse: { zh: '你的单位没有通过核验', en: 'Your organisation was refused' },
  suspend: { zh: '你的单位被停用了', en: 'Your organisation is suspended' },
  lift: { zh: '你的单位恢复了', en: 'Your organisation is no longer suspended' },
  recheck: { zh: '你的单位要重新核验', en: 'Your organisation is to be verified anew' },
  close: { zh: '你的单位记为已注销', en: 'Your organisation is recorded as closed' },
  reopen: { zh: '你的单位重新打开了', en: 'Your organisation is open again' },
}

function newsOf(organisation: Organisation, step: OrganisationStep) {
  const reason: Text | undefined = step.reason && organisationReasons[step.reason]
  const until = organisation.suspendedUntil
  const zh = [reason?.zh, step.note, until && `到 ${until} 为止`]
  const en = [reason?.en, step.note, until && `until ${until}`]
  const said = (words: readonly (string | undefined)[]) => words.filter(word => word).join('；')
  return {
    kind: `organisation.${step.action}`,
    title: headlines[step.action],
    body: { zh: said(zh) || organisation.name, en: said(en) || organisation.name },
  }
}
