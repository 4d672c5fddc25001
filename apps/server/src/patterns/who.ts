import type { Role } from '../kernel/index.ts'

/** Members who may speak for an organiser. */
export const organisers = ['organisation-admin', 'recruiter', 'school-counsellor'] as const satisfies Role[]
/** Who looks into what others organised, over their area. */
export const officers = ['county-officer', 'city-officer'] as const satisfies Role[]
