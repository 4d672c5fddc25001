import { importShelf } from '../imports/index.ts'
import type { Id } from '../kernel/index.ts'
import type { Import } from './import.ts'
import type { RowOfTable } from './import-row.store.ts'

interface Own {
  organisation: Id<'Organisation'> | null
  file_size: number
  file_hash: string
  sheet: string
  created_count: number
  updated_count: number
  same_count: number
  bad_count: number
  duplicate_count: number
  approved_count: number
  undo_reason: string | null
}

/** Lists of posts: an organisation's own, and those of the offices. */
export const imports = importShelf<Import, Own, RowOfTable>({
  schema: 'posts',
  belongs: { organisation: 'organisation', division: 'division' },
  scope: of => ({ organisation: of.organisation ?? null, division: of.division }),
  remembers: of => ({
    column: 'owner',
    value: of.organisation ?? `${of.actor.area ?? ''}/${of.actor.department ?? ''}`,
  }),
  counts: { duplicates: 'duplicates > 0' },
  checked: [],
  columns: of => ({
    organisation: of.organisation ?? null,
    file_size: of.size,
    file_hash: of.hash,
    sheet: of.sheet,
    created_count: of.effects.created,
    updated_count: of.effects.updated,
    same_count: of.effects.same,
    bad_count: of.effects.bad,
    duplicate_count: of.effects.duplicates,
    approved_count: of.approved,
    undo_reason: of.undoReason ?? null,
  }),
  read: row => ({
    organisation: row.organisation ?? undefined,
    size: row.file_size,
    hash: row.file_hash,
    sheet: row.sheet,
    effects: {
      created: row.created_count,
      updated: row.updated_count,
      same: row.same_count,
      bad: row.bad_count,
      duplicates: row.duplicate_count,
    },
    approved: row.approved_count,
    undoReason: row.undo_reason ?? undefined,
  }),
})
