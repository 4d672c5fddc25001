import { ageOn } from '@qingye/china'
import { bucketOf, type Context, type Id, Problem, type Subscriber } from '../kernel/index.ts'
import { appendFacts, confirmFact, correctFact, type NewFact } from '../ledger/index.ts'
import { findPerson, peopleMerged, peopleUnmerged, survivorsOf } from '../registry/index.ts'
import { certificatesOf, setFact } from './certificate.store.ts'
import { type Certificate, firstOf, skillsChanged } from './certificate.ts'
import { showInRecord } from './show-in-record.ts'

/**
 * Whatever changed about somebody's certificates, what counts is made to agree with it, and the record says the same. May
 * run twice. It is the system that writes the fact, so that whoever entered something cannot be taken for its check.
 */
export const followSkills: Subscriber = {
  topic: skillsChanged,
  name: 'skills.count',
  async handle(context, payload) {
    const given = payload['person'] as Id<'Person'> // emitted by this module
    const person = (await survivorsOf(context, [given])).get(given) ?? given
    await showInRecord(context, person)
    await countPerson(context, person)
  },
}

/** Asks for a new count of somebody, after the commit. */
export async function tellChanged(context: Context, person: Id<'Person'>): Promise<void> {
  await context.emit(skillsChanged, { person, bucket: bucketOf(person) })
}

/** Of all certificates of a person one has the fact: the first at intermediate or above. */
export async function countPerson(context: Context, person: Id<'Person'>): Promise<void> {
  const all = await certificatesOf(context, [person], true)
  const first = firstOf(all)
  const wanted = first && (await factOf(context, first))
  let standing: Id<'Fact'> | undefined
  for (const one of all) {
    if (one.fact === undefined) continue
    if (one.id === first?.id && one.factMadeOf === wanted?.madeOf) {
      standing = one.fact
      continue
    }
    await correctFact(context, { fact: one.fact, reason: 'not-the-first-certificate', change: 'void' })
    await setFact(context, one, { fact: null, madeOf: null })
  }
  if (first === undefined || wanted === undefined) return
  if (standing === undefined) {
    const [written] = await appendFacts(context, [wanted.fact])
    if (written === undefined) return
    await setFact(context, first, { fact: written.id, madeOf: wanted.madeOf })
    standing = written.id
  }
  if (first.state === 'verified') await confirmOnce(context, standing, first.evidence)
}

/** What somebody has answered already is left as they answered it: a contest is settled by another unit. */
async function confirmOnce(context: Context, fact: Id<'Fact'>, evidence: string): Promise<void> {
  try {
    await confirmFact(context, { fact, by: 'record', evidence })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'conflict') throw error
  }
}

/** The age is decided here, by the day of the certificate; which ages are youth is for the plan to say. */
async function factOf(
  context: Context,
  first: Certificate & { readonly issuedOn: string },
): Promise<{ readonly fact: NewFact; readonly madeOf: string }> {
  const birth = (await findPerson(context, first.person))?.birth
  const age = birth === undefined ? undefined : ageOn(birth, first.issuedOn)
  const { level, issuedOn: day, division, body } = first
  const madeOf = [day, level, age ?? '', division, body ?? ''].join(' ')
  const fact: NewFact = {
    kind: 'certificate.first',
    person: first.person,
    organisation: body,
    thing: first.id,
    division,
    day,
    attributes: { rank: level, ...(age !== undefined && age >= 0 && { age }) },
    source: { kind: 'certificate', id: first.id },
    reporter: body,
    // nobody is asked whether what they said themselves is true
    asks: first.source === 'body' || first.source === 'officer',
    evidence: first.evidence === '' ? undefined : first.evidence,
    key: `certificate.first:${first.id}:${first.version}`,
  }
  return { fact, madeOf }
}

const recount: Subscriber['handle'] = async (context, payload) => {
  // of every merge, by the registry
  for (const person of [payload['survivor'], payload['merged']] as Id<'Person'>[])
    await countPerson(context, person)
}

export const recountMerged: Subscriber = {
  topic: peopleMerged,
  name: 'skills.recountMerged',
  handle: recount,
}
export const recountUnmerged: Subscriber = {
  topic: peopleUnmerged,
  name: 'skills.recountUnmerged',
  handle: recount,
}
