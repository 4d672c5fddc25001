import { Type } from 'typebox'
import { day, idOf, townStaff, useCase } from '../kernel/index.ts'
import { requireApplication } from './read-application.ts'
import { stepApplication } from './step.ts'

/** An officer records a first day of work on evidence, where the employer does not. */
export const confirmStart = useCase({
  name: 'applications.confirmStart',
  kind: 'command',
  title: { zh: '凭证确认到岗', en: 'Record a start on evidence' },
  permission: 'application.confirm-start',
  reach: 'area',
  allow: [...townStaff, 'county-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/applications/:application/start' },
  input: Type.Object({
    application: idOf<'Application'>(),
    startOn: day(),
    evidence: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
  async handle(context, input) {
    const application = await requireApplication(context, input.application)
    context.expect(application.version)
    const next = await stepApplication(context, application, 'officer', { action: 'start', ...input })
    return { version: next.version, state: next.state }
  },
})
