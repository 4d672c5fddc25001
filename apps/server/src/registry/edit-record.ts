import { bucketOf, type Context, type Id, vaultToken } from '../kernel/index.ts'
import { identityTaken, itemsOf, type PersonEntry, personEntered, speakerOf } from './enter-person.ts'
import { type ReadIdentity, requireIdentity, sealIdentity, sealPhone } from './identity.ts'
import { lockPerson } from './person.store.ts'
import { type PersonRecord, projectPerson } from './project-person.ts'
import { unknownPerson } from './read-person.ts'
import type { Source, Statement, StatementData, StatementState } from './record.ts'
import { standingOf } from './standing.ts'
import { claimIdentity, insertStatement, listStatements } from './statement.store.ts'

/** What is said of a known person: any part of an entry, and items by their keys. */
export interface RecordChange extends Partial<Omit<PersonEntry, 'source' | 'state' | 'division'>> {
  readonly residence?: string | undefined
  /** items by the keys under which the record has them; null takes one away */
  readonly items?: StatementData | undefined
}

export interface Saying {
  readonly source: Source
  readonly state: StatementState
  readonly evidence?: string | undefined
}

/**
 * Writes down what somebody says of a person whose record lies open before them.
 * @returns the record as it stands now
 * @throws Problem `conflict` when the identity number given is another person's
 */
export async function sayOfPerson(
  context: Context,
  id: Id<'Person'>,
  change: RecordChange,
  saying: Saying,
): Promise<PersonRecord> {
  const person = await lockPerson(context, id)
  if (person === undefined) throw unknownPerson()
  const vault = context.use(vaultToken)
  const read = change.identity && requireIdentity(change.identity, context.today)
  const identity = read && change.identity && { kind: change.identity.kind, ...sealIdentity(vault, read) }
  if (identity !== undefined && (await claimIdentity(context, identity.match, id)) !== id)
    throw identityTaken()
  const known = standingOf(await listStatements(context, id))
  const statement: Statement = {
    id: context.newId<'Statement'>(bucketOf(id)),
    person: id,
    source: saying.source,
    state: saying.state,
    day: change.day ?? context.today,
    at: context.now,
    byName: speakerOf(context),
    evidence: saying.evidence,
    phone: change.phone === undefined ? undefined : sealPhone(vault, change.phone),
    identity,
    data: { ...fieldsOf(change, read), ...itemsOf(context, change, known), ...change.items },
  }
  await insertStatement(context, statement, person.division)
  const record = await projectPerson(context, id)
  if (record === undefined) throw unknownPerson()
  // with a birthday or a phone that was not known somebody may turn out to be registered twice
  await context.emit(personEntered, { person: id })
  return record
}

function fieldsOf(change: RecordChange, read: ReadIdentity | undefined): StatementData {
  return {
    name: change.name?.normalize('NFKC').trim(),
    // a number says the birthday and the sex by itself
    birth: read?.birth ?? change.birth,
    sex: read?.sex ?? change.sex,
    hukou: change.hukou,
    residence: change.residence,
    skills: change.skills,
    experience: change.experience,
    wishes: change.wishes,
  }
}
