import { Type } from 'typebox'
import {
  answerFile,
  type Context,
  fileOutput,
  type Id,
  idOf,
  notFound,
  oneOf,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { findApplication } from './application.store.ts'
import { evidence } from './evidence.store.ts'
import { partyOf } from './read-application.ts'

const shared = {
  kind: 'query',
  permission: 'application.read-evidence',
  reach: ['own', 'area'],
  // not the organisation: what an officer collected was not given to it, and may say what it denies
  allow: ['person', ...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
} as const

/** Whoever sees the application sees what it rests on; who looked at somebody else's is in the audit log. */
async function requireSeen(context: Context, id: Id<'Application'>, action: string): Promise<void> {
  const application = await findApplication(context, id)
  if (application === undefined) throw notFound('application.unknown', { zh: '这份投递', en: 'application' })
  if (partyOf(context.actor) === 'person') return
  await context.audit({ action, subject: application.person, purpose: 'supervision' })
}

/** The papers on which officers recorded a first day of work or a departure. */
export const listEvidence = useCase({
  ...shared,
  name: 'applications.listEvidence',
  title: { zh: '看到岗的凭证', en: 'List the evidence of an application' },
  http: { method: 'GET', path: '/api/applications/:application/evidence' },
  input: Type.Object({ application: idOf<'Application'>() }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: idOf<'Evidence'>(),
        action: oneOf('start', 'leave'),
        words: Type.String(),
        name: Type.String(),
        type: Type.String(),
        size: Type.Integer(),
        sha256: Type.String(),
        addedAt: Type.String(),
      }),
    ),
  }),
  async handle(context, input) {
    await requireSeen(context, input.application, 'application.evidence-listed')
    const rows = await evidence.list(context, [input.application])
    return {
      rows: rows.map(({ id, action, words, name, type, size, sha256, added_at: addedAt }) => ({
        id,
        action,
        words,
        name,
        type,
        size,
        sha256,
        addedAt,
      })),
    }
  },
})

/** One of those papers. */
export const readEvidence = useCase({
  ...shared,
  name: 'applications.readEvidence',
  title: { zh: '打开到岗的凭证', en: 'Open a paper of evidence' },
  file: true,
  http: { method: 'GET', path: '/api/applications/:application/evidence/:evidence' },
  input: Type.Object({ application: idOf<'Application'>(), evidence: idOf<'Evidence'>() }),
  output: fileOutput,
  async handle(context, input) {
    await requireSeen(context, input.application, 'application.evidence-opened')
    const file = await evidence.find(context, input.evidence, input.application)
    if (file === undefined) throw notFound('evidence.unknown', { zh: '这份凭证', en: 'paper' })
    return answerFile(file)
  },
})
