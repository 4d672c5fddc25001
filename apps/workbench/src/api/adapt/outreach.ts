import type { Answer } from '../codes.ts'

export type PushRow = Answer<'posts_listPushes'>['rows'][number]

export type Push = Answer<'posts_readPush'>

export type Audience = PushRow['audience']

export type PushResult = Answer<'posts_pushPosts'>

export type RoundRow = Answer<'posts_listRounds'>['rows'][number]

export type Round = Answer<'posts_readRound'>

export type RoundEnd = Answer<'posts_closeRound'>
