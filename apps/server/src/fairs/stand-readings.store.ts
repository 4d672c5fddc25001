import { bucketOf, type Context, type Id } from '../kernel/index.ts'

/** An employer that was given a place at a fair, and whether anybody was seen there or answered online. */
export interface StandReading {
  readonly fair: Id<'Activity'>
  readonly employer: Id<'Organisation'>
  readonly employerName: string
  readonly staffed: boolean
}

interface Tables {
  'fairs.entries': {
    sk: string
    fair: Id<'Activity'>
    employer: Id<'Organisation'>
    employer_name: string
    state: string
    id: string
    there_on: string | null
  }
}

/** Who was announced at these fairs. For jobs alone: it knows no area. */
export async function standReadings(
  context: Context,
  fairs: readonly Id<'Activity'>[],
): Promise<readonly StandReading[]> {
  if (fairs.length === 0) return []
  const rows = await context
    .db<Tables>()
    .selectFrom('fairs.entries')
    .select(['fair', 'employer', 'employer_name', 'there_on'])
    .where('sk', 'in', [...new Set(fairs.map(bucketOf))])
    .where('fair', 'in', [...fairs])
    .where('state', '=', 'assigned')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    fair: row.fair,
    employer: row.employer,
    employerName: row.employer_name,
    staffed: row.there_on !== null,
  }))
}
