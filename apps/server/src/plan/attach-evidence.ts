import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { stepOf } from './change-commitment.ts'
import { planInForce } from './change-target.ts'
import { insertEvidence } from './evidence.store.ts'
import { fileBodyLimit, fileInput, readEvidence } from './evidence.ts'

/** Adds a file that shows what was done in a step. */
export const attachEvidence = useCase({
  name: 'plan.attachEvidence',
  kind: 'command',
  title: { zh: '上传佐证', en: 'Attach evidence' },
  permission: 'commitment.change',
  reach: 'area',
  allow: ['city-officer', 'system-administrator'],
  http: { method: 'POST', path: '/api/steps/:step/evidence' },
  bodyLimit: fileBodyLimit,
  input: Type.Object({ step: idOf<'Step'>(), file: fileInput }),
  output: Type.Object({ evidence: idOf<'Evidence'>(), name: Type.String() }),
  async handle(context, input) {
    const step = await stepOf(context, input.step)
    const file = readEvidence(input.file)
    const { plan } = await planInForce(context, step.plan)
    return { evidence: await insertEvidence(context, step.id, plan.division, file), name: file.name }
  },
})
