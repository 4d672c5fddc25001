/** What is known of one target. `null` is unknown, which is not zero. */
export interface GaugeInput {
  /** counted from records */
  readonly value: number | null
  /** where it should stand today */
  readonly expected?: number | null
  readonly target: number
  /** where the count began; 0 unless the target is a level to rise from */
  readonly start?: number
  /** said by a department, not counted */
  readonly reported?: number | null
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** Places on the rail in percent of its width, 0 at its left end. */
export interface Gauge {
  readonly form: 'counted' | 'reported' | 'both' | 'none'
  /** the counted part */
  readonly water: Span | null
  /** the reported part, drawn hatched and apart */
  readonly said: Span | null
  /** expected today */
  readonly tide: number | null
  /** the target's ring */
  readonly goal: number
  /** where the count began: 0, or further right if the value fell below it */
  readonly origin: number
  readonly done: boolean
  readonly behind: boolean
}

/** The rail ends at 112 % of the way, or this far beyond the value: nothing is ever cut off. */
const usualEnd = 112
const beyond = 9

/**
 * Places value, tide mark and target on one rail. Never clamped: over the target runs past the ring,
 * below the start runs left of the origin. Returns null where there is no way to go (target = start):
 * "keep at zero" is told in words, not drawn.
 */
export function gauge(input: GaugeInput): Gauge | null {
  const start = input.start ?? 0
  const way = input.target - start
  if (way === 0 || !Number.isFinite(way)) return null
  const percent = (at: number | null | undefined) =>
    at === null || at === undefined ? null : ((at - start) / way) * 100
  const value = percent(input.value)
  const reported = percent(input.reported)
  const expected = percent(input.expected)
  const known = [value, reported, expected].filter(at => at !== null)
  const right = Math.max(usualEnd, ...known.map(at => (at > usualEnd - beyond ? at + beyond : at)))
  const left = Math.min(0, ...known.map(at => (at < 0 ? at - beyond : at)))
  const place = (at: number) => Math.round(((at - left) / (right - left)) * 10_000) / 100
  const span = (at: number | null): Span | null =>
    at === null ? null : { from: place(Math.min(0, at)), to: place(Math.max(0, at)) }
  return {
    form: value === null ? (reported === null ? 'none' : 'reported') : reported === null ? 'counted' : 'both',
    water: span(value),
    said: span(reported),
    tide: expected === null ? null : place(expected),
    goal: place(100),
    origin: place(0),
    done: value !== null && value >= 100,
    behind: value !== null && expected !== null && value < 100 && value < expected,
  }
}
