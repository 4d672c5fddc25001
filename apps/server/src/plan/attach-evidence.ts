import { Type } from 'typebox'
import { idOf, readStoredFile, storedFileBodyLimit, storedFileInput, useCase } from '../kernel/index.ts'
import { stepOf } from './change-commitment.ts'
import { planInForce } from './change-target.ts'
import { evidence } from './evidence.store.ts'

/** Adds a file that shows what was done in a step. */
export const attachEvidence = useCase({
  name: 'plan.attachEvidence',
  kind: 'command',
  title: { zh: '上传佐证', en: 'Attach evidence' },
  permission: 'commitment.change',
  reach: 'area',
  allow: ['city-officer', 'system-administrator'],
  http: { method: 'POST', path: '/api/steps/:step/evidence' },
  bodyLimit: storedFileBodyLimit,
  input: Type.Object({ step: idOf<'Step'>(), file: storedFileInput }),
  output: Type.Object({ evidence: idOf<'Evidence'>(), name: Type.String() }),
  async handle(context, input) {
    const step = await stepOf(context, input.step)
    const file = readStoredFile(input.file, 'document')
    const { plan } = await planInForce(context, step.plan)
    const { account = null } = context.actor
    const id = await evidence.put(context, step.id, file, { division: plan.division, account })
    return { evidence: id, name: file.name }
  },
})
