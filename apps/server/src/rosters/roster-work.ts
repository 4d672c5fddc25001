import { createImportWork, wakes } from '../imports/index.ts'
import { type Kernel, type Stepwise, token } from '../kernel/index.ts'
import { checkRosterRows } from './check-rows.ts'
import { rosterImports } from './import.store.ts'
import { mostRosterRows, rosterWanted } from './roster.ts'
import { numberFields, rosterSheet } from './roster-fields.ts'
import { maskedCell } from './roster-row.ts'
import { undoRosterRows } from './undo-roster.ts'
import { writeRosterRows } from './write-rows.ts'

export const rosterWorkToken = token<Stepwise>('rosters.work')
export const wakeRosters = wakes(rosterWanted, 'rosters.wake', rosterWorkToken)

/** Works through the rosters that wait. */
export function createRosterWork(kernel: Kernel): Stepwise {
  return createImportWork(kernel, {
    name: 'rosters.imports',
    shelf: rosterImports,
    fields: rosterSheet,
    mostRows: mostRosterRows,
    words: {
      row: { zh: '毕业生', en: 'graduate' },
      heads: { zh: '姓名、身份证号、学号', en: 'name, citizen ID, student number' },
      split: {
        zh: '分成几个文件传，写入时说明不是全部',
        en: 'split it into several files, and say when writing that each is not everybody',
      },
    },
    // a guess may be wrong: what looks like a number of a person is masked wherever it stands
    sample: ({ field }, sample) => (hidesSample(field, sample) ? maskedCell(sample) : sample),
    batches: {
      check: checkRosterRows,
      write: writeRosterRows,
      missing: writeRosterRows,
      undo: undoRosterRows,
    },
  })
}

function hidesSample(field: string | null, sample: string): boolean {
  return (field !== null && numberFields.has(field)) || /\d{11}/.test(sample.replaceAll(/[\s-]/g, ''))
}
