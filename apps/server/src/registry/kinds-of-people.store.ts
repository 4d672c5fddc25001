import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'
import type { Education } from './person.ts'
import type { Sex, Wishes } from './record.ts'

interface Tables {
  'registry.people': {
    sk: string
    id: Id<'Person'>
    sex: Sex | null
    birth: Day | null
    education: Education | null
    wishes: unknown
  }
}

/** What statistics ask of somebody, and nothing by which one would know them. */
export interface KindOfPerson {
  readonly sex: Sex | undefined
  readonly birth: Day | undefined
  readonly education: Education | undefined
  /** fen a month */
  readonly payFloor: number | undefined
}

/** Of people whom somebody counts; as the system. The order is not theirs: no row leads back to a person. */
export async function kindsOfPeople(
  context: Context,
  ids: readonly Id<'Person'>[],
): Promise<readonly KindOfPerson[]> {
  const found: KindOfPerson[] = []
  for (let from = 0; from < ids.length; from += 1_000) {
    const some = ids.slice(from, from + 1_000)
    const rows = await context
      .db<Tables>()
      .selectFrom('registry.people')
      .select(['sex', 'birth', 'education', 'wishes'])
      .where('sk', 'in', [...new Set(some.map(bucketOf))])
      .where('id', 'in', some)
      .orderBy('birth')
      .execute()
    for (const row of rows) {
      const wishes = row.wishes as Wishes | null // the registry writes nothing else there
      found.push({
        sex: row.sex ?? undefined,
        birth: row.birth ?? undefined,
        education: row.education ?? undefined,
        payFloor: wishes?.payFloor,
      })
    }
  }
  return found
}
