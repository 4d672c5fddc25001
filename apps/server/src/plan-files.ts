import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ActivityKinds, type Campaigns, planCampaigns, planKinds } from './activities/index.ts'
import { type Plan, readPlan } from './plan/index.ts'
import { type Catalogue, planCatalogue } from './policies/index.ts'
import { type City, loadCity } from './registry/index.ts'
import { loadTitles } from './skills/index.ts'

/** What a plan's folder holds, read and found right. */
export interface PlanFiles {
  /** of `plan.yaml`, as it lies there */
  readonly source: string
  readonly plan: Plan
  readonly city: City
  readonly catalogue: Catalogue
  readonly kinds: ActivityKinds
  readonly campaigns: Campaigns
  readonly titles: Awaited<ReturnType<typeof loadTitles>>
}

/** @throws when a file is missing or wrong, with file and line */
export async function readPlanFiles(folder: string): Promise<PlanFiles> {
  const [city, source, titles] = await Promise.all([
    loadCity(folder),
    readFile(join(folder, 'plan.yaml'), 'utf8'),
    loadTitles(folder),
  ])
  const plan = readPlan(source)
  const catalogue = planCatalogue(folder, new Set(plan.items.map(item => item.id)))
  const kinds = planKinds(folder)
  return { source, plan, city, catalogue, kinds, campaigns: planCampaigns(folder, kinds), titles }
}
