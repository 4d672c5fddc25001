/**
 * The city's only source of chance: sfc32, seeded by text. Every entity draws from a stream of its own, named by
 * what it is for and its index, so that adding one thing does not reshuffle the rest and any entity can be made
 * again without making those before it.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a | 0
    this.#b = b | 0
    this.#c = c | 0
    this.#d = d | 0
    for (let round = 0; round < 12; round++) this.next32() // sfc32's own warm-up: near seeds must part
  }

  /** An integer in [0, 2³²). */
  next32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    this.#c |= 0
    return sum >>> 0
  }

  /** A number in [0, 1). */
  unit(): number {
    return this.next32() / 4_294_967_296
  }

  /** An integer in [0, below). */
  below(below: number): number {
    return Math.floor(this.unit() * below)
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  /** True with the given probability. Always draws, so that the probability does not shift what follows. */
  chance(probability: number): boolean {
    return this.unit() < probability
  }

  pick<T>(list: readonly T[]): T {
    return at(list, this.below(list.length))
  }

  /** `count` different members, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const chosen: T[] = []
    let wanted = Math.min(count, list.length)
    for (let index = 0; index < list.length && wanted > 0; index++) {
      if (this.below(list.length - index) >= wanted) continue
      chosen.push(at(list, index))
      wanted--
    }
    return chosen
  }

  /** An index drawn by weight, from running totals made by `cumulate`. */
  index(totals: ArrayLike<number>): number {
    const target = this.unit() * (totals[totals.length - 1] ?? 0)
    let low = 0
    let high = totals.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((totals[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** The member at an index that is known to exist; an index outside is a fault of ours and throws. */
export function at<T>(list: readonly T[], index: number): T {
  const member = list[index]
  if (member === undefined) throw new RangeError(`no member ${index} in a list of ${list.length}`)
  return member
}

/** Running totals of weights, for `Random.index`. */
export function cumulate(weights: readonly number[]): Float64Array {
  const totals = new Float64Array(weights.length)
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    sum += weight
    totals[index] = sum
  }
  return totals
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(list: Uint8Array, random: Random): Uint8Array {
  for (let index = list.length - 1; index > 0; index--) {
    const other = random.below(index + 1)
    const kept = list[index] ?? 0
    list[index] = list[other] ?? 0
    list[other] = kept
  }
  return list
}

export type Streams = (name: string) => (index?: number) => Random

/** The named streams of one seed. */
export function streams(seed: string): Streams {
  return name => {
    const [a, b, c, d] = hash128(`${seed}\u0000${name}`)
    return (index = 0) => new Random(a ^ Math.imul(index + 1, 0x9e3779b1), b, c ^ index, d)
  }
}

/** Four 32-bit words from a text (MurmurHash3's mixing, public domain). */
function hash128(text: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    words[0] = mix(words[0] ^ unit)
    words[1] = mix(words[1] + words[0])
    words[2] = mix(words[2] ^ words[1])
    words[3] = mix(words[3] + words[2])
  }
  return words
}

function mix(word: number): number {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
