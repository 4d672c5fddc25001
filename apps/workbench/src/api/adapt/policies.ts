import type { Answer } from '../codes.ts'

export type PolicyList = Answer<'policies_listPolicies'>
export type PolicyRow = PolicyList['rows'][number]
export type Publication = PolicyList['waiting'][number]
export type PolicyFile = Answer<'policies_readPolicy'>
export type PublicationFile = Answer<'policies_readPublication'>
export type Impact = Answer<'entitlements_readImpact'>
export type Upkeep = Answer<'policies_listUpkeep'>
export type UpkeepTask = Upkeep['tasks'][number]
export type Contest = Answer<'policies_listContests'>['rows'][number]
export type CardRoster = Answer<'policies_listCardRosters'>['rows'][number]
export type CardStudent = Answer<'policies_listCardStudents'>['rows'][number]
export type Gap = Answer<'entitlements_readGap'>
export type GapRow = Gap['rows'][number]
export type Entitled = Answer<'entitlements_listEntitled'>['rows'][number]
