import type { Answer } from '../codes.ts'

/** A promise with everything that it hangs on, as the page that administers it gets it. All values in steps. */
export type TargetDetail = Answer<'plan_readTarget'>
export type PromisedTarget = TargetDetail['target']
export type Version = TargetDetail['versions'][number]
export type Pacing = PromisedTarget['pacing']
export type Share = Version['shares'][number]

export interface Division {
  version: number
  /** left out: as it is */
  value?: number
  shares: Share[]
  reason: string
}

export interface NewLead {
  version: number
  department: string
  reason: string
}

export interface NewPacing {
  version: number
  pacing: Pacing
  reason: string
}
