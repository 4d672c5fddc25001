import type { Outcome } from '@qingye/demo-city'
import { bucketOf } from '../kernel/index.ts'
import { type Entry, genesis, type NewFact, sealed } from '../ledger/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'

interface Head {
  readonly seq: number
  readonly hash: string
}

const said = '没有去这家单位上班'

/** Writes outcomes into the 256 chains, in the order in which they come. */
export class Streams {
  readonly #frame: { readonly plan: string; readonly tree: string }
  readonly #heads = new Map<string, Head>()
  /** facts about which something may still be said */
  readonly #open = new Map<string, Entry>()

  constructor(frame: { readonly plan: string; readonly tree: string }) {
    this.#frame = frame
  }

  get heads(): ReadonlyMap<string, Head> {
    return this.#heads
  }

  /** The entry, and the check that a contest opens or a settlement ends. */
  append(outcome: Outcome): { entry: Entry; check: Row | undefined } {
    if (outcome.entry === 'fact') return { entry: this.#fact(outcome), check: undefined }
    const fact = this.#open.get(outcome.key)
    if (fact === undefined) throw new Error(`${outcome.entry} about an unknown fact: ${outcome.key}`)
    const id = derivedId(`${outcome.entry}:${outcome.key}`, outcome.at, fact.id)
    const contest = outcome.entry === 'contest'
    if (!contest) this.#open.delete(outcome.key)
    const entry = this.#seal({
      ...fact,
      id,
      entry: outcome.entry,
      recorded: outcome.at,
      actor: null,
      unit: outcome.entry === 'settlement' ? checker : 'person',
      word: outcome.entry === 'confirmation' ? 'person' : null,
      reason: contest ? said : outcome.entry === 'settlement' ? '已向双方核实' : null,
      outcome: outcome.outcome ?? null,
      key: `${outcome.entry}:${id}`,
    })
    return { entry, check: contest ? checkRow(fact, outcome.at) : undefined }
  }

  #fact(outcome: Extract<Outcome, { entry: 'fact' }>): Entry {
    const id = factIdOf(outcome.key, outcome.at, outcome.source.id)
    const asks = outcome.person !== undefined
    const entry = this.#seal({
      ...this.#frame,
      sk: bucketOf(id),
      id,
      entry: 'fact',
      fact: id,
      kind: outcome.kind,
      person: outcome.person ?? null,
      organisation: outcome.organisation,
      thing: outcome.thing ?? null,
      division: outcome.division,
      day: outcome.day,
      recorded: outcome.at,
      quantity: outcome.quantity,
      voided: false,
      attributes: outcome.kind.startsWith('opening.')
        ? { ...outcome.attributes, doubtful: false }
        : outcome.attributes,
      source_kind: outcome.source.kind,
      source: outcome.source.id,
      actor: null,
      recorder: null,
      reporter: asks ? outcome.organisation : null,
      unit: asks ? `organisation:${outcome.organisation}` : `${outcome.division.slice(0, 6)}/hrss`,
      asks,
      evidence: null,
      word: null,
      reason: null,
      outcome: null,
      key: outcome.key,
    })
    if (asks) this.#open.set(outcome.key, entry)
    return entry
  }

  /** A fact as a module makes it, on the day on which its record was written. */
  appendNew(fact: NewFact, { at, unit }: { readonly at: string; readonly unit: string }): Entry {
    const key = fact.key ?? `${fact.kind}:${fact.source.id}`
    const id = factIdOf(key, at, fact.source.id)
    return this.#seal({
      ...this.#frame,
      ...{ sk: bucketOf(id), id, entry: 'fact', fact: id, kind: fact.kind },
      person: fact.person ?? null,
      organisation: fact.organisation ?? null,
      thing: fact.thing ?? null,
      ...{
        division: fact.division,
        day: fact.day,
        recorded: at,
        quantity: fact.quantity ?? 1,
        voided: false,
      },
      attributes: fact.attributes ?? {},
      ...{ source_kind: fact.source.kind, source: fact.source.id, actor: null, recorder: null },
      reporter: fact.reporter ?? null,
      unit,
      asks: fact.asks === true && fact.person !== undefined,
      ...{ evidence: fact.evidence ?? null, word: null, reason: null, outcome: null, key },
    })
  }

  #seal(draft: Omit<Entry, 'seq' | 'previous' | 'hash'>): Entry {
    const head = this.#heads.get(draft.sk) ?? { seq: 0, hash: genesis }
    const entry = sealed({ ...draft, seq: head.seq + 1, previous: head.hash })
    this.#heads.set(draft.sk, { seq: entry.seq, hash: entry.hash })
    return entry
  }
}

/** The office of the city that settles what a county's employers and people disagree about. */
const checker = '3303/hrss'

/** The id of a fact follows from its key, so that its source record can name it before it is written. */
export function factIdOf(key: string, at: string, source: string): string {
  return derivedId(`fact:${key}`, at, source)
}

function checkRow(fact: Entry, at: string): Row {
  return {
    sk: fact.sk,
    id: derivedId(`check:${fact.key}`, at, fact.id),
    fact: fact.id,
    person: fact.person,
    division: fact.division,
    area: fact.division.slice(0, 6),
    recorder_unit: fact.unit,
    reason: said,
    opened: at,
    state: 'open',
    outcome: null,
    finding: null,
    settled: null,
  }
}
