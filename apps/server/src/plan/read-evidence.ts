import { Type } from 'typebox'
import { answerFile, fileOutput, idOf, notFound, useCase } from '../kernel/index.ts'
import { evidence } from './evidence.store.ts'

/** Opens an evidence file. Who opened which is in the audit log: it may show people. */
export const readEvidenceFile = useCase({
  name: 'plan.readEvidence',
  kind: 'query',
  title: { zh: '查看佐证文件', en: 'Open an evidence file' },
  permission: 'evidence.read',
  reach: 'area',
  allow: ['county-officer', 'city-officer', 'leader', 'auditor', 'system-administrator'],
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/evidence/:evidence' },
  input: Type.Object({ evidence: idOf<'Evidence'>() }),
  output: fileOutput,
  async handle(context, input) {
    const file = await evidence.find(context, input.evidence)
    if (file === undefined) throw notFound('evidence.unknown', { zh: '这个文件', en: 'file' })
    await context.audit({ action: 'evidence.opened', subject: file.id, purpose: 'check a figure or a step' })
    return answerFile(file)
  },
})
