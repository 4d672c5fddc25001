import { type Season, season } from './calendar.ts'
import { codeFinder, type Entry } from './catalogue.ts'
import { type DivisionRow, type Map12, mapOf } from './divisions.ts'
import { uuid } from './identity.ts'
import { type Random, type Streams, streams } from './random.ts'
import { type Scale, scales } from './scales.ts'

export interface CityOptions {
  /** The same seed gives the same bytes. */
  readonly seed: string
  readonly scale: keyof typeof scales | Scale
  /** The day on which the demo stands, `YYYY-MM-DD` in Asia/Shanghai; nothing happens after it. */
  readonly today: string
  /** First day of activity; 1 January of the year of `today` when absent. */
  readonly from?: string
  readonly divisions: readonly DivisionRow[]
  readonly occupations?: readonly Entry[]
  readonly industries?: readonly Entry[]
}

/** What every generator is given: the options, read once. */
export interface World {
  readonly scale: Scale
  readonly streams: Streams
  readonly map: Map12
  readonly season: Season
  /** day number of today */
  readonly today: number
  readonly occupation: (names: readonly string[]) => string | undefined
  readonly industry: (names: readonly string[]) => string | undefined
}

export function worldOf(options: CityOptions): World {
  const from = options.from ?? `${options.today.slice(0, 4)}-01-01`
  const period = season(from, options.today)
  return {
    scale: typeof options.scale === 'string' ? scales[options.scale] : options.scale,
    streams: streams(options.seed),
    map: mapOf(options.divisions),
    season: period,
    today: period.to,
    occupation: codeFinder(options.occupations ?? []),
    industry: codeFinder(options.industries ?? []),
  }
}

/** The id of a thing that came to be on a day. `second` counts from 08:00 Shanghai. */
export function idAt(day: number, second: number, random: Random, bucket?: string): string {
  return uuid(day * 86_400_000 + second * 1000, random, bucket)
}

/** The same bucket as the root's. */
export function bucketOf(id: string): string {
  return id.slice(-2)
}
