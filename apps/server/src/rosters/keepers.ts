import type { Role } from '../kernel/index.ts'

/** A school's counsellors keep its own rosters, the city's officers those of every school. */
export const rosterKeepers = ['school-counsellor', 'city-officer'] as const satisfies readonly Role[]
