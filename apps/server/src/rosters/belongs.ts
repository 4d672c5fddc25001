/** The stores' own predicate beside row-level security: a school reads what is its own, an office what lies in its area. */
export const belongs = { organisation: 'school', division: 'division' } as const
