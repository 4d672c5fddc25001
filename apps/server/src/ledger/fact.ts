import { createHash } from 'node:crypto'
import type { Bucket, Day, Id, Instant } from '../kernel/index.ts'
import type { FactKind, Value } from '../plan/index.ts'

/**
 * What a stream is made of. Everything that is ever said about a fact is one more entry in the stream of that
 * fact; nothing is changed in place, so that one hash chain covers the fact, its corrections and the person's word.
 */
export const entryKinds = ['fact', 'correction', 'confirmation', 'contest', 'settlement'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Whose word a confirmation rests on. */
export type Word = 'person' | 'record'

/** How a contested fact was settled: it is true after all, or it is not. */
export type Outcome = 'true' | 'untrue'

export type Attributes = Readonly<Record<string, Value>>

/** What a module hands over when one of its lifecycles reaches a state that counts. */
export interface NewFact {
  readonly kind: FactKind
  readonly person?: Id<'Person'> | undefined
  readonly organisation?: Id<'Organisation'> | undefined
  /** the post, the place, the activity that the fact is about */
  readonly thing?: string | undefined
  /** the leaf division where it happened, as exact as is known */
  readonly division: string
  /** the day it happened, not the day it became known */
  readonly day: Day
  /** whole units of what is counted (openings, places); 1 when absent */
  readonly quantity?: number | undefined
  /** decided now and never looked up again; see `attributesOf` of the plan */
  readonly attributes?: Attributes | undefined
  /** the record that it comes from; its bucket is the fact's stream */
  readonly source: { readonly kind: string; readonly id: string }
  /** the organisation on whose report it rests; it will not see what the person answers */
  readonly reporter?: Id<'Organisation'> | undefined
  /** true: the person is asked, in their own inbox, whether it is so */
  readonly asks?: boolean | undefined
  /** id or name of the evidence kept with the source record */
  readonly evidence?: string | undefined
  /** the same key twice is one fact; `kind:source id` when absent */
  readonly key?: string | undefined
}

/** What the writer gets back. `repeated`: the key was known already and nothing was written. */
export interface AppendedFact {
  readonly id: Id<'Fact'>
  readonly sk: Bucket
  readonly seq: number
  readonly hash: string
  readonly repeated: boolean
}

/** One row of `ledger.facts`, as it is read. */
export interface Entry {
  readonly sk: string
  readonly seq: number
  readonly id: string
  readonly entry: EntryKind
  /** the fact that this entry is about; its own id when it is one */
  readonly fact: string
  readonly kind: string
  readonly plan: string
  readonly tree: string
  readonly person: string | null
  readonly organisation: string | null
  readonly thing: string | null
  readonly division: string
  readonly day: Day
  readonly recorded: Instant
  readonly quantity: number
  readonly voided: boolean
  readonly attributes: Attributes
  readonly source_kind: string
  readonly source: string
  readonly actor: string | null
  /** the account that recorded the fact, in every entry about it */
  readonly recorder: string | null
  readonly reporter: string | null
  /**
   * The office or organisation that wrote it: `area/department`, `organisation:id`, `person`, `system`. A
   * correction and the person's own answer keep the unit that recorded the fact: it may neither settle nor see it.
   */
  readonly unit: string
  readonly asks: boolean
  readonly evidence: string | null
  readonly word: Word | null
  readonly reason: string | null
  readonly outcome: Outcome | null
  readonly key: string
  readonly previous: string
  readonly hash: string
}

/** The hash that stands before the first entry of every stream. */
export const genesis = '0'.repeat(64)

/** The text that is hashed: every field but the hash itself, in a fixed order, attributes by name. */
export function canonical(entry: Omit<Entry, 'hash'>): string {
  const attributes = Object.entries(entry.attributes).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    1, // the form of this list: a later one gets the next number and old entries keep theirs
    entry.previous,
    entry.sk,
    entry.seq,
    entry.id,
    entry.entry,
    entry.fact,
    entry.kind,
    entry.plan,
    entry.tree,
    entry.person,
    entry.organisation,
    entry.thing,
    entry.division,
    entry.day,
    entry.recorded,
    entry.quantity,
    entry.voided,
    attributes,
    entry.source_kind,
    entry.source,
    entry.actor,
    entry.recorder,
    entry.reporter,
    entry.unit,
    entry.asks,
    entry.evidence,
    entry.word,
    entry.reason,
    entry.outcome,
    entry.key,
  ])
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function sealed(entry: Omit<Entry, 'hash'>): Entry {
  return { ...entry, hash: sha256(canonical(entry)) }
}

/** `recorded` until the person or an independent record speaks; a contested or refuted fact does not count. */
export type Verification = 'recorded' | 'confirmed' | 'contested' | 'refuted'

/** A fact as it stands after everything that was said about it. */
export interface Standing {
  readonly fact: string
  /** the fact or its last correction */
  readonly version: Entry
  readonly verification: Verification
}

/** The reference fold of one fact's entries, in the order of their sequence. Undefined without the fact itself. */
export function standingOf(entries: readonly Entry[]): Standing | undefined {
  let standing: Standing | undefined
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    if (entry.entry === 'fact') standing = { fact: entry.id, version: entry, verification: 'recorded' }
    else if (standing === undefined) continue
    else if (entry.entry === 'correction') standing = { ...standing, version: entry }
    else standing = { ...standing, verification: verificationBy(entry) }
  }
  return standing
}

function verificationBy(entry: Entry): Verification {
  if (entry.entry === 'confirmation') return 'confirmed'
  if (entry.entry === 'contest') return 'contested'
  return entry.outcome === 'true' ? 'confirmed' : 'refuted'
}

/** What may be said next about a fact: from which verification, to which. Anything else is refused. */
export const verificationSteps: Readonly<
  Record<Exclude<EntryKind, 'fact' | 'correction'>, readonly Verification[]>
> = {
  confirmation: ['recorded'],
  contest: ['recorded', 'confirmed'],
  settlement: ['contested'],
}
