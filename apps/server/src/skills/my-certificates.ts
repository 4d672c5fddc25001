import { Type } from 'typebox'
import { type Context, type Id, idOf, notFound, Problem, useCase } from '../kernel/index.ts'
import { findPerson } from '../registry/index.ts'
import {
  certificatesOf,
  findCertificates,
  insertCertificates,
  newCertificate,
  writeCertificate,
} from './certificate.store.ts'
import { type Certificate, isTheirs } from './certificate.ts'
import { certificateInput, readCertificate, unknownCertificate } from './certificate-input.ts'
import { certificateView, viewOfCertificate } from './certificate-view.ts'
import { tellChanged } from './count-person.ts'
import { honoursOf } from './honour.store.ts'
import { myHonourView, viewOfMine } from './honour-view.ts'

const own = { permission: 'skills.own', reach: 'own', allow: ['person'] } as const

const noRecord = () => notFound('person.unknown', { zh: '你的登记信息', en: 'record of yours' })

function mine(context: Context): Id<'Person'> {
  const { person } = context.actor
  if (person === undefined) throw noRecord()
  return person
}

/** My certificates, whoever spoke of them, and the titles that I hold. */
export const readMySkills = useCase({
  ...own,
  name: 'skills.readMySkills',
  kind: 'query',
  title: { zh: '看我的技能证书和荣誉', en: 'See my certificates and honours' },
  http: { method: 'GET', path: '/api/my/skills' },
  input: Type.Object({}),
  output: Type.Object({
    certificates: Type.Array(
      Type.Object({ ...certificateView.properties, /** I may take it back */ mayWithdraw: Type.Boolean() }),
    ),
    honours: Type.Array(myHonourView),
  }),
  async handle(context) {
    const person = mine(context)
    const all = await certificatesOf(context, [person])
    const honours = await honoursOf(context, person)
    return {
      certificates: all
        .toReversed()
        .map(one => ({ ...viewOfCertificate(context, one), mayWithdraw: mayWithdraw(one) })),
      honours: honours.map(one => viewOfMine(context, one)),
    }
  },
})

function mayWithdraw(one: Certificate): boolean {
  return isTheirs(one) && one.state === 'declared'
}

/** My own word. It stands in my record at once, and counts when an office has seen the certificate. */
export const declareMyCertificate = useCase({
  ...own,
  name: 'skills.declareMyCertificate',
  kind: 'command',
  title: { zh: '填一张技能证书', en: 'Declare a certificate of mine' },
  http: { method: 'POST', path: '/api/my/certificates' },
  input: Type.Object(certificateInput),
  output: Type.Object({ id: idOf<'Certificate'>() }),
  async handle(context, input) {
    const id = mine(context)
    const person = await findPerson(context, id)
    if (person === undefined) throw noRecord()
    // the body reads what it issued, not what somebody says that it did: only its name is kept
    const fields = { ...(await readCertificate(context, input)), body: undefined }
    refuseSame(await certificatesOf(context, [id]), fields)
    const made = newCertificate(context, {
      ...fields,
      person: id,
      name: person.name,
      division: person.division,
      source: 'self',
    })
    await insertCertificates(context, [made])
    await tellChanged(context, id)
    return { id: made.id }
  },
})

/** One certificate of one occupation and level: a second one would be the same thing said twice. */
export function refuseSame(
  known: readonly Certificate[],
  { occupationName, level, number }: Pick<Certificate, 'occupationName' | 'level' | 'number'>,
): void {
  const same = known.some(
    one =>
      one.state !== 'withdrawn' &&
      ((one.occupationName === occupationName && one.level === level) ||
        (number !== undefined && one.number === number)),
  )
  if (!same) return
  throw new Problem(
    'conflict',
    'certificate.known',
    { zh: '这张证书已经记过了', en: 'This certificate is known already' },
    { cure: { zh: '不用再填', en: 'there is no need to enter it again' } },
  )
}

export const withdrawMyCertificate = useCase({
  ...own,
  name: 'skills.withdrawMyCertificate',
  kind: 'command',
  title: { zh: '去掉我填的技能证书', en: 'Take back a certificate that I declared' },
  http: { method: 'POST', path: '/api/my/certificates/:certificate/withdrawal' },
  input: Type.Object({ certificate: idOf<'Certificate'>() }),
  output: Type.Object({ id: idOf<'Certificate'>() }),
  async handle(context, { certificate: id }) {
    const [one] = await findCertificates(context, [id])
    if (one === undefined || one.person !== mine(context)) throw unknownCertificate()
    if (!mayWithdraw(one)) throw seenByOffice()
    await writeCertificate(context, { ...one, state: 'withdrawn', reason: '本人去掉' })
    await tellChanged(context, one.person)
    return { id }
  },
})

function seenByOffice(): Problem {
  return new Problem(
    'conflict',
    'certificate.not-yours-to-withdraw',
    {
      zh: '这张证书不是你自己填的，或者已经核实过',
      en: 'You did not enter this certificate, or an office has verified it',
    },
    {
      cure: {
        zh: '有错的，请带证书到镇街，或在“我的数据”里申请更正',
        en: 'if it is wrong, take it to the town office or ask for a correction under “my data”',
      },
    },
  )
}
