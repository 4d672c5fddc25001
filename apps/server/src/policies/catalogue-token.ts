import { token } from '../kernel/index.ts'
import type { Catalogue } from './policy.ts'

/** The policies as the files of the plan have them. What two people published of them is `publishedCatalogue`. */
export const catalogueToken = token<Catalogue>('policies.catalogue')
