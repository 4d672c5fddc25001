import { type Static, Type } from 'typebox'
import { type Context, idOf, keyIn, nullable, oneOf, stepsFor, textSchema } from '../kernel/index.ts'
import {
  groundWords,
  partyOfRole,
  type Registration,
  reasonWords,
  registrationActions,
  registrationKinds,
  registrationLifecycles,
  registrationStates,
} from './registration.ts'

export const registrationView = Type.Object({
  id: idOf<'Registration'>(),
  version: Type.Integer(),
  person: idOf<'Person'>(),
  personName: Type.String(),
  kind: keyIn(registrationKinds),
  kindName: textSchema,
  state: oneOf(...registrationStates),
  stateName: textSchema,
  ground: textSchema,
  since: nullable(Type.String()),
  appliedAt: Type.String(),
  /** until when the office has to answer */
  dueOn: nullable(Type.String()),
  overdue: Type.Boolean(),
  registeredOn: nullable(Type.String()),
  renewBy: nullable(Type.String()),
  endedOn: nullable(Type.String()),
  reason: nullable(textSchema),
  note: nullable(Type.String()),
  evidence: Type.String(),
  actions: Type.Array(
    Type.Object({ name: oneOf(...registrationActions), label: textSchema, needsReason: Type.Boolean() }),
  ),
})
export type RegistrationView = Static<typeof registrationView>

/** @param side whose buttons: the person's own, or those of the office that the actor works in */
export function viewOfRegistration(
  context: Context,
  one: Registration,
  side: 'person' | 'officer',
): RegistrationView {
  const lifecycle = registrationLifecycles[one.kind]
  const party = side === 'person' ? 'person' : partyOfRole(context.actor.role)
  const steps = context.actor.role === 'auditor' ? [] : stepsFor(lifecycle, one.state, party)
  return {
    id: one.id,
    version: one.version,
    person: one.person,
    personName: one.personName,
    kind: one.kind,
    kindName: registrationKinds[one.kind],
    state: one.state,
    stateName: lifecycle[one.state].label,
    ground: groundWords(one.kind, one.ground),
    since: one.since ?? null,
    appliedAt: one.appliedAt,
    dueOn: one.dueOn ?? null,
    overdue: one.dueOn !== undefined && one.dueOn < context.today,
    registeredOn: one.registeredOn ?? null,
    renewBy: one.renewBy ?? null,
    endedOn: one.endedOn ?? null,
    reason: one.reason === undefined ? null : reasonWords(one.reason),
    note: one.note ?? null,
    evidence: one.evidence,
    actions: steps.map(({ action, step }) => ({
      name: action,
      label: step.label,
      needsReason: step.reason === true,
    })),
  }
}
