import type { Kysely } from 'kysely'
import { type Entry, genesis, sealed } from './fact.ts'
import { type FactTables, type Head, readHeads, readStream, streamsWithEntries } from './facts.store.ts'
import { bucketAt, streamCount } from './mark.ts'

/**
 * - `changed`: what the entry says does not give its hash
 * - `reordered`: its hash is right for another place in the stream, which is named
 * - `missing`: one or more entries are not there
 * - `unlinked`: it does not follow from the entry before it, which was replaced together with its hash
 * - `head`: the head of the stream is not its last entry
 */
export type FaultKind = 'changed' | 'reordered' | 'missing' | 'unlinked' | 'head'

export interface Fault {
  readonly kind: FaultKind
  readonly stream: string
  readonly seq: number
  /** the last missing sequence, or the place where a moved entry belongs */
  readonly other?: number
  readonly id: string | undefined
}

export interface Verified {
  readonly entries: number
  readonly faults: readonly Fault[]
}

const batch = 2_000

/** Walks every stream in order and names each entry that is not as it was written. Reads as the owner. */
export async function verifyLedger(
  db: Kysely<FactTables>,
  progress: (streams: number) => void = () => undefined,
): Promise<Verified> {
  let entries = 0
  const faults: Fault[] = []
  const heads = await readHeads(db)
  const begun = await streamsWithEntries(db)
  for (let index = 0; index < streamCount; index++) {
    const stream = bucketAt(index)
    const head = heads.get(stream)
    if (head?.seq === 0 && !begun.has(stream)) continue
    const found = await verifyStream(db, stream, head)
    entries += found.entries
    faults.push(...found.faults)
    progress(index + 1)
  }
  return { entries, faults }
}

async function verifyStream(
  db: Kysely<FactTables>,
  stream: string,
  head: Head | undefined,
): Promise<Verified> {
  const walk = new Walk(stream)
  for (;;) {
    const rows = await readStream(db, stream, walk.seq, batch)
    for (const row of rows) walk.step(row)
    if (rows.length < batch) break
  }
  return { entries: walk.entries, faults: walk.finish(head) }
}

/** One stream, entry by entry. A fault is reported where it is, not again in what follows from it. */
class Walk {
  seq = 0
  entries = 0
  readonly #stream: string
  #hash = genesis
  #intact = true
  readonly #faults: Fault[] = []
  readonly #wrong: Entry[] = []

  constructor(stream: string) {
    this.#stream = stream
  }

  step(entry: Entry): void {
    this.entries += 1
    const expected = this.seq + 1
    if (entry.seq > expected) {
      this.#report('missing', expected, undefined, entry.seq - 1)
      this.#intact = false
    }
    const right = sealed(entry).hash === entry.hash
    if (!right) this.#wrong.push(entry)
    else if (this.#intact && entry.previous !== this.#hash) this.#report('unlinked', entry.seq, entry.id)
    this.seq = entry.seq
    this.#hash = entry.hash
    this.#intact = right
  }

  finish(head: Head | undefined): Fault[] {
    for (const entry of this.#wrong) {
      // moved entries stand in each other's places, so that the right place is among the wrong ones
      const place = this.#wrong.find(other => sealed({ ...entry, seq: other.seq }).hash === entry.hash)
      if (place === undefined) this.#report('changed', entry.seq, entry.id)
      else this.#report('reordered', entry.seq, entry.id, place.seq)
    }
    if (head === undefined) this.#report('head', this.seq, undefined)
    else if (head.seq > this.seq) this.#report('missing', this.seq + 1, undefined, head.seq)
    else if (head.seq < this.seq || (this.#intact && head.hash !== this.#hash)) {
      this.#report('head', head.seq, undefined)
    }
    return this.#faults.sort((a, b) => a.seq - b.seq)
  }

  #report(kind: FaultKind, seq: number, id: string | undefined, other?: number): void {
    this.#faults.push({ kind, stream: this.#stream, seq, id, ...(other === undefined ? {} : { other }) })
  }
}
