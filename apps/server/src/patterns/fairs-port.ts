import { type Context, type Instant, token } from '../kernel/index.ts'
import type { FairRead } from './reading.ts'

/** The fairs that were over in that time, with the stands that they had announced. Whoever keeps stands provides it. */
export type ReadFairs = (
  context: Context,
  between: { readonly from: Instant; readonly until: Instant },
) => Promise<readonly FairRead[]>
export const readFairsToken = token<ReadFairs>('patterns.readFairs')
