import { Type } from 'typebox'
import { proceed, requireUndoable, undoBatch } from '../imports/index.ts'
import { type Context, type Id, idOf, system, useCase } from '../kernel/index.ts'
import { findCertificates, writeCertificate } from './certificate.store.ts'
import { batchSizes, type CertificateImport, listWanted, type PreviousFields } from './certificate-import.ts'
import { tellChanged } from './count-person.ts'
import { listImports } from './import.store.ts'
import { listKeepers } from './list-keepers.ts'
import { claimNumber, releaseNumber } from './number.store.ts'

/** Begins to take a list back as a whole. */
export const undoList = useCase({
  name: 'skills.undoList',
  kind: 'command',
  title: { zh: '撤掉一次证书导入', en: 'Undo an import of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  versioned: true,
  http: { method: 'POST', path: '/api/certificate-imports/:id/undo' },
  input: Type.Object({ id: idOf<'CertificateImport'>() }),
  output: Type.Object({ id: idOf<'CertificateImport'>(), version: Type.Integer() }),
  async handle(context, { id }) {
    const of = await listImports.require(context, id)
    context.expect(of.version)
    requireUndoable(context, of)
    const undoing: CertificateImport = { ...of, state: 'running', phase: 'undo', progress: 0 }
    const { version } = await proceed(context, listImports, listWanted, undoing)
    return { id, version }
  },
})

/** Takes the next rows back. What a later list or an office said since stays. */
export const undoListRows = useCase({
  name: 'skills.undoRows',
  kind: 'command',
  title: { zh: '撤回证书名单的行', en: 'Take rows of a list of certificates back' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  runsAsSystem: true,
  input: Type.Object({ import: idOf<'CertificateImport'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    await undoBatch(context, listImports, input.import, {
      most: batchSizes.undo,
      takeBack: row => takeBack(context, input.import, row.certificate, row.previous ?? undefined),
    })
    return {}
  },
})

async function takeBack(
  context: Context,
  seen: Id<'CertificateImport'>,
  id: Id<'Certificate'> | null,
  previous: PreviousFields | undefined,
): Promise<string> {
  const everywhere = { ...context, actor: system }
  const [one] = id === null ? [] : await findCertificates(everywhere, [id], true)
  if (one === undefined) return 'kept:unknown'
  if (one.lastImport !== seen || one.state === 'withdrawn') return 'kept:changed'
  if (one.state === 'verified') return 'kept:verified'
  await releaseNumber(context, one)
  await tellChanged(context, one.person)
  if (previous === undefined) {
    await writeCertificate(context, { ...one, state: 'withdrawn', reason: '名单撤掉了', rowHash: '' })
    return 'withdrawn'
  }
  // the next list looks at it anew; what was not known then is not in the kept text
  const { number, body, issuedOn, occupation } = previous
  const restored = {
    ...one,
    ...previous,
    number,
    body,
    issuedOn,
    occupation,
    rowHash: '',
    lastImport: undefined,
  }
  // a number that somebody only said of themselves was never taken
  if (previous.source === 'body' || previous.source === 'officer') await claimNumber(context, restored)
  await writeCertificate(context, restored)
  return 'restored'
}
