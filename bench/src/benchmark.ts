/** Figures by name: what the last line of a benchmark holds. `null` is "could not be measured here". */
export type Figures = Readonly<Record<string, number | string | boolean | null>>

export type Outcome = {
  /** Rows for people, all with the same columns. */
  readonly table: readonly Readonly<Record<string, string | number>>[]
  readonly figures: Figures
}

/** The options of the command line: `--posts=1000` is `posts: '1000'`, `--quick` is `quick: ''`. */
export type Options = Readonly<Record<string, string>>

export type Benchmark = {
  /** One line for the list. */
  readonly about: string
  /** `say` shows progress; it is no part of the result. */
  run(options: Options, say: (line: string) => void): Promise<Outcome>
}

/** The value below which the share `part` of the sorted values lies (nearest rank). */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))] ?? Number.NaN
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

/** A number from the command line, or the one that holds without it. */
export function numberOption(options: Options, name: string, otherwise: number): number {
  const given = options[name]
  if (given === undefined) return otherwise
  const value = Number(given)
  if (!Number.isFinite(value)) throw new RangeError(`--${name}=${given} is not a number`)
  return value
}
