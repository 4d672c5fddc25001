import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text, yes } from './adapter.ts'

export type PersonPair = Answer<'registry_listPersonDuplicates'>['rows'][number]
export type PairFile = Answer<'registry_readPersonDuplicate'>
export type PairSide = NonNullable<PairFile['one']>
export type Merge = NonNullable<PairFile['merge']>
export type MergeFile = Answer<'registry_readMerge'>

/** What is sent to merge two records: which stays, why, and whose value stands where they differ. */
export interface NewMerge {
  version: number
  survivor: string
  reason: string
  choices: Record<string, 'survivor' | 'merged'>
}

export interface PairDecision {
  version: number
  decision: 'apart' | 'later' | 'keep'
  reason: string
}

export const mergeAdapters = {
  personPairs: adapt<'personPairs', Answer<'registry_listPersonDuplicates'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/people-duplicates',
      query: pageQuery(query, {
        state: text(query?.['state']),
        county: text(query?.['county']),
        person: text(query?.['person']),
      }),
    }),
    page => page,
  ),
  merges: adapt<'merges', Answer<'registry_listMerges'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/people-merges',
      query: pageQuery(query, { objected: yes(query?.['objected']), person: text(query?.['person']) }),
    }),
    page => page,
  ),
} satisfies Adapters
