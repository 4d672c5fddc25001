import { Type } from 'typebox'
import { idOf, keyIn, oneOf, useCase } from '../kernel/index.ts'
import { reasons } from './application.ts'
import { requireApplication } from './read-application.ts'
import { stepApplication } from './step.ts'

/** What the applicant can do: withdraw, agree to an interview time or ask for another, accept or decline an offer, say they left. */
export const moveMyApplication = useCase({
  name: 'applications.moveMyApplication',
  kind: 'command',
  title: { zh: '处理我的投递', en: 'Act on my application' },
  permission: 'application.move-own',
  reach: 'own',
  allow: ['person'],
  versioned: true,
  http: { method: 'POST', path: '/api/applications/:application/my-steps' },
  input: Type.Object({
    application: idOf<'Application'>(),
    action: oneOf('agree', 'ask-other-time', 'accept', 'decline', 'withdraw', 'leave'),
    reason: Type.Optional(keyIn(reasons)),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
  async handle(context, input) {
    const application = await requireApplication(context, input.application)
    context.expect(application.version)
    const next = await stepApplication(context, application, 'person', input)
    return { version: next.version, state: next.state }
  },
})
