import { type Static, Type } from 'typebox'
import { type Context, idOf, nullable, oneOf, stepsFor, textSchema, vaultToken } from '../kernel/index.ts'
import {
  type Application,
  applicationActions,
  applicationStates,
  isOverdue,
  type Party,
  phonePurpose,
  reasons,
  workApplication,
} from './application.ts'

/** An application as its parties see it, with what the reader may do now: drawn from the lifecycle. */
export const applicationView = Type.Object({
  id: idOf<'Application'>(),
  version: Type.Integer(),
  person: Type.String(),
  post: Type.Object({ id: idOf<'Post'>(), title: Type.String() }),
  employer: Type.Object({ id: idOf<'Organisation'>(), name: Type.String() }),
  division: Type.String(),
  state: oneOf(...applicationStates),
  stateName: textSchema,
  appliedAt: Type.String(),
  due: nullable(Type.String()),
  overdue: Type.Boolean(),
  waitsFor: nullable(oneOf<Party>('person', 'organisation', 'officer', 'offer')),
  answerDue: nullable(Type.String()),
  answeredOn: nullable(Type.String()),
  chasedOn: nullable(Type.String()),
  interview: nullable(Type.Object({ at: Type.String(), place: Type.String() })),
  startOn: nullable(Type.String()),
  startedOn: nullable(Type.String()),
  reason: nullable(textSchema),
  message: Type.String(),
  fact: nullable(Type.String()),
  resume: Type.Object({
    name: Type.String(),
    phone: Type.String(),
    education: Type.Optional(Type.String()),
    school: Type.Optional(Type.String()),
    major: Type.Optional(Type.String()),
    graduatedOn: Type.Optional(Type.String()),
    skills: Type.Array(Type.String()),
    experience: Type.String(),
  }),
  actions: Type.Array(
    Type.Object({
      name: oneOf(...applicationActions),
      label: textSchema,
      needsReason: Type.Boolean(),
    }),
  ),
})
export type ApplicationView = Static<typeof applicationView>

export function viewOf(context: Context, application: Application, party: Party): ApplicationView {
  const { zh, en } = workApplication[application.state].label
  const why = application.reason === undefined ? undefined : reasons[application.reason]
  const isTakenBack = party === 'organisation' && application.sharingWithdrawn === true
  const { education, school, major, graduatedOn, ...resume } = isTakenBack
    ? { name: application.personName, skills: [], experience: '' }
    : application.resume
  return {
    id: application.id,
    version: application.version,
    person: application.personName,
    post: { id: application.offer, title: application.offerTitle },
    employer: { id: application.organisation, name: application.organisationName },
    division: application.division,
    state: application.state,
    stateName: { zh, en },
    appliedAt: application.appliedAt,
    due: application.dueOn ?? null,
    overdue: isOverdue(application, context.today),
    waitsFor: application.waitsFor ?? null,
    answerDue: application.answerDueOn ?? null,
    answeredOn: application.answeredOn ?? null,
    chasedOn: application.chasedOn ?? null,
    interview: application.interview ?? null,
    startOn: application.startOn ?? null,
    startedOn: application.startedOn ?? null,
    reason: why === undefined ? null : { zh: why.zh, en: why.en },
    message: isTakenBack ? '' : application.message,
    fact: application.fact ?? null,
    resume: {
      ...resume,
      phone: isTakenBack || hidesPhone(application, party) ? '' : phoneOf(context, application),
      skills: [...resume.skills],
      ...(education !== undefined && { education }),
      ...(school !== undefined && { school }),
      ...(major !== undefined && { major }),
      ...(graduatedOn !== undefined && { graduatedOn }),
    },
    actions: stepsFor(workApplication, application.state, party).map(({ action, step }) => ({
      name: action,
      label: step.label,
      needsReason: step.reason === true,
    })),
  }
}

function phoneOf(context: Context, { phoneSealed }: Application): string {
  return phoneSealed === undefined ? '' : context.use(vaultToken).open(phonePurpose, phoneSealed)
}

/** What the apply page promises: once somebody has withdrawn, the organisation no longer sees their number. */
function hidesPhone(application: Application, party: Party): boolean {
  return party === 'organisation' && application.state === 'withdrawn'
}
