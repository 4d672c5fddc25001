import { addDays, type Context, type Day, type Id } from '../kernel/index.ts'
import { appendFacts, correctFact, type NewFact } from '../ledger/index.ts'
import type { Destination } from '../plan/index.ts'
import {
  endSpell,
  insertSpell,
  listSpells,
  type NewSpell,
  overlaps,
  projectPerson,
  type Status,
} from '../registry/index.ts'
import { setFacts } from './graduate-fact.store.ts'
import type { Graduate } from './roster.ts'

/** What a destination makes of somebody: a status that lasts until it is known to have ended. */
const statusOf: Readonly<Partial<Record<Destination, Status>>> = {
  'insured-work': 'in-work',
  work: 'in-work',
  'flexible-work': 'in-work',
  'self-employed': 'self-employed',
  study: 'enrolled',
}

/** Of these the person is asked; that somebody looks for work is nothing to prove. */
const isAsked = (destination: Destination) => destination !== 'seeking' && destination !== 'unwilling'

const level = (of: Graduate) => (of.level === 'junior' || of.level === 'any' ? 'other' : of.level)

/** Somebody is on a roster: what the share of those who stay is a share of. Nobody is asked about it. */
function listedFact(of: Graduate): NewFact {
  return {
    ...common(of),
    kind: 'graduate.listed',
    attributes: { level: level(of) },
    key: `graduate.listed:${of.id}:${of.version}`,
  }
}

/** Where they went, by the day of graduation. The person is asked, and the school does not see what they answer. */
function placedFact(of: Graduate, destination: Destination): NewFact {
  return {
    ...common(of),
    kind: 'graduate.placed',
    attributes: { destination, ...(of.inWenzhou !== undefined && { in_wenzhou: of.inWenzhou }) },
    asks: isAsked(destination),
    key: `graduate.placed:${of.id}:${of.version}`,
  }
}

function common(of: Graduate) {
  return {
    person: of.person,
    organisation: of.school,
    division: of.division,
    day: of.graduatedOn,
    source: { kind: 'graduate', id: of.id },
    reporter: of.school,
  }
}

/**
 * Records what is new about graduates and takes back what no longer holds. Facts of one graduate are one for being on
 * the roster and one for the destination; what changes is voided and recorded anew.
 * @param before undefined for somebody new
 */
export async function recordGraduates(
  context: Context,
  changes: readonly { readonly before: Graduate | undefined; readonly after: Graduate }[],
): Promise<void> {
  const facts: { readonly graduate: Graduate; readonly of: 'listed' | 'placed'; readonly fact: NewFact }[] =
    []
  const kept = new Map<string, { listed: Id<'Fact'> | undefined; placed: Id<'Fact'> | undefined }>()
  for (const { before, after } of changes) {
    const listed = after.state === 'listed'
    const sameList = listed && before?.factListed !== undefined && sameListing(before, after)
    const samePlace = listed && before?.factPlaced !== undefined && samePlacing(before, after)
    if (before?.factListed !== undefined && !sameList) await withdraw(context, before.factListed, after)
    if (before?.factPlaced !== undefined && !samePlace) await withdraw(context, before.factPlaced, after)
    kept.set(after.id, {
      listed: sameList ? before.factListed : undefined,
      placed: samePlace ? before.factPlaced : undefined,
    })
    if (!listed) continue
    if (!sameList) facts.push({ graduate: after, of: 'listed', fact: listedFact(after) })
    if (!samePlace && after.destination !== undefined) {
      facts.push({ graduate: after, of: 'placed', fact: placedFact(after, after.destination) })
    }
  }
  const written = await appendFacts(
    context,
    facts.map(one => one.fact),
  )
  for (const [at, { graduate, of }] of facts.entries()) {
    const known = kept.get(graduate.id)
    if (known !== undefined) known[of] = written[at]?.id
  }
  await setFacts(
    context,
    [...kept].map(([id, { listed, placed }]) => ({ id: id as Id<'Graduate'>, listed, placed })), // ids of `changes`
  )
}

async function withdraw(context: Context, fact: Id<'Fact'>, after: Graduate): Promise<void> {
  const reason = after.state === 'listed' ? 'roster-updated' : `roster-${after.state}`
  await correctFact(context, { fact, reason, change: 'void' })
}

const sameListing = (a: Graduate, b: Graduate) => a.graduatedOn === b.graduatedOn && level(a) === level(b)
const samePlacing = (a: Graduate, b: Graduate) =>
  a.graduatedOn === b.graduatedOn && a.destination === b.destination && a.inWenzhou === b.inWenzhou

/** What a roster says of somebody's time: graduated on its word, gone on to something by hearsay. */
export function openingsOf(
  of: Pick<Graduate, 'graduatedOn' | 'destination' | 'inWenzhou'>,
  today: Day,
  evidence: string,
): NewSpell[] {
  const { graduatedOn, destination } = of
  const next = addDays(graduatedOn, 1)
  const said = { source: 'school', evidence } as const
  // the school's register is the proof of who graduated there; where they went it only heard
  const own: NewSpell[] =
    graduatedOn <= today
      ? [{ status: 'graduated', from: graduatedOn, state: 'verified', ...said }]
      : [{ status: 'enrolled', from: today, until: graduatedOn, state: 'verified', ...said }]
  if (destination === undefined || graduatedOn > today) return own
  const status = statusOf[destination]
  if (status !== undefined) own.push({ status, from: next, state: 'declared', ...said })
  const isAway = destination === 'abroad' || (status !== undefined && of.inWenzhou === false)
  if (isAway) own.push({ status: 'left-city', from: next, state: 'declared', ...said })
  return own
}

/**
 * Opens the spells that a roster tells of, and ends those that an earlier version of it had opened. What somebody else
 * recorded of the same time stays as it is.
 */
export async function spellsOfGraduate(
  context: Context,
  before: Graduate | undefined,
  after: Graduate,
  evidence: string,
): Promise<void> {
  const wanted = after.state === 'listed' ? openingsOf(after, context.today, evidence) : []
  if (before !== undefined) {
    for (const { status } of openingsOf(before, context.today, '')) {
      const goesOn = wanted.some(one => one.status === status)
      if (!goesOn) await endSpell(context, after.person, status, context.today, `roster-${after.state}`)
    }
  }
  const known = await listSpells(context, after.person)
  let opened = 0
  for (const spell of wanted) {
    const span = { from: spell.from, until: spell.until }
    if (known.some(other => other.status === spell.status && overlaps(other, span))) continue
    await insertSpell(context, after.person, spell)
    opened += 1
  }
  if (opened > 0) await projectPerson(context, after.person)
}
