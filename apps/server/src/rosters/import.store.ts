import { importShelf } from '../imports/index.ts'
import { fromJson, type Id } from '../kernel/index.ts'
import { belongs } from './belongs.ts'
import { noEffects, type RosterImport, sealPurposes } from './roster.ts'
import type { RowTable } from './row.store.ts'

interface Own {
  school: Id<'Organisation'>
  school_name: string
  whole: boolean
  effects: Partial<RosterImport['effects']> | string
  missing_count: number
}

/** Rosters on their way in: a school's own, and those of the schools of an area. They hold numbers of people. */
export const rosterImports = importShelf<RosterImport, Own, RowTable>({
  schema: 'rosters',
  belongs,
  scope: of => ({ school: of.school, division: of.division }),
  remembers: of => ({ column: 'school', value: of.school }),
  counts: { asked: "effect = 'ask' AND outcome IS NULL" },
  checked: ['student_number'],
  sealed: sealPurposes,
  columns: of => ({
    school: of.school,
    school_name: of.schoolName,
    whole: of.whole,
    effects: JSON.stringify(of.effects),
    missing_count: of.missing,
  }),
  read: row => ({
    school: row.school,
    schoolName: row.school_name,
    whole: row.whole,
    effects: { ...noEffects, ...fromJson(row.effects) },
    missing: row.missing_count,
  }),
})
