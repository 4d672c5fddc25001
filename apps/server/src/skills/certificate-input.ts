import { type Static, Type } from 'typebox'
import {
  type Context,
  day,
  type FieldProblem,
  idOf,
  invalid,
  keyIn,
  notFound,
  Problem,
} from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { findBody } from './body.store.ts'
import { type CertificateFields, levels, plainNumber } from './certificate.ts'
import { occupationOf } from './occupations.ts'

/** What a form says of a certificate. */
export const certificateInput = {
  /** a code or a word of the city's list, or what the certificate says */
  occupation: Type.String({ minLength: 2, maxLength: 60 }),
  level: keyIn(levels),
  number: Type.Optional(Type.String({ maxLength: 60 })),
  /** the body that issued it, by its registration … */
  body: Type.Optional(idOf<'Organisation'>()),
  /** … or by its name */
  bodyName: Type.Optional(Type.String({ maxLength: 100 })),
  issuedOn: day(),
}

const input = Type.Object(certificateInput)

/** @throws Problem `invalid` for a day to come, an empty name, a body that nobody has licensed */
export async function readCertificate(
  context: Context,
  given: Static<typeof input>,
): Promise<CertificateFields> {
  const wrong: FieldProblem[] = []
  const occupation = given.occupation.normalize('NFKC').trim()
  if (occupation.length < 2) wrong.push({ pointer: '/occupation', ...noOccupation })
  if (given.issuedOn > context.today) wrong.push({ pointer: '/issuedOn', ...toCome })
  const body = given.body === undefined ? undefined : await findBody(context, given.body)
  if (given.body !== undefined && body === undefined) wrong.push({ pointer: '/body', ...noBody })
  if (wrong.length > 0) throw invalid(wrong)
  const listed = occupationOf(context.use(cityToken), occupation)
  const number = plainNumber(given.number ?? '')
  return {
    occupation: listed?.code,
    occupationName: listed?.name.zh ?? occupation,
    level: Number(given.level),
    number: number === '' ? undefined : number,
    body: body?.organisation,
    bodyName: body?.name ?? given.bodyName?.trim() ?? '',
    issuedOn: given.issuedOn,
  }
}

const noOccupation = {
  wrong: { zh: '没有写职业（工种）', en: 'The occupation is missing' },
  right: { zh: '照证书写，例如“电工”', en: 'as on the certificate, e.g. “电工”' },
}
const toCome = {
  wrong: { zh: '发证日期还没到', en: 'The day of issue is still to come' },
  right: { zh: '照证书写，今天或以前', en: 'as on the certificate: today or earlier' },
}
const noBody = {
  wrong: { zh: '这家机构没有登记评价资质', en: 'This body has no licence on record' },
  right: { zh: '从列表里选，或者写机构名称', en: 'choose one of the list, or write its name' },
}

export const unknownCertificate = () => notFound('certificate.unknown', { zh: '这张证书', en: 'certificate' })

export function numberTaken(): Problem {
  return new Problem(
    'conflict',
    'certificate.number-taken',
    {
      zh: '这个证书编号已经记在另一张证书上',
      en: 'Another certificate has this number already',
    },
    {
      cure: {
        zh: '核对编号；编号没错的，先查那一张',
        en: 'check the number; if it is right, look at the other one first',
      },
    },
  )
}
