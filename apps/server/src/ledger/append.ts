import {
  type Actor,
  type Bucket,
  bucketOf,
  type Context,
  type Id,
  isId,
  isOfficial,
  notFound,
  Problem,
} from '../kernel/index.ts'
import { attributesOf } from '../plan/index.ts'
import {
  type AppendedFact,
  type Entry,
  type NewFact,
  type Outcome,
  type Standing,
  sealed,
  standingOf,
  verificationSteps,
  type Word,
} from './fact.ts'
import {
  entriesByKey,
  entriesOf,
  type Head,
  insertEntries,
  lockHead,
  moveHeads,
  readFrame,
} from './facts.store.ts'
import { ofSurvivors } from './survivors.ts'

/** An entry before it has its place in a stream. */
export type Draft = Omit<Entry, 'seq' | 'previous' | 'hash'>

/** Who writes: an office (`area/department`), an organisation, a person, or the system itself. */
export function unitOf(actor: Actor): string {
  if (actor.role === 'system') return 'system'
  if (isOfficial(actor)) return `${actor.area ?? ''}/${actor.department ?? ''}`
  if (actor.organisation !== undefined) return `organisation:${actor.organisation}`
  return 'person'
}

/**
 * Appends facts in the caller's transaction, so that they exist exactly when the outcome does. Answers in the
 * order of `facts`. A fact whose key is known already is not written again and comes back as `repeated`.
 *
 * @throws Error for a fact that is badly formed: that is a fault of the caller, not of a user
 */
export async function appendFacts(context: Context, facts: readonly NewFact[]): Promise<AppendedFact[]> {
  if (facts.length === 0) return []
  const frame = await readFrame(context.db())
  const drafts = (await ofSurvivors(context, facts)).map(fact => draftOf(context, fact, frame))
  return await append(context, drafts)
}

function draftOf(context: Context, fact: NewFact, frame: { plan: string; tree: string }): Draft {
  checkForm(fact)
  const sk = bucketOf(fact.source.id)
  const id = context.newId<'Fact'>(sk)
  return {
    sk,
    id,
    entry: 'fact',
    fact: id,
    kind: fact.kind,
    ...frame,
    person: fact.person ?? null,
    organisation: fact.organisation ?? null,
    thing: fact.thing ?? null,
    division: fact.division,
    day: fact.day,
    recorded: context.now,
    quantity: fact.quantity ?? 1,
    voided: false,
    attributes: fact.attributes ?? {},
    source_kind: fact.source.kind,
    source: fact.source.id,
    ...writerOf(context),
    recorder: context.actor.account ?? null,
    reporter: fact.reporter ?? null,
    asks: fact.asks === true && fact.person !== undefined,
    evidence: fact.evidence ?? null,
    ...noWord,
    key: fact.key ?? `${fact.kind}:${fact.source.id}`,
  }
}

const noWord = { word: null, reason: null, outcome: null } as const

function writerOf(context: Context) {
  return { actor: context.actor.account ?? null, unit: unitOf(context.actor) }
}

function checkForm(fact: NewFact): void {
  const fail = (what: string): never => {
    throw new Error(`fact ${fact.kind}: ${what}`)
  }
  if (!isId(fact.source.id)) fail(`source is not an id: ${fact.source.id}`)
  if (!/^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$/.test(fact.division)) fail(`not a division: ${fact.division}`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fact.day)) fail(`not a day: ${fact.day}`)
  if (!Number.isSafeInteger(fact.quantity ?? 1)) fail(`quantity is not a whole number: ${fact.quantity}`)
  const known = attributesOf[fact.kind]
  for (const [name, value] of Object.entries(fact.attributes ?? {})) {
    const shape = known[name]
    if (shape === undefined) fail(`has no attribute ${name}`)
    else if (!fits(shape, value)) fail(`${name} cannot be ${JSON.stringify(value)}`)
  }
}

function fits(shape: readonly string[] | 'boolean' | 'integer' | 'text', value: unknown): boolean {
  if (shape === 'boolean') return typeof value === 'boolean'
  if (shape === 'integer') return Number.isSafeInteger(value)
  if (shape === 'text') return typeof value === 'string'
  return typeof value === 'string' && shape.includes(value)
}

/** Locks the streams in order, gives each new entry its place in its chain, and moves the heads. */
export async function append(context: Context, drafts: readonly Draft[]): Promise<AppendedFact[]> {
  const heads = new Map<string, Head>()
  // always in the same order, so that two writers of the same streams wait and never block one another
  for (const sk of [...new Set(drafts.map(draft => draft.sk))].sort())
    heads.set(sk, await lockHead(context, sk))
  const known = new Map<string, AppendedFact>()
  for (const { id, sk, seq, hash, key } of await entriesByKey(context, drafts)) {
    // an id and a bucket that we gave ourselves
    known.set(`${sk} ${key}`, { id: id as Id<'Fact'>, sk: sk as Bucket, seq, hash, repeated: true })
  }
  const entries: Entry[] = []
  for (const draft of drafts) {
    const place = `${draft.sk} ${draft.key}`
    const head = heads.get(draft.sk)
    if (head === undefined || known.has(place)) continue
    const entry = sealed({ ...draft, seq: head.seq + 1, previous: head.hash })
    const { seq, hash } = entry
    heads.set(draft.sk, { seq, hash })
    entries.push(entry)
    // made by draftOf or say
    known.set(place, { id: entry.id as Id<'Fact'>, sk: draft.sk as Bucket, seq, hash, repeated: false })
  }
  if (entries.length > 0) {
    if ((await insertEntries(context.db(), entries)) !== entries.length) throw taken()
    await moveHeads(context.db(), heads)
  }
  return drafts.map(draft => {
    const done = known.get(`${draft.sk} ${draft.key}`)
    if (done === undefined) throw new Error(`entry ${draft.key} was lost`)
    return done
  })
}

/** The key exists, but the actor may not see what it stands for. */
function taken(): Problem {
  return new Problem('conflict', 'fact.taken', {
    zh: '这件事已经有人记录过了',
    en: 'This has been recorded already by somebody else',
  })
}

/** What stands after a fact and all that was said about it. The lock keeps it so until the commit. */
async function lockStanding(context: Context, fact: string): Promise<Standing> {
  const sk = bucketOf(fact)
  await lockHead(context, sk)
  const standing = standingOf(await entriesOf(context, sk, fact))
  if (standing === undefined) throw notFound('fact.not-found', { zh: '这条记录', en: 'record' })
  return standing
}

/**
 * Says what was wrong about a fact: another quantity, or that it never was. The correction stands in the stream
 * of what it corrects; the fact itself stays readable.
 */
export async function correctFact(
  context: Context,
  correction: {
    readonly fact: Id<'Fact'>
    readonly reason: string
    readonly change: { readonly quantity: number } | 'void'
  },
): Promise<AppendedFact> {
  const { version } = await lockStanding(context, correction.fact)
  const change =
    correction.change === 'void' ? { voided: true } : { quantity: correction.change.quantity, voided: false }
  return await say(context, version, { entry: 'correction', reason: correction.reason, ...change })
}

/** The person's own word, or that of an independent record which is named. */
export async function confirmFact(
  context: Context,
  word: { readonly fact: Id<'Fact'>; readonly by: Word; readonly evidence?: string },
): Promise<AppendedFact> {
  const version = await stepFrom(context, word.fact, 'confirmation')
  if (!mayConfirm(context.actor, version, word.by)) throw notIndependent()
  const evidence = word.evidence ?? null
  return await say(context, version, { entry: 'confirmation', word: word.by, evidence })
}

/** A person speaks for themselves; a record is independent when it does not come from whoever reported the fact. */
function mayConfirm(actor: Actor, version: Entry, by: Word): boolean {
  if (by === 'person') return actor.person !== undefined && actor.person === version.person
  if (actor.role === 'system') return true
  if (actor.organisation !== undefined && actor.organisation === version.reporter) return false
  return unitOf(actor) !== version.unit
}

function notIndependent(): Problem {
  return new Problem('forbidden', 'fact.not-independent', {
    zh: '报告这件事的一方不能自己确认',
    en: 'Whoever reported this cannot confirm it',
  })
}

/** "This is not true." The fact does not count until somebody of another unit has settled it. */
export async function contestFact(
  context: Context,
  contest: { readonly fact: Id<'Fact'>; readonly reason: string },
): Promise<AppendedFact> {
  const version = await stepFrom(context, contest.fact, 'contest')
  return await say(context, version, { entry: 'contest', reason: contest.reason })
}

/** The end of a check. `untrue` keeps the fact out of every count for good. */
export async function settleContest(
  context: Context,
  settled: {
    readonly fact: Id<'Fact'>
    readonly outcome: Outcome
    readonly reason: string
    readonly evidence?: string
  },
): Promise<AppendedFact> {
  const standing = await lockStanding(context, settled.fact)
  const { version } = standing
  // first: to its own unit the contest does not show
  if (version.unit === unitOf(context.actor)) throw sameUnit()
  checkStep(standing, 'settlement')
  const { outcome, reason } = settled
  return await say(context, version, {
    entry: 'settlement',
    outcome,
    reason,
    evidence: settled.evidence ?? null,
  })
}

function sameUnit(): Problem {
  return new Problem('forbidden', 'check.same-unit', {
    zh: '记录这件事的单位不能自己核实，请交给另一个单位',
    en: 'The unit that recorded this cannot settle it; another unit must',
  })
}

async function stepFrom(
  context: Context,
  fact: string,
  entry: keyof typeof verificationSteps,
): Promise<Entry> {
  const standing = await lockStanding(context, fact)
  checkStep(standing, entry)
  return standing.version
}

function checkStep({ verification }: Standing, entry: keyof typeof verificationSteps): void {
  if (verificationSteps[entry].includes(verification)) return
  throw new Problem('conflict', `fact.${verification}`, {
    zh: '这条记录已经有了结论，不能再这样回答',
    en: 'This record has been answered already and cannot be answered like this',
  })
}

function keepsUnit({ entry, word }: Pick<Draft, 'entry'> & Partial<Draft>): boolean {
  return entry === 'correction' || entry === 'contest' || (entry === 'confirmation' && word === 'person')
}

/** Adds one more entry about a fact, with everything else as it stood. */
async function say(
  context: Context,
  version: Entry,
  what: Pick<Draft, 'entry'> & Partial<Draft>,
): Promise<AppendedFact> {
  const sk = bucketOf(version.fact)
  const id = context.newId<'Entry'>(sk)
  const { seq: _seq, previous: _previous, hash: _hash, ...before } = version
  const draft: Draft = {
    ...before,
    ...noWord,
    ...writerOf(context),
    ...what,
    // the unit that recorded the fact may not settle a contest, nor see what the person answered
    unit: keepsUnit(what) ? version.unit : unitOf(context.actor),
    id,
    recorded: context.now,
    key: `${what.entry}:${id}`,
  }
  const [done] = await append(context, [draft])
  if (done === undefined) throw new Error('nothing was appended')
  return done
}
