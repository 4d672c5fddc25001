import type { Effects, SheetImport } from '../imports/index.ts'
import type { BadCell, Day, Id } from '../kernel/index.ts'
import type { CertificateFields } from './certificate.ts'

/** A row of a list as it was understood. Never kept in plain: it holds numbers of a person. */
export interface ListedCertificate {
  readonly name: string
  /** 18 characters */
  readonly citizenId: string
  readonly occupation: string | undefined
  readonly occupationName: string
  readonly level: number
  readonly number: string
  readonly issuedOn: Day
  readonly phone?: string | undefined
}

/** A list of certificates of one body on its way in. */
export interface CertificateImport extends SheetImport {
  readonly id: Id<'CertificateImport'>
  readonly body: Id<'Organisation'>
  readonly bodyName: string
  readonly effects: Effects
}
export const noEffects: Effects = { created: 0, updated: 0, same: 0, bad: 0 }

export const mostRows = 20_000
/** Rows a transaction; a row that is written changes a person's record. */
export const batchSizes = { check: 250, write: 50, same: 1_000, undo: 50 } as const

export const rowEffects = ['new', 'update', 'same', 'bad'] as const
export type RowEffect = (typeof rowEffects)[number]

/** Emitted when an import has something to be done in the background. */
export const listWanted = 'skills.list-wanted'
/** Emitted when a list was written: the body's days are looked at. */
export const listWritten = 'skills.list-written'

export interface CheckedRow {
  readonly no: number
  readonly effect: RowEffect
  readonly fields: ListedCertificate | undefined
  readonly certificate: Id<'Certificate'> | undefined
  readonly cells: readonly BadCell[]
}

/** What an undo puts back. */
export type PreviousFields = CertificateFields & { readonly source: 'self' | 'officer' | 'body' | 'record' }

/** Under which purposes the vault seals the files and rows of lists. */
export const sealPurposes = { file: 'skills.file', cells: 'skills.cells', fields: 'skills.fields' } as const
