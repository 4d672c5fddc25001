import { orderCodes } from './identity.ts'
import type { Sex } from './names.ts'
import type { World } from './world.ts'

/**
 * Hands out the four order codes of a region and day. When a day is full the next person is born a day later: over
 * 120,000 people this moves few, and never by much.
 */
export class SeatBook {
  readonly #days = new Map<string, Uint8Array>()
  readonly #from: number

  constructor(world: World) {
    this.#from = world.today - 60 * 366
  }

  take(region: string, born: number, sex: Sex): { region: string; day: number; order: number } {
    const days = this.#days.get(region) ?? new Uint8Array(60 * 366 + 366)
    this.#days.set(region, days)
    const codes = orderCodes[sex]
    for (let day = born; ; day++) {
      const slot = day - this.#from
      const used = days[slot] ?? 0
      for (const order of codes) {
        const bit = 1 << (order - 996)
        if ((used & bit) !== 0) continue
        days[slot] = used | bit
        return { region, day, order }
      }
    }
  }
}
