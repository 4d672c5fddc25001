import type { Role } from '../kernel/index.ts'
import { issuers, officers } from './certificate.ts'

/** A body brings its own lists, an office those of the bodies of its area. */
export const listKeepers = [...issuers, ...officers] as const satisfies readonly Role[]
