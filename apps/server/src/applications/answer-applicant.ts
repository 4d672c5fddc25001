import { Type } from 'typebox'
import { day, idOf, keyIn, oneOf, recruiters, useCase } from '../kernel/index.ts'
import { reasons } from './application.ts'
import { requireApplication } from './read-application.ts'
import { stepApplication } from './step.ts'

/** What an employer answers: an interview, an offer, a refusal with its reason, the first day, a departure. */
export const answerApplicant = useCase({
  name: 'applications.answerApplicant',
  kind: 'command',
  title: { zh: '答复应聘者', en: 'Answer an applicant' },
  permission: 'application.answer',
  reach: 'organisation',
  allow: [...recruiters],
  versioned: true,
  http: { method: 'POST', path: '/api/applications/:application/steps' },
  input: Type.Object({
    application: idOf<'Application'>(),
    action: oneOf('invite', 'offer', 'refuse', 'start', 'leave'),
    reason: Type.Optional(keyIn(reasons)),
    note: Type.Optional(Type.String({ maxLength: 500 })),
    interview: Type.Optional(
      Type.Object({
        at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' }),
        place: Type.String({ minLength: 1, maxLength: 200 }),
      }),
    ),
    startOn: Type.Optional(day()),
  }),
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
  async handle(context, input) {
    const application = await requireApplication(context, input.application)
    context.expect(application.version)
    const next = await stepApplication(context, application, 'organisation', input)
    return { version: next.version, state: next.state }
  },
})
