import type { Breach, Text } from '../kernel/index.ts'
import type { PlanFile, TargetInFile } from './plan-file.ts'

export type { Breach }

/** The targets of a plan, each with its place among the items. */
export function* targetsOf(file: PlanFile): Generator<[TargetInFile, number]> {
  for (const [index, item] of file.items.entries()) if (item.class === 'target') yield [item, index]
}

/** One rule between the parts of a plan; the file has passed its schema. */
export type PlanRule = (file: PlanFile) => Iterable<Breach>

export function breach(path: Breach['path'], wrong: Text, cure: Text): Breach {
  return { path, wrong, cure }
}
