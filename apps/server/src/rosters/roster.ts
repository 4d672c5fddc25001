import type { Effects, SheetImport } from '../imports/index.ts'
import type { BadCell, Day, Id, Text } from '../kernel/index.ts'
import type { Destination } from '../plan/index.ts'
import type { Education } from '../registry/index.ts'

/** Where graduates go, as the rosters of schools say it. Absent: nobody knows. */
export const destinationNames = {
  'insured-work': { zh: '就业并参保', en: 'In insured work' },
  work: { zh: '就业（参保未知）', en: 'In work, insurance unknown' },
  'flexible-work': { zh: '灵活就业', en: 'In flexible work' },
  'self-employed': { zh: '自主创业', en: 'Self-employed' },
  study: { zh: '升学', en: 'Further study' },
  abroad: { zh: '出国出境', en: 'Abroad' },
  army: { zh: '参军', en: 'In the army' },
  seeking: { zh: '在找工作', en: 'Looking for work' },
  unwilling: { zh: '暂不就业', en: 'Not looking for work' },
} as const satisfies Record<Destination, Text>

/** `left`: left the school without graduating. Neither it nor a mistake counts. */
export const graduateStates = {
  listed: { zh: '在册', en: 'On the roster' },
  left: { zh: '未毕业离校', en: 'Left without graduating' },
  mistake: { zh: '误列', en: 'Listed by mistake' },
} as const satisfies Record<string, Text>
export type GraduateState = keyof typeof graduateStates

/** Why somebody who was on the roster is not in the new file. `keep`: the file forgot them. */
export const missingAnswers = {
  left: { zh: '未毕业就离校了', en: 'Left without graduating' },
  mistake: { zh: '当初列错了', en: 'Was listed by mistake' },
  keep: { zh: '漏了，还是我们的毕业生', en: 'Forgotten: still our graduate' },
} as const satisfies Record<string, Text>
export type MissingAnswer = keyof typeof missingAnswers

/** A row of a roster as it was understood. Never kept in plain: it holds numbers of a person. */
export interface RosterFields {
  readonly name: string
  /** 18 characters */
  readonly citizenId: string
  readonly studentNumber: string
  readonly major: string
  readonly level: Education
  readonly graduatedOn: Day
  readonly destination?: Destination | undefined
  /** absent: cannot be told */
  readonly inWenzhou?: boolean | undefined
  readonly employerName: string
  readonly employerCode: string
  readonly phone?: string | undefined
}

export interface Roster {
  readonly id: Id<'Roster'>
  readonly school: Id<'Organisation'>
  readonly schoolName: string
  readonly division: string
  readonly year: number
}

/** What a school says of a graduate; an import that is undone puts it back. */
export interface GraduateFields extends Omit<RosterFields, 'citizenId' | 'phone'> {
  readonly idMask: string
  readonly employer: Id<'Organisation'> | undefined
  readonly roster: Id<'Roster'>
  readonly year: number
}

export interface Graduate extends GraduateFields {
  readonly id: Id<'Graduate'>
  readonly version: number
  readonly school: Id<'Organisation'>
  readonly division: string
  readonly person: Id<'Person'>
  readonly state: GraduateState
  readonly missingIn: Id<'RosterImport'> | undefined
  readonly lastImport: Id<'RosterImport'>
  readonly rowHash: string
  readonly factListed: Id<'Fact'> | undefined
  readonly factPlaced: Id<'Fact'> | undefined
}

/** A large university has some ten thousand graduates a year. */
export const mostRosterRows = 50_000
/** Rows a transaction. Rows that change nothing only say when they were seen last. */
export const batchSizes = { check: 250, write: 250, update: 50, same: 1_000, undo: 50 } as const

export const rowEffects = ['new', 'update', 'same', 'ask', 'bad'] as const
/** `ask`: the student number belongs to somebody with another identity number. */
export type RowEffect = (typeof rowEffects)[number]

/** The roster of a school on its way in. */
export interface RosterImport extends SheetImport {
  readonly id: Id<'RosterImport'>
  readonly school: Id<'Organisation'>
  readonly schoolName: string
  /** the file holds everybody of its years */
  readonly whole: boolean
  readonly effects: Effects & { readonly asked: number }
  /** who was on the roster and is not in the file */
  readonly missing: number
}
export const noEffects: RosterImport['effects'] = { created: 0, updated: 0, same: 0, asked: 0, bad: 0 }

/** Emitted when an import has something to be done in the background. */
export const rosterWanted = 'roster.wanted'

export interface CheckedRow {
  readonly no: number
  readonly effect: RowEffect
  readonly fields: RosterFields | undefined
  /** keyed hash of the identity number */
  readonly key: string | undefined
  readonly graduate: Id<'Graduate'> | undefined
  readonly cells: readonly BadCell[]
}

/** Under which purposes the vault seals the files and rows of rosters. */
export const sealPurposes = { file: 'roster.file', cells: 'roster.cells', fields: 'roster.fields' } as const
