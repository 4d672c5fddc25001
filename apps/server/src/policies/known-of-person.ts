import type { Answer } from '@qingye/rules'
import type { Context, Day, Id, Text } from '../kernel/index.ts'
import {
  householdStateOf,
  type Known,
  outsideCity,
  type PersonFieldName,
  type Spell,
  type Status,
  skillLevels,
  sources,
  spellOn,
  type UsableRecord,
  unbrokenSince,
  usableRecords,
} from '../registry/index.ts'
import { skillOfLevel } from './facts.ts'
import type { FactOrigin, KnownFacts } from './policy.ts'

/**
 * What is known of a person from their record, under the names of the registry of facts, each with whose word it is.
 * What the record does not say is absent: somebody who stands on no list of the unemployed here may stand on another.
 */
export async function knownFactsOfPerson(context: Context, person: Id<'Person'>): Promise<KnownFacts> {
  const [record] = await usableRecords(context, [person])
  if (record === undefined) return { facts: {}, origins: {} }
  const known = factsOfRecord(record, context.today)
  if (known.facts['zero-employment-household'] !== undefined) return known
  const household = await householdStateOf(context, person)
  // what members said of each other: good enough to show, not to promise by
  if (household === undefined || household.is === 'unknown') return known
  const origin: FactOrigin = { source: householdWords, day: context.today, verified: false }
  return {
    facts: { ...known.facts, 'zero-employment-household': household.is === 'yes' },
    origins: { ...known.origins, 'zero-employment-household': origin },
  }
}

const householdWords: Text = { zh: '你家登记的成员', en: 'The members named in your household' }

/** Which field of the record a fact is read off: there it is corrected, through the one request that corrects it. */
export const fieldOfFact: Readonly<Record<string, PersonFieldName>> = {
  birth: 'birth',
  sex: 'sex',
  county: 'residence',
  'lives-here': 'residence',
  'hukou-here': 'hukou',
  student: 'statuses',
  education: 'schooling',
  'graduated-on': 'schooling',
  work: 'work',
  'registered-unemployed': 'statuses',
  'unemployed-since': 'statuses',
  'employment-difficulty': 'statuses',
  veteran: 'statuses',
  'low-income': 'statuses',
  'zero-employment-household': 'statuses',
  skill: 'certificate',
  'certificate-level': 'certificate',
  'certificate-on': 'certificate',
}

const cityCode = '3303'

/** The pure part, for one record or for everybody's. */
export function factsOfRecord(record: Pick<UsableRecord, 'standing' | 'spells'>, today: Day): KnownFacts {
  const { standing, spells } = record
  const facts: Record<string, Answer> = { applicant: 'person' }
  const origins: Record<string, FactOrigin> = {}
  const say = (fact: string, answer: Answer | undefined, origin: FactOrigin) => {
    if (answer === undefined) return
    facts[fact] = answer
    origins[fact] = origin
  }
  const field = <Value>(
    known: Known<Value> | undefined,
    ...pairs: [string, (value: Value) => Answer | undefined][]
  ) => {
    if (known === undefined) return
    for (const [fact, read] of pairs) say(fact, read(known.value), originOf(known))
  }
  const { birth, sex, residence, hukou } = standing.fields
  field(birth, ['birth', day => (day <= today ? day : undefined)])
  field(sex, ['sex', value => value])
  field(
    residence,
    ['county', place => (place.startsWith(cityCode) && place.length >= 6 ? place.slice(0, 6) : undefined)],
    ['lives-here', place => place.startsWith(cityCode)],
  )
  field(hukou, ['hukou-here', place => place !== outsideCity && place.startsWith(cityCode)])
  const [first] = standing.schooling
  // of two that say the same level, the one that was looked at
  const highest =
    standing.schooling.find(one => one.value.level === first?.value.level && one.state === 'verified') ??
    first
  field(
    highest,
    ['education', value => (value.level === 'any' ? undefined : value.level)],
    ['graduated-on', value => value.graduatedOn],
  )
  sayCertificates(standing, field)
  saySpells(spells, standing, today, say)
  return { facts, origins }
}

type Field = <Value>(
  known: Known<Value> | undefined,
  ...pairs: [string, (value: Value) => Answer | undefined][]
) => void

const ranks = Object.keys(skillLevels).filter(level => level !== 'none')

function sayCertificates({ certificate }: UsableRecord['standing'], field: Field): void {
  const levelled = certificate.filter(one => one.value.level !== 'none')
  const highest = levelled.toSorted((a, b) => ranks.indexOf(b.value.level) - ranks.indexOf(a.value.level))[0]
  field(highest, ['skill', value => skillOfLevel[value.level]])
  const newest = certificate
    .filter(one => one.value.issuedOn !== undefined)
    .toSorted((a, b) => (b.value.issuedOn ?? '').localeCompare(a.value.issuedOn ?? ''))[0]
  field(
    newest,
    ['certificate-level', value => skillOfLevel[value.level]],
    ['certificate-on', value => value.issuedOn],
  )
}

type Say = (fact: string, answer: Answer | undefined, origin: FactOrigin) => void

/** Statuses that say yes to the fact of the same name while they last, and nothing when they do not. */
const plainStatuses = [
  'registered-unemployed',
  'employment-difficulty',
  'veteran',
  'low-income',
  'zero-employment-household',
] as const satisfies readonly Status[]

/** How somebody works, by what the record says they do today; the first that holds. */
const works = [
  ['self-employed', 'business'],
  ['in-work', 'employed'],
  ['registered-unemployed', 'none'],
] as const satisfies readonly (readonly [Status, string])[]

function saySpells(
  spells: readonly Spell[],
  { schooling }: UsableRecord['standing'],
  today: Day,
  say: Say,
): void {
  for (const status of plainStatuses) {
    const spell = spellOn(spells, status, today)
    if (spell !== undefined) say(status, true, originOfSpell(spell))
  }
  const unemployed = spellOn(spells, 'registered-unemployed', today)
  if (unemployed !== undefined) {
    say('unemployed-since', unbrokenSince(spells, 'registered-unemployed', today), originOfSpell(unemployed))
  }
  for (const [status, work] of works) {
    const spell = spellOn(spells, status, today)
    if (spell === undefined) continue
    say('work', work, originOfSpell(spell))
    break
  }
  const enrolled = spellOn(spells, 'enrolled', today)
  const level = schooling[0]?.value.level
  const isCollege = level === 'college' || level === 'bachelor' || level === 'master'
  if (enrolled !== undefined && isCollege) say('student', true, originOfSpell(enrolled))
  const graduated = spellOn(spells, 'graduated', today)
  if (enrolled === undefined && graduated !== undefined) say('student', false, originOfSpell(graduated))
}

function originOf(known: Pick<Known<unknown>, 'source' | 'state' | 'day'>): FactOrigin {
  return { source: sources[known.source], day: known.day, verified: known.state === 'verified' }
}

function originOfSpell({ source, state, from, registration }: Spell): FactOrigin {
  // what an office registered it has looked at
  return { source: sources[source], day: from, verified: state === 'verified' || registration !== undefined }
}

/**
 * Only what was verified: by it alone somebody may be told that they are entitled. A degree that nobody has looked at
 * stands in nobody's way: the highest one that was verified counts.
 */
export function verifiedFacts(
  record: Pick<UsableRecord, 'standing' | 'spells'>,
  today: Day,
): KnownFacts['facts'] {
  const { standing, spells } = record
  const isVerified = ({ state }: Pick<Known<unknown>, 'state'>) => state === 'verified'
  const { facts, origins } = factsOfRecord(
    {
      standing: {
        ...standing,
        schooling: standing.schooling.filter(isVerified),
        certificate: standing.certificate.filter(isVerified),
      },
      spells,
    },
    today,
  )
  return Object.fromEntries(
    // whose name it is in is not a claim about anybody
    Object.entries(facts).filter(([fact]) => fact === 'applicant' || origins[fact]?.verified === true),
  )
}
