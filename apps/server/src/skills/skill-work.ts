import { createImportWork, wakes } from '../imports/index.ts'
import { type Kernel, type Stepwise, token } from '../kernel/index.ts'
import { listSheet, numberFields } from './certificate-fields.ts'
import { listWanted, mostRows } from './certificate-import.ts'
import { maskedCell } from './certificate-row.ts'
import { checkListRows } from './check-rows.ts'
import { listImports } from './import.store.ts'
import { undoListRows } from './undo-list.ts'
import { writeListRows } from './write-rows.ts'

export const certificateWorkToken = token<Stepwise>('skills.work')
export const wakeLists = wakes(listWanted, 'skills.wake', certificateWorkToken)

/** Works through the lists of certificates that wait. */
export function createCertificateWork(kernel: Kernel): Stepwise {
  return createImportWork(kernel, {
    name: 'skills.imports',
    shelf: listImports,
    fields: listSheet,
    mostRows,
    words: {
      row: { zh: '证书', en: 'certificate' },
      heads: { zh: '姓名、身份证号、证书编号', en: 'name, citizen ID, certificate number' },
      split: { zh: '分成几个文件传', en: 'split it into several files' },
    },
    // a guess may be wrong: what looks like a number of a person is masked wherever it stands
    sample: ({ field }, sample) => (hidesSample(field, sample) ? maskedCell(sample) : sample),
    batches: { check: checkListRows, write: writeListRows, undo: undoListRows },
  })
}

function hidesSample(field: string | null, sample: string): boolean {
  if (field !== null && field !== 'number') return numberFields.has(field)
  return field === null && /\d{11}/.test(sample.replaceAll(/[\s-]/g, ''))
}
