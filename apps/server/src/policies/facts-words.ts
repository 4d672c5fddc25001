import type { Text } from '../kernel/index.ts'

/** How the registry of facts is written: small words that keep one fact on a few lines. */

export const text = (zh: string, en: string): Text => ({ zh, en })

/** Answers to a yes-no question, with the share of those who say yes. */
export const yes = (share: number) =>
  [
    [true, share],
    [false, 1 - share],
  ] as const

export const everybody = ['person', 'firm'] as const
export const people = ['person'] as const
export const firms = ['firm'] as const

/** The largest sum that anybody is believed to earn or sell: 10 billion yuan, in fen. Amounts stay exact below it. */
export const mostMoney = 1_000_000_000_000
/** More people than any firm has. */
export const mostPeople = 1_000_000

/** Of a rent a month: a million yuan, in fen. */
export const mostRent = 100_000_000
/** Of what a firm owns: a trillion yuan, in fen. */
export const mostAssets = 100_000_000_000_000

/** Asked only of people who run a business; of a firm always. */
export const founders = { fact: 'work', in: ['business'] } as const
