import { type Static, Type } from 'typebox'
import {
  type Context,
  day,
  idOf,
  keyIn,
  readStoredFile,
  storedFileBodyLimit,
  storedFileInput,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { reasons } from './application.ts'
import type { StepInput } from './check-step.ts'
import { evidence } from './evidence.store.ts'
import { requireApplication } from './read-application.ts'
import { stepApplication } from './step.ts'

const shared = {
  kind: 'command',
  reach: 'area',
  allow: [...townStaff, 'county-officer'],
  versioned: true,
  bodyLimit: storedFileBodyLimit,
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
} as const

const shownBy = {
  application: idOf<'Application'>(),
  /** what the paper is: the number of a contract, of an insurance record */
  evidence: Type.String({ minLength: 2, maxLength: 200 }),
  file: storedFileInput,
}
type ShownBy = Static<ReturnType<typeof Type.Object<typeof shownBy>>>

/** An officer records a first day of work on evidence, where the employer does not. */
export const confirmStart = useCase({
  ...shared,
  name: 'applications.confirmStart',
  title: { zh: '凭证确认到岗', en: 'Record a start on evidence' },
  permission: 'application.confirm-start',
  http: { method: 'POST', path: '/api/applications/:application/start' },
  input: Type.Object({ ...shownBy, startOn: day() }),
  handle: (context, input) => confirm(context, input, { action: 'start', startOn: input.startOn }),
})

/** An officer records on evidence that somebody left, where neither of the two does. */
export const confirmDeparture = useCase({
  ...shared,
  name: 'applications.confirmDeparture',
  title: { zh: '凭证记录离职', en: 'Record a departure on evidence' },
  permission: 'application.confirm-start',
  http: { method: 'POST', path: '/api/applications/:application/departure' },
  input: Type.Object({ ...shownBy, reason: keyIn(reasons) }),
  handle: (context, input) => confirm(context, input, { action: 'leave', reason: input.reason }),
})

/** Takes the step and keeps what it rests on beside it, in one transaction. */
async function confirm(
  context: Context & { expect(version: number): void },
  input: ShownBy,
  step: StepInput & { readonly action: 'start' | 'leave' },
) {
  const application = await requireApplication(context, input.application)
  context.expect(application.version)
  const file = readStoredFile(input.file, 'scan')
  const words = input.evidence.trim()
  const next = await stepApplication(context, application, 'officer', {
    ...step,
    evidence: { words, sha256: file.sha256 },
  })
  const { person, division } = application
  const { account = null } = context.actor
  await evidence.put(context, application.id, file, {
    person,
    division,
    action: step.action,
    words,
    account,
  })
  return { version: next.version, state: next.state }
}
