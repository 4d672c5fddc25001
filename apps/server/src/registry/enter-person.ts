import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  isOfficial,
  Problem,
  vaultToken,
} from '../kernel/index.ts'
import { type Identity, type ReadIdentity, requireIdentity, sealIdentity, sealPhone } from './identity.ts'
import { insertProjection, lockAnyPerson } from './person.store.ts'
import { projectionOf, projectPerson } from './project-person.ts'
import type {
  Certificate,
  ItemKind,
  ItemTypes,
  RecordData,
  Schooling,
  Source,
  Statement,
  StatementData,
  StatementState,
  Work,
} from './record.ts'
import { keyOfSame, type Standing, standingOf } from './standing.ts'
import {
  claimIdentity,
  findAlike,
  insertStatement,
  type Likeness,
  listStatements,
} from './statement.store.ts'

/** What a channel knows of somebody. Every channel makes and finds people through `enterPerson` and nothing else. */
export interface PersonEntry extends Omit<RecordData, 'residence'> {
  readonly source: Source
  /** default: declared */
  readonly state?: StatementState
  /** the day for which it is said; default: today */
  readonly day?: Day
  readonly evidence?: string | undefined
  readonly name: string
  /** usual residence; where it is not known, the area of whoever enters */
  readonly division: string
  readonly identity?: Identity | undefined
  readonly phone?: string | undefined
  readonly schooling?: readonly Schooling[]
  readonly certificates?: readonly Certificate[]
  readonly works?: readonly Work[]
  /** the person agreed to how their information is used */
  readonly consented?: boolean
  readonly synthetic?: boolean
}

export interface Entered {
  readonly person: Id<'Person'>
  /**
   * `same`: the identity number was known, and what is said here went into that record, whatever else differs.
   * `probable`: a new record, but it looks like `alike`; somebody has to look.
   */
  readonly outcome: 'new' | 'same' | 'probable'
  readonly alike: readonly Likeness[]
}

/** The topic under which a new record is made known, so that likenesses are looked for in every area. */
export const personEntered = 'registry.person-entered'
/** Somebody outside the area of whoever spoke was spoken of: the system puts it into their record. */
export const personSpokenOf = 'registry.person-spoken-of'

/**
 * Makes a person, or finds the one who has this identity number.
 * @throws Problem `invalid` for an identity number that can be nobody's (pointer `/identity/number`), `conflict`
 *   when somebody gives, as their own, a number under which another record stands
 */
export async function enterPerson(context: Context, entry: PersonEntry): Promise<Entered> {
  const vault = context.use(vaultToken)
  const id = context.newId<'Person'>()
  const read = entry.identity && requireIdentity(entry.identity, context.today)
  const said: Said = {
    entry,
    read,
    phone: entry.phone === undefined ? undefined : sealPhone(vault, entry.phone),
    identity: read && entry.identity && { kind: entry.identity.kind, ...sealIdentity(vault, read) },
  }
  const owner = said.identity === undefined ? id : await claimIdentity(context, said.identity.match, id)
  if (owner === id) return addNew(context, id, said)
  await addToKnown(context, owner, said)
  return { person: owner, outcome: 'same', alike: [] }
}

interface Said extends Pick<Statement, 'phone' | 'identity'> {
  readonly entry: PersonEntry
  readonly read: ReadIdentity | undefined
}

async function addNew(context: Context, person: Id<'Person'>, said: Said): Promise<Entered> {
  const { entry } = said
  const statement = statementOf(context, person, said, {
    residence: entry.division,
    ...itemsOf(context, entry, undefined),
  })
  const projection = projectionOf(standingOf([statement]), [], context.today, entry)
  await insertProjection(context, person, projection, {
    synthetic: entry.synthetic === true,
    consented: entry.consented === true,
  })
  await insertStatement(context, statement, projection.division)
  await context.emit(personEntered, { person })
  const alike = await findAlike(context, {
    person,
    name: projection.name,
    birth: projection.birth,
    phoneMatch: said.phone?.match,
    school: projection.school,
  })
  return { person, outcome: alike.length === 0 ? 'new' : 'probable', alike }
}

async function addToKnown(context: Context, person: Id<'Person'>, said: Said): Promise<void> {
  const { entry } = said
  // a number that somebody types is no proof of being its owner
  if (entry.source === 'self' && context.actor.person !== person) throw identityTaken()
  const known = await lockAnyPerson(context, person)
  const standing = standingOf(await listStatements(context, person))
  const knowsHome = entry.source === 'self' || entry.source === 'officer'
  const statement = statementOf(context, person, said, {
    // a roster or a list knows where it was made, and not where somebody lives
    ...(knowsHome && { residence: entry.division }),
    ...itemsOf(context, entry, standing),
  })
  await insertStatement(context, statement, known?.division ?? entry.division)
  if (known !== undefined) await projectPerson(context, person)
  else await context.emit(personSpokenOf, { person })
}

function statementOf(
  context: Context,
  person: Id<'Person'>,
  { entry, read, phone, identity }: Said,
  more: StatementData,
): Statement {
  return {
    id: context.newId<'Statement'>(bucketOf(person)),
    person,
    source: entry.source,
    state: entry.state ?? 'declared',
    day: entry.day ?? context.today,
    at: context.now,
    byName: speakerOf(context),
    evidence: entry.evidence,
    phone,
    identity,
    data: {
      name: entry.name.normalize('NFKC').trim(),
      birth: read?.birth ?? entry.birth,
      sex: read?.sex ?? entry.sex,
      hukou: entry.hukou,
      skills: entry.skills,
      experience: entry.experience,
      wishes: entry.wishes,
      ...more,
    },
  }
}

/** Whose name stands beside a statement: an official's. The person's own stands in the record. */
export function speakerOf({ actor }: Context): string | undefined {
  return isOfficial(actor) && actor.role !== 'system' ? actor.name : undefined
}

/** Things of which somebody has several, under the keys under which the record has them already. */
export function itemsOf(
  context: Context,
  given: Pick<PersonEntry, 'schooling' | 'certificates' | 'works'>,
  known: Standing | undefined,
): StatementData {
  const items: Record<string, ItemTypes[ItemKind]> = {}
  const add = <Kind extends ItemKind>(kind: Kind, values: readonly ItemTypes[Kind][] = []) => {
    for (const value of values) {
      const key = known && keyOfSame(known, kind, value)
      items[key ?? `${kind}/${context.newId<'Item'>()}`] = value
    }
  }
  add('schooling', given.schooling)
  add('certificate', given.certificates)
  add('work', given.works)
  return items
}

export function identityTaken(): Problem {
  return new Problem(
    'conflict',
    'person.identity-taken',
    {
      zh: '这个证件号码已经有一份登记',
      en: 'There is a record under this identity number already',
    },
    {
      cure: {
        zh: '如果是你自己登记过，用原来的账号登录；不是，请带证件到镇街或打 12333 核对',
        en: 'If it is yours, sign in with the account of that time; if not, take your document to the town office or call 12333',
      },
    },
  )
}
