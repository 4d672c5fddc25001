import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { token } from '../kernel/index.ts'
import { type Campaign, lintCampaigns } from './campaign-file.ts'
import { type ActivityKinds, KindsError } from './kinds.ts'

export type Campaigns = ReadonlyMap<string, Campaign>
export const campaignsToken = token<Campaigns>('activities.campaigns')

/**
 * The campaigns of a plan's folder. A plan without the file has none.
 * @throws KindsError with what the linter found
 */
export function planCampaigns(planFolder: string, kinds: ActivityKinds): Campaigns {
  const path = join(planFolder, 'campaigns.yaml')
  if (!existsSync(path)) return new Map()
  const { findings, file } = lintCampaigns(readFileSync(path, 'utf8'), path, new Set(kinds.keys()))
  if (findings.length > 0 || file === undefined) throw new KindsError(findings)
  return new Map(file.campaigns.map(one => [one.id, one]))
}
