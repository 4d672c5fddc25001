import {
  addDays,
  bucketOf,
  type Day,
  dayOf,
  type FieldProblem,
  type Id,
  invalid,
  notFound,
  takeStep,
  type UseCaseContext,
} from '../kernel/index.ts'
import { addSpell, endSpell } from './project-person.ts'
import { insertRegistrationStep, lockRegistration, writeRegistration } from './registration.store.ts'
import {
  partyOfRole,
  type Registration,
  type RegistrationAction,
  registrationLifecycles,
  registrationReasons,
  renewBy,
  statusOfKind,
} from './registration.ts'
import { listSpells } from './spell.store.ts'

export interface StepAsked {
  readonly registration: Id<'Registration'>
  readonly action: RegistrationAction
  readonly reason?: string | undefined
  readonly note?: string | undefined
}

/** Takes a step of a registration: its spell opens and ends with it. */
export async function stepRegistration(context: UseCaseContext, asked: StepAsked): Promise<Registration> {
  const one = await lockRegistration(context, asked.registration)
  if (one === undefined) throw notFound('registration.unknown', { zh: '这份登记', en: 'registration' })
  context.expect(one.version)
  const party = partyOfRole(context.actor.role)
  const lifecycle = registrationLifecycles[one.kind]
  const step = takeStep(lifecycle, one.state, asked.action, party)
  const wrong = wrongReason(asked, step.reason === true)
  if (wrong !== undefined) throw invalid([wrong])
  const next: Registration = {
    ...one,
    ...datesAfter(one, asked.action, context.today),
    state: step.to,
    waitsFor: lifecycle[step.to].waitsFor,
    reason: asked.reason,
    note: asked.note,
  }
  await writeRegistration(context, next)
  await insertRegistrationStep(context, next, {
    action: asked.action,
    toState: step.to,
    party,
    reason: asked.reason,
    note: asked.note,
  })
  await followSpell(context, next, asked.action)
  await context.emit('registry.registration-moved', {
    registration: one.id,
    person: one.person,
    kind: one.kind,
    action: asked.action,
    bucket: bucketOf(one.id),
  })
  return { ...next, version: one.version + 1 }
}

function wrongReason(asked: StepAsked, needed: boolean): FieldProblem | undefined {
  if (!needed) return undefined
  const known: object = asked.action === 'refuse' ? registrationReasons.refuse : registrationReasons.cancel
  if (asked.reason !== undefined && asked.reason in known) return undefined
  return {
    pointer: '/reason',
    wrong: { zh: '还没有选原因', en: 'The reason is missing' },
    right: { zh: '从列表里选一个', en: 'choose one of the list' },
  }
}

function datesAfter(one: Registration, action: RegistrationAction, today: Day): Partial<Registration> {
  if (action === 'accept') {
    return { registeredOn: today, renewBy: renewBy(one.kind, today), dueOn: undefined }
  }
  if (action === 'renew') return { renewBy: renewBy(one.kind, today), dueOn: undefined }
  return { endedOn: today, renewBy: undefined, dueOn: undefined }
}

async function followSpell(
  context: UseCaseContext,
  one: Registration,
  action: RegistrationAction,
): Promise<void> {
  const status = statusOfKind[one.kind]
  if (action === 'cancel') {
    // who is no longer unemployed is no longer recognised as hard to place either
    await endSpell(context, one.person, status, context.today, one.reason ?? 'cancelled')
    return
  }
  if (action !== 'accept') return
  // the office's time to answer is not taken from the person: the spell begins with the request
  const asked = dayOf(Date.parse(one.appliedAt))
  const spells = (await listSpells(context, one.person)).filter(spell => spell.status === status)
  const open = spells.find(spell => spell.until === undefined)
  if (open !== undefined) return
  const last =
    spells
      .map(spell => spell.until ?? '')
      .sort()
      .at(-1) ?? ''
  const from = last >= asked ? addDays(last, 1) : asked
  await addSpell(context, one.person, {
    status,
    from,
    source: 'officer',
    state: 'verified',
    evidence: one.evidence,
    registration: one.id,
  })
}
