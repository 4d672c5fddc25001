import { Type } from 'typebox'
import {
  type Actor,
  type Context,
  type Id,
  idOf,
  members,
  notFound,
  nullable,
  oneOf,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { findApplication, listHistory, lockApplication } from './application.store.ts'
import { applicationStates, type Party, parties, reasons, whyNotChase } from './application.ts'
import { applicationView, viewOf } from './application-view.ts'

/** Which side of the table an actor sits on. */
export function partyOf(actor: Actor): Party {
  if (actor.person !== undefined) return 'person'
  return actor.organisation === undefined ? 'officer' : 'organisation'
}

const unknown = () => notFound('application.unknown', { zh: '这份投递', en: 'application' })

export async function requireApplication(context: Context, id: Id<'Application'>) {
  const application = await lockApplication(context, id)
  if (application === undefined) throw unknown()
  return application
}

export const readApplication = useCase({
  name: 'applications.readApplication',
  kind: 'query',
  title: { zh: '看一份投递', en: 'See an application' },
  permission: 'application.read',
  reach: ['own', 'organisation', 'area'],
  allow: ['person', ...members, ...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/applications/:application' },
  input: Type.Object({ application: idOf<'Application'>() }),
  output: Type.Object({
    application: applicationView,
    history: Type.Array(
      Type.Object({
        at: Type.String(),
        action: Type.String(),
        party: oneOf(...parties),
        toState: oneOf(...applicationStates),
        reason: nullable(textSchema),
        note: nullable(Type.String()),
      }),
    ),
    /** why one cannot chase an answer yet; null: one can */
    whyNotChase: nullable(textSchema),
  }),
  async handle(context, input) {
    const application = await findApplication(context, input.application)
    if (application === undefined) throw unknown()
    const party = partyOf(context.actor)
    if (party !== 'person') {
      const purpose = party === 'organisation' ? 'choosing an applicant' : 'supervision'
      await context.audit({ action: 'application.read', subject: application.person, purpose })
    }
    const history = await listHistory(context, application.id)
    return {
      application: viewOf(context, application, party),
      history: history.map(line => {
        const why = line.reason === undefined ? undefined : reasons[line.reason]
        return {
          at: line.at,
          action: line.action,
          party: line.party,
          toState: line.toState,
          reason: why === undefined ? null : { zh: why.zh, en: why.en },
          note: line.note ?? null,
        }
      }),
      whyNotChase: whyNotChase(application, context.today) ?? null,
    }
  },
})
