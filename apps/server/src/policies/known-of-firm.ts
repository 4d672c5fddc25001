import type { Answer } from '@qingye/rules'
import type { Context, Day, Id, Text } from '../kernel/index.ts'
import { findOrganisation, type Organisation } from '../registry/index.ts'
import type { FactOrigin, KnownFacts } from './policy.ts'

/**
 * What is known of a firm from its record. How many work there is the firm's own word: insurance records, which a
 * condition means, are held by another office.
 */
export async function knownFactsOfFirm(
  context: Context,
  organisation: Id<'Organisation'>,
): Promise<KnownFacts> {
  const found = await findOrganisation(context, organisation)
  return found === undefined ? { facts: {}, origins: {} } : factsOfFirm(found, context.today)
}

const verifiedWords: Text = { zh: '单位登记，已核验', en: 'The firm’s record, verified' }
const ownWords: Text = { zh: '单位自己填写', en: 'The firm’s own word' }

/** The pure part. A firm whose record nobody has looked at yet entitles itself to nothing. */
export function factsOfFirm(
  firm: Pick<Organisation, 'division' | 'foundedOn' | 'kind' | 'staff' | 'state' | 'verifiedOn'>,
  today: Day,
): KnownFacts {
  const facts: Record<string, Answer> = { applicant: 'firm' }
  const origins: Record<string, FactOrigin> = {}
  const day = firm.verifiedOn ?? today
  const looked = firm.state === 'verified'
  const checked: FactOrigin = { source: looked ? verifiedWords : ownWords, day, verified: looked }
  if (firm.division.length >= 6) {
    facts['county'] = firm.division.slice(0, 6)
    origins['county'] = checked
  }
  if (firm.foundedOn !== undefined && firm.foundedOn <= today) {
    facts['registered-on'] = firm.foundedOn
    origins['registered-on'] = checked
  }
  if (firm.staff !== undefined) {
    facts['staff'] = firm.staff
    origins['staff'] = { source: ownWords, day, verified: false }
  }
  return { facts, origins }
}
