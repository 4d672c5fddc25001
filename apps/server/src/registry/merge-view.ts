import { type Static, Type } from 'typebox'
import { type Context, idOf, nullable, oneOf, textSchema } from '../kernel/index.ts'
import { cityToken } from './city.ts'
import type { Merge } from './merge.ts'
import { placeWords } from './person-words.ts'

export const mergeView = Type.Object({
  id: idOf<'Merge'>(),
  version: Type.Integer(),
  survivor: Type.Object({ id: idOf<'Person'>(), name: Type.String(), county: textSchema }),
  merged: Type.Object({ id: idOf<'Person'>(), name: Type.String(), county: textSchema }),
  state: oneOf('merged', 'unmerged'),
  reason: Type.String(),
  byName: Type.String(),
  agreedName: nullable(Type.String()),
  at: Type.String(),
  objection: nullable(Type.String()),
  unmergedName: nullable(Type.String()),
  unmergedAt: nullable(Type.String()),
  unmergeReason: nullable(Type.String()),
  /** whether the reader may take it back */
  mayUnmerge: Type.Boolean(),
})

/** Whoever may decide about both records alone may take a merge back. */
export function mayUnmerge(context: Context, merge: Merge): boolean {
  const { area, role } = context.actor
  const decides = role === 'town-officer' || role === 'county-officer' || role === 'city-officer'
  const within = (division: string) => area !== undefined && division.startsWith(area)
  return decides && within(merge.division) && within(merge.mergedDivision)
}

export function viewOfMerge(context: Context, merge: Merge): Static<typeof mergeView> {
  const city = context.use(cityToken)
  const county = (division: string) => placeWords(city, division.slice(0, 6))
  return {
    id: merge.id,
    version: merge.version,
    survivor: { id: merge.survivor, name: merge.survivorName, county: county(merge.division) },
    merged: { id: merge.merged, name: merge.mergedName, county: county(merge.mergedDivision) },
    state: merge.state,
    reason: merge.reason,
    byName: merge.byName,
    agreedName: merge.agreedName ?? null,
    at: merge.at,
    objection: merge.objection ?? null,
    unmergedName: merge.unmergedName ?? null,
    unmergedAt: merge.unmergedAt ?? null,
    unmergeReason: merge.unmergeReason ?? null,
    mayUnmerge: merge.state === 'merged' && mayUnmerge(context, merge),
  }
}
