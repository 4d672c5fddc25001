import { type Static, Type } from 'typebox'
import { type Context, idOf, isAnotherHand, keyIn, nullable, textSchema } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import {
  type Certificate,
  certificateSources,
  certificateStates,
  isIntermediate,
  levelName,
} from './certificate.ts'

export const certificateView = Type.Object({
  id: idOf<'Certificate'>(),
  version: Type.Integer(),
  /** a code of the city's list; null where it is not on it */
  occupation: nullable(Type.String()),
  occupationName: textSchema,
  level: Type.Integer(),
  levelName: textSchema,
  /** 中级工以上 */
  intermediate: Type.Boolean(),
  number: nullable(Type.String()),
  body: nullable(idOf<'Organisation'>()),
  bodyName: Type.String(),
  issuedOn: nullable(Type.String()),
  state: keyIn(certificateStates),
  stateName: textSchema,
  source: keyIn(certificateSources),
  sourceName: textSchema,
  verifiedOn: nullable(Type.String()),
  /** why it was withdrawn */
  reason: Type.String(),
})

export const keptCertificateView = Type.Object({
  ...certificateView.properties,
  person: idOf<'Person'>(),
  name: Type.String(),
  idMask: Type.String(),
  division: Type.String(),
  evidence: Type.String(),
  byName: Type.String(),
  verifiedName: Type.String(),
  /** the reader may verify it: it is declared, and somebody else entered it */
  toVerify: Type.Boolean(),
})

export function viewOfCertificate(context: Context, one: Certificate): Static<typeof certificateView> {
  const listed =
    one.occupation === undefined ? undefined : context.use(cityToken).occupations.get(one.occupation)
  return {
    id: one.id,
    version: one.version,
    occupation: one.occupation ?? null,
    occupationName: listed?.name ?? { zh: one.occupationName, en: one.occupationName },
    level: one.level,
    levelName: levelName(one.level),
    intermediate: isIntermediate(one.level),
    number: one.number ?? null,
    body: one.body ?? null,
    bodyName: one.bodyName,
    issuedOn: one.issuedOn ?? null,
    state: one.state,
    stateName: certificateStates[one.state],
    source: one.source,
    sourceName: certificateSources[one.source],
    verifiedOn: one.verifiedOn ?? null,
    reason: one.reason,
  }
}

export function viewOfKept(context: Context, one: Certificate): Static<typeof keptCertificateView> {
  const { actor } = context
  return {
    ...viewOfCertificate(context, one),
    person: one.person,
    name: one.name,
    idMask: one.idMask,
    division: one.division,
    evidence: one.evidence,
    byName: one.byName,
    verifiedName: one.verifiedName,
    toVerify: one.state === 'declared' && actor.area !== undefined && isAnotherHand(actor, one.hand),
  }
}
