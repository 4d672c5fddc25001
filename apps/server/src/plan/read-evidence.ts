import { Type } from 'typebox'
import { idOf, notFound, useCase } from '../kernel/index.ts'
import { findEvidence } from './evidence.store.ts'

/** Opens an evidence file. Who opened which is in the audit log: it may show people. */
export const readEvidenceFile = useCase({
  name: 'plan.readEvidence',
  kind: 'query',
  title: { zh: '查看佐证文件', en: 'Open an evidence file' },
  permission: 'evidence.read',
  reach: 'area',
  allow: ['county-officer', 'city-officer', 'leader', 'auditor', 'system-administrator'],
  reveals: true,
  http: { method: 'GET', path: '/api/evidence/:evidence' },
  input: Type.Object({ evidence: idOf<'Evidence'>() }),
  output: Type.Object({
    name: Type.String(),
    type: Type.String(),
    sha256: Type.String(),
    base64: Type.String(),
  }),
  async handle(context, input) {
    const file = await findEvidence(context, input.evidence)
    if (file === undefined) throw notFound('evidence.unknown', { zh: '这个文件', en: 'file' })
    await context.audit({ action: 'evidence.opened', subject: file.id, purpose: 'check a figure or a step' })
    const { name, type, sha256 } = file
    return { name, type, sha256, base64: Buffer.from(file.bytes).toString('base64') }
  },
})
