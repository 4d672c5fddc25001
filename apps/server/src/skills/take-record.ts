import type { Context, Day, Id, Kernel, Subscriber } from '../kernel/index.ts'
import {
  cityToken,
  findPerson,
  type KnownItem,
  listStatements,
  nextUsableRecords,
  type Person,
  personEntered,
  standingOf,
  survivorsOf,
} from '../registry/index.ts'
import { certificatesOf, insertCertificates, newCertificate, writeCertificate } from './certificate.store.ts'
import { type Certificate, isTheirs, levelOfRecord, plainNumber } from './certificate.ts'
import { tellChanged } from './count-person.ts'
import { occupationOf } from './occupations.ts'

/**
 * What a record says of certificates is taken from there: nobody enters again what somebody wrote at sign-up, in their
 * record or at an office. What a body or an office told this module stays as they told it.
 */
export const takeFromRecord: Subscriber = {
  topic: personEntered,
  name: 'skills.takeFromRecord',
  async handle(context, payload) {
    const given = payload['person'] as Id<'Person'> // emitted by the registry
    const person = (await survivorsOf(context, [given])).get(given) ?? given
    await takeRecord(context, person)
  },
}

/**
 * Everybody's records, a batch a transaction: what stood in them before this module was there, or came in a bulk load, is
 * taken too. Bears being killed and run again.
 */
export async function takeEveryRecord(kernel: Kernel): Promise<void> {
  let after: string | undefined
  do {
    const from = after
    after = await kernel.asSystem('skills.takeRecords', context => takeNext(context, from))
  } while (after !== undefined)
}

const peopleABatch = 500

/** Where the next batch begins; undefined when all are done. */
async function takeNext(context: Context, after: string | undefined): Promise<string | undefined> {
  const records = await nextUsableRecords(context, after, peopleABatch)
  const holders = records.filter(one => one.standing.certificate.length > 0).map(one => one.person)
  const known = new Set((await certificatesOf(context, holders)).map(one => `${one.person} ${one.recordKey}`))
  for (const { person, standing } of records) {
    const isNew = standing.certificate.some(item => !known.has(`${person} ${item.key}`))
    if (isNew) await takeRecord(context, person)
  }
  return records.length < peopleABatch ? undefined : records.at(-1)?.person
}

/** Answers whether something was new. */
export async function takeRecord(context: Context, id: Id<'Person'>): Promise<boolean> {
  const { certificate: items } = standingOf(await listStatements(context, id))
  const known = await certificatesOf(context, [id], true)
  if (items.length === 0 && known.length === 0) return false
  const person = await findPerson(context, id)
  if (person === undefined) return false
  let changed = false
  for (const item of items) {
    const one = known.find(each => each.recordKey === item.key)
    changed =
      (one === undefined ? await take(context, person, item) : await adapt(context, one, item)) || changed
  }
  for (const one of known) {
    if (items.some(item => item.key === one.recordKey) || !isTheirs(one) || !one.inRecord) continue
    await writeCertificate(context, { ...one, state: 'withdrawn', reason: goneFromRecord })
    changed = true
  }
  if (changed) await tellChanged(context, id)
  return changed
}

const goneFromRecord = '本人在档案里去掉了'

async function take(context: Context, person: Person, item: KnownItem<'certificate'>): Promise<boolean> {
  const fields = fieldsOf(context, item)
  if (fields === undefined) return false
  const made = newCertificate(context, {
    ...fields,
    person: person.id,
    name: person.name,
    division: person.division,
    source: 'record',
    recordKey: item.key,
    inRecord: true,
    state: item.state,
    evidence: item.evidence ?? '',
    byName: item.byName ?? '',
    ...(item.state === 'verified' && { verifiedName: item.byName ?? '', verifiedOn: item.day }),
  })
  await insertCertificates(context, [made])
  return true
}

async function adapt(context: Context, one: Certificate, item: KnownItem<'certificate'>): Promise<boolean> {
  if (!isTheirs(one)) return false
  const fields = fieldsOf(context, item)
  if (fields === undefined) return false
  const isSame =
    one.occupationName === fields.occupationName &&
    one.level === fields.level &&
    one.number === fields.number &&
    one.issuedOn === fields.issuedOn
  const newly = item.state === 'verified' && one.state !== 'verified'
  if (isSame && !newly) return false
  await writeCertificate(context, {
    ...one,
    ...(!isSame && fields),
    state: item.state,
    ...(newly && {
      evidence: item.evidence ?? '',
      verifiedName: item.byName ?? '',
      verifiedOn: item.day,
    }),
  })
  return true
}

/** Undefined for what has no rank: a certificate without level counts for nothing here. */
function fieldsOf(context: Context, { value }: KnownItem<'certificate'>) {
  const level = levelOfRecord(value.level)
  if (level === undefined) return undefined
  return {
    occupation: occupationOf(context.use(cityToken), value.name)?.code,
    occupationName: value.name,
    level,
    number: value.number === undefined ? undefined : plainNumber(value.number),
    issuedOn: pastDay(value.issuedOn, context.today),
  }
}

/** A day to come is no day of a certificate. */
function pastDay(day: Day | undefined, today: Day): Day | undefined {
  return day !== undefined && day <= today ? day : undefined
}
