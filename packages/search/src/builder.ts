import type { Codes } from './codes.ts'
import { FIELDS, type Field, type SearchDocument, type Tokeniser } from './document.ts'
import { GrowingBytes, GrowingInts, GrowingUnits } from './growing.ts'
import {
  byId,
  type Columns,
  characterTerm,
  copyRow,
  emptyColumns,
  rankByPay,
  type Segment,
  sum,
} from './segment.ts'
import { isWord, normalise } from './words.ts'

/** How much one occurrence of a word in each field weighs. */
export const FIELD_WEIGHT: Readonly<Record<Field, number>> = {
  title: 8,
  occupation: 6,
  employer: 3,
  places: 3,
  description: 1,
}
/** Fields short enough to be kept and looked through character by character. */
export const SHORT_FIELDS = ['title', 'occupation', 'employer', 'places'] as const

/** Clauses and names repeat from post to post; the words of so many are kept while building. */
const REMEMBERED_CLAUSES = 50_000
/** A clause is kept when it comes the second time, as most never do; so many marks say what came once. */
const ONCE_MARKS = 2 ** 18
/** No word spans these, so a text is cut into words clause by clause. */
const CLAUSE_END = /[,。;:!?、\n]+/

/**
 * Gathers documents and turns them into a segment. `build` may be called again after more documents.
 * Documents come in any order; an id must not come twice.
 */
export class SegmentBuilder {
  private readonly ids: string[] = []
  private readonly doubtful: boolean[] = []
  private columns: Columns = emptyColumns(64)
  private readonly terms = new Map<string, number>()
  /** Per term: the last document it was met in (+1) and where its entry lies. */
  private readonly lastMet = new GrowingInts()
  private readonly entryOf = new GrowingInts()
  private readonly rowOfId = new Map<string, number>()
  private readonly characterNumbers = new Int32Array(0x10000).fill(-1)
  private readonly starts = new GrowingInts()
  private readonly entryTerms = new GrowingInts()
  private readonly entryWeights = new GrowingBytes()
  private readonly shortUnits = new GrowingUnits()
  private readonly shortStarts = new GrowingInts()
  private readonly cameOnce = new Uint8Array(ONCE_MARKS)
  private readonly remembered = new Map<string, Int32Array>()
  private readonly codes: Codes
  private readonly tokeniser: Tokeniser

  constructor(codes: Codes, tokeniser: Tokeniser) {
    this.codes = codes
    this.tokeniser = tokeniser
    this.starts.push(0)
    this.shortStarts.push(0)
  }

  /** Rows taken in, removed ones too. */
  get rows(): number {
    return this.ids.length
  }

  /** Whether a document with this id was here to be removed. */
  remove(id: string): boolean {
    return this.rowOfId.delete(id)
  }

  add(document: SearchDocument): void {
    const row = this.ids.length
    this.ids.push(document.id)
    this.rowOfId.set(document.id, row)
    this.doubtful.push(document.doubtful)
    let length = 0
    for (const field of FIELDS) {
      const text = document.text[field]
      if (text === '') continue
      const normal = normalise(text)
      const weight = FIELD_WEIGHT[field]
      for (const clause of normal.split(CLAUSE_END)) {
        if (clause === '') continue
        const words = this.wordsOf(clause)
        for (let at = 0; at < words.length; at++) this.meet(words[at] ?? 0, row, weight)
        length += words.length * weight
      }
      if (field !== 'description') this.keepShort(normal, row)
    }
    this.starts.push(this.entryTerms.length)
    this.shortStarts.push(this.shortUnits.length)
    this.setRow(row, document, Math.min(length, 0xffff))
  }

  private setRow(row: number, document: SearchDocument, length: number): void {
    if (row >= this.columns.place.length) this.columns = wider(this.columns, row)
    const { place, occupation, profile } = this.codes.slotsOf(document)
    this.columns.place[row] = place
    this.columns.occupation[row] = occupation
    this.columns.profile[row] = profile
    this.columns.payLow[row] = document.payLow ?? -1
    this.columns.payHigh[row] = document.payHigh ?? document.payLow ?? -1
    this.columns.postedAt[row] = document.postedAt
    this.columns.length[row] = length
  }

  private termNumber(term: string): number {
    const known = this.terms.get(term)
    if (known !== undefined) return known
    const number = this.terms.size
    this.terms.set(term, number)
    this.lastMet.push(0)
    this.entryOf.push(0)
    return number
  }

  private meet(term: number, row: number, weight: number): void {
    if (this.lastMet.at(term) === row + 1) {
      const entry = this.entryOf.at(term)
      this.entryWeights.set(entry, Math.min(255, this.entryWeights.at(entry) + weight))
      return
    }
    this.lastMet.set(term, row + 1)
    this.entryOf.set(term, this.entryTerms.length)
    this.entryTerms.push(term)
    this.entryWeights.push(weight)
  }

  private wordsOf(clause: string): Int32Array {
    const known = this.remembered.get(clause)
    if (known !== undefined) return known
    const tokens = this.tokeniser.forIndex(clause)
    const words = new Int32Array(tokens.length)
    let count = 0
    for (const token of tokens) if (isWord(token)) words[count++] = this.termNumber(token)
    const found = words.slice(0, count)
    if (this.remembered.size < REMEMBERED_CLAUSES && this.cameBefore(clause))
      this.remembered.set(clause, found)
    return found
  }

  private cameBefore(clause: string): boolean {
    let hash = clause.length
    for (let at = 0; at < clause.length; at++) hash = Math.imul(hash, 31) + clause.charCodeAt(at)
    const mark = (hash ^ (hash >>> 15)) & (ONCE_MARKS - 1)
    if (this.cameOnce[mark] === 1) return true
    this.cameOnce[mark] = 1
    return false
  }

  private keepShort(normal: string, row: number): void {
    for (let at = 0; at < normal.length; at++) {
      const unit = normal.charCodeAt(at)
      this.shortUnits.push(unit)
      let term = this.characterNumbers[unit] ?? -1
      if (term < 0) {
        term = this.termNumber(characterTerm(String.fromCharCode(unit)))
        this.characterNumbers[unit] = term
      }
      this.meet(term, row, 1)
    }
    // A line end keeps a piece from matching across two fields.
    this.shortUnits.push(10)
  }

  build(): Segment {
    const posted = this.columns.postedAt
    const order = [...this.rowOfId.values()].sort(
      (a, b) =>
        Number(this.doubtful[a]) - Number(this.doubtful[b]) ||
        (posted[b] ?? 0) - (posted[a] ?? 0) ||
        byId(this.ids[a] ?? '', this.ids[b] ?? ''),
    )
    const size = order.length
    const columns = emptyColumns(size)
    const ids = new Array<string>(size)
    const numberOfId = new Map<string, number>()
    let doubtfulFrom = size
    order.forEach((row, number) => {
      const id = this.ids[row] ?? ''
      ids[number] = id
      numberOfId.set(id, number)
      copyRow(this.columns, row, columns, number)
      if (this.doubtful[row] === true && doubtfulFrom === size) doubtfulFrom = number
    })
    return {
      size,
      ids,
      numberOfId,
      terms: new Map(this.terms),
      ...this.invert(order),
      columns,
      ...this.orderedShortText(order),
      doubtfulFrom,
      payRank: rankByPay(columns, doubtfulFrom),
      dead: new Uint8Array(size),
      deadCount: 0,
      livingLength: sum(columns.length),
    }
  }

  private invert(order: readonly number[]): Pick<Segment, 'starts' | 'documents' | 'weights'> {
    const entryTerms = this.entryTerms.view()
    const entryWeights = this.entryWeights.view()
    const starts = new Int32Array(this.terms.size + 1)
    let total = 0
    for (const row of order) {
      const end = this.starts.at(row + 1)
      for (let entry = this.starts.at(row); entry < end; entry++) {
        const after = (entryTerms[entry] ?? 0) + 1
        starts[after] = (starts[after] ?? 0) + 1
        total++
      }
    }
    for (let term = 0; term < this.terms.size; term++) {
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
    }
    const documents = new Int32Array(total)
    const weights = new Uint8Array(total)
    const next = starts.slice()
    for (let number = 0; number < order.length; number++) {
      const row = order[number] ?? 0
      const end = this.starts.at(row + 1)
      for (let entry = this.starts.at(row); entry < end; entry++) {
        const term = entryTerms[entry] ?? 0
        const slot = next[term] ?? 0
        next[term] = slot + 1
        documents[slot] = number
        weights[slot] = entryWeights[entry] ?? 0
      }
    }
    return { starts, documents, weights }
  }

  private orderedShortText(order: readonly number[]): Pick<Segment, 'shortText' | 'shortStarts'> {
    const units = this.shortUnits.view()
    let total = 0
    for (const row of order) total += this.shortStarts.at(row + 1) - this.shortStarts.at(row)
    const shortText = new Uint16Array(total)
    const shortStarts = new Int32Array(order.length + 1)
    let length = 0
    order.forEach((row, number) => {
      const text = units.subarray(this.shortStarts.at(row), this.shortStarts.at(row + 1))
      shortText.set(text, length)
      length += text.length
      shortStarts[number + 1] = length
    })
    return { shortText, shortStarts }
  }
}

function wider(columns: Columns, rows: number): Columns {
  const grown = emptyColumns(Math.max(64, rows * 2))
  for (let row = 0; row < rows; row++) copyRow(columns, row, grown, row)
  return grown
}
