import { Type } from 'typebox'
import {
  type Context,
  handOf,
  type Id,
  idOf,
  isAnotherHand,
  keyIn,
  notFound,
  Problem,
  pageInput,
  pageOf,
  sortInput,
  type Text,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { findPerson } from '../registry/index.ts'
import {
  certificateOrders,
  certificatesOf,
  findCertificates,
  insertCertificates,
  listCertificateRows,
  newCertificate,
  writeCertificate,
} from './certificate.store.ts'
import { type Certificate, certificateStates, issuers, keepers, officers, readers } from './certificate.ts'
import { certificateInput, numberTaken, readCertificate, unknownCertificate } from './certificate-input.ts'
import { keptCertificateView, viewOfKept } from './certificate-view.ts'
import { tellChanged } from './count-person.ts'
import { refuseSame } from './my-certificates.ts'
import { claimNumber, releaseNumber } from './number.store.ts'

/** Somebody has shown a certificate at an office. Another officer verifies it against the register. */
export const enterCertificate = useCase({
  name: 'skills.enterCertificate',
  kind: 'command',
  title: { zh: '替人登记技能证书', en: 'Enter a certificate of somebody' },
  permission: 'skills.keep',
  reach: 'area',
  allow: keepers,
  http: { method: 'POST', path: '/api/people/:person/certificates' },
  input: Type.Object({
    person: idOf<'Person'>(),
    ...certificateInput,
    /** what was shown */
    evidence: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({ id: idOf<'Certificate'>() }),
  async handle(context, { person: id, evidence, ...given }) {
    const person = await findPerson(context, id)
    if (person === undefined) throw notFound('person.unknown', { zh: '这个人', en: 'person' })
    const fields = await readCertificate(context, given)
    refuseSame(await certificatesOf(context, [id]), fields)
    const made = newCertificate(context, {
      ...fields,
      person: id,
      name: person.name,
      division: person.division,
      source: 'officer',
      evidence: evidence.trim(),
    })
    if (!(await claimNumber(context, made))) throw numberTaken()
    await insertCertificates(context, [made])
    await tellChanged(context, id)
    return { id: made.id }
  },
})

const whyLeft = {
  unknown: { zh: '没有这张证书', en: 'There is no such certificate' },
  state: { zh: '已经核实或撤销', en: 'Verified or withdrawn already' },
  'same-hand': { zh: '自己录的要由另一个人核实', en: 'Somebody else verifies what you entered' },
  number: { zh: '编号记在另一张证书上', en: 'Another certificate has this number' },
} as const satisfies Record<string, Text>

/** An officer has looked certificates up in the register of certificates, one or a whole list, and names what was seen. */
export const verifyCertificates = useCase({
  name: 'skills.verifyCertificates',
  kind: 'command',
  title: { zh: '核实技能证书', en: 'Verify certificates' },
  permission: 'skills.verify',
  reach: 'area',
  allow: officers,
  http: { method: 'POST', path: '/api/certificates/verifications' },
  input: Type.Object({
    certificates: Type.Array(idOf<'Certificate'>(), { minItems: 1, maxItems: 200, uniqueItems: true }),
    /** which register or document was looked at */
    evidence: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({
    verified: Type.Integer(),
    left: Type.Array(Type.Object({ id: idOf<'Certificate'>(), why: keyIn(whyLeft), whyName: textSchema })),
  }),
  async handle(context, { certificates: ids, evidence }) {
    const found = await findCertificates(context, ids, true)
    const left: { id: Id<'Certificate'>; why: keyof typeof whyLeft; whyName: Text }[] = []
    for (const id of ids) {
      const one = found.find(each => each.id === id)
      const why = await verifyOne(context, one, evidence.trim())
      if (why !== undefined) left.push({ id, why, whyName: whyLeft[why] })
    }
    return { verified: ids.length - left.length, left }
  },
})

/** Why it was left as it is; undefined when it is verified. */
async function verifyOne(
  context: Context,
  one: Certificate | undefined,
  evidence: string,
): Promise<keyof typeof whyLeft | undefined> {
  if (one === undefined) return 'unknown'
  if (one.state !== 'declared') return 'state'
  if (!isAnotherHand(context.actor, one.hand)) return 'same-hand'
  if (!(await claimNumber(context, one))) return 'number'
  await writeCertificate(context, {
    ...one,
    state: 'verified',
    evidence,
    verifiedName: context.actor.name,
    verifiedOn: context.today,
  })
  await tellChanged(context, one.person)
  return undefined
}

/** It never was, or was taken away: it stays readable, with the reason, and counts no more. */
export const withdrawCertificate = useCase({
  name: 'skills.withdrawCertificate',
  kind: 'command',
  title: { zh: '撤销一张技能证书', en: 'Withdraw a certificate' },
  permission: 'skills.withdraw',
  reach: ['organisation', 'area'],
  allow: [...issuers, ...officers],
  versioned: true,
  http: { method: 'POST', path: '/api/certificates/:certificate/withdrawal' },
  input: Type.Object({
    certificate: idOf<'Certificate'>(),
    reason: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({ id: idOf<'Certificate'>() }),
  async handle(context, { certificate: id, reason }) {
    const [one] = await findCertificates(context, [id], true)
    if (one === undefined) throw unknownCertificate()
    context.expect(one.version)
    if (one.state === 'withdrawn') throw withdrawnAlready()
    await releaseNumber(context, one)
    await writeCertificate(context, { ...one, state: 'withdrawn', reason: reason.trim() })
    await context.audit({
      action: 'certificate.withdrawn',
      subject: id,
      detail: { by: handOf(context.actor).by, reason: reason.trim() },
    })
    await tellChanged(context, one.person)
    return { id }
  },
})

function withdrawnAlready(): Problem {
  return new Problem('conflict', 'certificate.withdrawn', {
    zh: '这张证书已经撤销',
    en: 'This certificate was withdrawn already',
  })
}

/** The certificates of an area, or those that a body issued. */
export const listCertificates = useCase({
  name: 'skills.listCertificates',
  kind: 'query',
  title: { zh: '看技能证书名单', en: 'List certificates' },
  permission: 'skills.read',
  reach: ['organisation', 'area'],
  allow: [...issuers, ...readers],
  reveals: true,
  http: { method: 'GET', path: '/api/certificates' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(certificateOrders),
    q: Type.Optional(Type.String({ maxLength: 50 })),
    area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
    state: Type.Optional(keyIn(certificateStates)),
    body: Type.Optional(idOf<'Organisation'>()),
    import: Type.Optional(idOf<'CertificateImport'>()),
    person: Type.Optional(idOf<'Person'>()),
    from: Type.Optional(Type.String({ format: 'day' })),
    until: Type.Optional(Type.String({ format: 'day' })),
  }),
  output: pageOf(keptCertificateView),
  async handle(context, input) {
    const page = await listCertificateRows(context, input, input)
    return { ...page, rows: page.rows.map(one => viewOfKept(context, one)) }
  },
})
