import type { Answer, Body } from '../codes.ts'

export type ClaimRow = Answer<'claims_listClaims'>['rows'][number]

export type ClaimFile = Answer<'claims_readClaim'>

export type ClaimAction = ClaimFile['actions'][number]

export type Claimable = Answer<'claims_listClaimable'>
export type ClaimForThem = Body<'claims_beginForThem'>
export type ClaimMove = Body<'claims_decideClaim'>

export type PayableRow = Answer<'claims_listPayable'>['rows'][number]

export type BatchRow = Answer<'claims_listBatches'>['rows'][number]

export type BatchFile = Answer<'claims_readBatch'>

export type Returned = Body<'claims_settleBatch'>['returned'][number]

export type ClaimSampleRow = Answer<'claims_listClaimSamples'>['rows'][number]

export type ClaimSampleFile = Answer<'claims_readClaimSample'>

export type NewClaimSample = Body<'claims_drawClaimSample'>
