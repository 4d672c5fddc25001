import type { Answer } from '../codes.ts'

export type ImportRow = Answer<'posts_listImports'>['rows'][number]

export type Import = Answer<'posts_readImport'>

export type BadCell = Import['cells'][number]
