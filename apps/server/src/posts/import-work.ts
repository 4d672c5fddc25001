import { createImportWork, wakes } from '../imports/index.ts'
import { fileLimits, type Kernel, type Stepwise, token } from '../kernel/index.ts'
import { imports } from './import.store.ts'
import { importWanted } from './import.ts'
import { checkImportRows } from './import-check.ts'
import { postFields } from './import-columns.ts'
import { undoImportRows } from './import-undo.ts'
import { writeImportRows } from './import-write.ts'

export const importWorkToken = token<Stepwise>('posts.importWork')
export const wakeImports = wakes(importWanted, 'posts.wakeImports', importWorkToken)

/** Works through the lists of posts that wait. */
export function createPostImports(kernel: Kernel): Stepwise {
  return createImportWork(kernel, {
    name: 'posts.imports',
    shelf: imports,
    fields: postFields,
    mostRows: fileLimits.rows,
    words: {
      row: { zh: '岗位', en: 'post' },
      heads: { zh: '岗位、人数、工资', en: 'title, openings, pay' },
      split: { zh: '分成几个文件传', en: 'split it into several files' },
    },
    ofSheet: sheet => ({ sheet }),
    batches: { check: checkImportRows, write: writeImportRows, undo: undoImportRows },
  })
}
