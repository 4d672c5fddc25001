import type { PostHead } from './posts.ts'
import type { Random } from './random.ts'
import type { Trade } from './trade.ts'

/** Integer fen; what it is paid for is the kind. */
export type Pay =
  | { readonly kind: 'month' | 'day' | 'hour' | 'year'; readonly low: number; readonly high: number }
  | { readonly kind: 'negotiable' }

/** Lower pay in the mountains and on the islands. */
const level: Readonly<Record<string, number>> = {
  330328: 0.9,
  330329: 0.9,
  330305: 0.93,
  330302: 1.04,
  330382: 1.03,
}
/** Fen a month: no full-time post of the demo pays less (the province's first tier since 2024). */
const floor = 249_000

export function payOf(random: Random, trade: Trade, { category, gig, organisation }: PostHead): Pay {
  const [least, most] = trade.pay
  const start = (least + (most - least) * 0.6 * random.unit()) * (level[organisation.county] ?? 1)
  const spread = 1.12 + 0.55 * random.unit()
  const draw = random.unit()
  if (gig) return range('day', start / 26, spread * 0.9, 10, 15_000)
  if (category === 'traineeship') return range('month', 2_600 + 900 * random.unit(), 1.15, 100, floor)
  if (category === 'internship') return range('day', 110 + 70 * random.unit(), 1.2, 10, 11_000)
  if (category === 'welfare') return range('month', start, 1.1, 10, floor)
  if (category !== 'market') return range('month', start, spread, 100, floor)
  if (draw < 0.06) return { kind: 'negotiable' }
  if (draw < 0.085 && trade.floor) return range('hour', start / 190, spread * 0.9, 1, 2_400)
  if (draw < 0.1 && trade.education === 'bachelor')
    return range('year', start * 13, spread, 10_000, floor * 12)
  return range('month', start, spread, 100, floor)
}

/** @param yuan the lower end @param step yuan to which both ends are rounded @param least fen */
function range(
  kind: 'month' | 'day' | 'hour' | 'year',
  yuan: number,
  spread: number,
  step: number,
  least: number,
): Pay {
  const round = (value: number) => Math.max(least, Math.round(value / step) * step * 100)
  const low = round(yuan)
  return { kind, low, high: Math.max(low, round(yuan * spread)) }
}
