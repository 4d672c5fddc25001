import {
  checkParts,
  columnIndex,
  columnsOf,
  fileLimits,
  findTable,
  headsHash,
  instantOf,
  type Kernel,
  Problem,
  problemHeads,
  readSheets,
  refusedFile as refused,
  type Stepwise,
  type Subscriber,
  stepwise,
  token,
} from '../kernel/index.ts'
import { findImport, findMapping, nextWaiting, readBytes, writeImport } from './import.store.ts'
import type { Import } from './import.ts'
import { checkImportRows } from './import-check.ts'
import { fieldByHead, missingFields } from './import-columns.ts'
import { isImportField } from './import-fields.ts'
import { insertRows } from './import-row.store.ts'
import { undoImportRows } from './import-undo.ts'
import { writeImportRows } from './import-write.ts'

/** Works through the imports that wait. */
export type ImportWork = Stepwise

export const importWorkToken = token<ImportWork>('posts.importWork')

/** After the commit of what needs work. */
export const wakeImports: Subscriber = {
  topic: 'import.wanted',
  name: 'posts.wakeImports',
  async handle(context) {
    context.use(importWorkToken).wake()
  },
}

const mostAttempts = 5

export function createImportWork(kernel: Kernel): ImportWork {
  async function step(): Promise<boolean> {
    const of = await kernel.asSystem('posts.imports', nextWaiting)
    if (of === undefined) return false
    try {
      await advance(kernel, of)
    } catch (error) {
      await postpone(kernel, of, error)
    }
    return true
  }
  return stepwise(step, error => kernel.log.error({ error }, 'the imports could not be worked through'))
}

async function advance(kernel: Kernel, of: Import): Promise<void> {
  if (of.phase === 'read') return read(kernel, of)
  const useCase = { check: checkImportRows, write: writeImportRows, undo: undoImportRows } as const
  if (of.phase === undefined || of.phase === 'approve') return
  // with the rights of who sent the file, so that row-level security holds for every row
  const call = { actor: of.actor, language: 'zh', channel: 'json', request: `import:${of.id}` } as const
  await kernel.call(useCase[of.phase], { import: of.id }, call)
}

/** Parses the file outside every transaction, then keeps its rows; the same file always gives the same rows. */
async function read(kernel: Kernel, of: Import): Promise<void> {
  const bytes = await kernel.asSystem('posts.readImport', context => readBytes(context, of))
  if (of.file.kind === 'xlsx') await checkParts(bytes)
  const sheets = await readSheets(of.file.kind, bytes)
  const table = findTable(sheets, fieldByHead)
  if (table === undefined) throw noHeads()
  const { sheet, headRow } = table
  if (sheet.more) throw tooMuch()
  const rows = sheet.rows
    .map((cells, index) => ({ no: index + 1, cells }))
    .slice(headRow + 1)
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (rows.length > fileLimits.rows) throw tooMuch()
  if (rows.length === 0) throw noRows()
  const isCurrent = (now: Import | undefined) => now?.phase === 'read' && now.file.no === of.file.no
  for (let at = 0; at < rows.length; at += 500) {
    await kernel.asSystem('posts.readImport', async context => {
      if (isCurrent(await findImport(context, of.id, true))) {
        await insertRows(context, of, rows.slice(at, at + 500))
      }
    })
  }
  await kernel.asSystem('posts.readImport', async context => {
    const now = await findImport(context, of.id, true)
    if (now === undefined || !isCurrent(now)) return
    const heads = sheet.rows[headRow] ?? []
    const named = columnsOf(table, fieldByHead, isImportField, undefined).filter(
      column => !isOurs(column.head),
    )
    const remembered = await findMapping(context, now, headsHash(named.map(column => column.head)))
    const columns = columnsOf(table, fieldByHead, isImportField, remembered).filter(
      column => !isOurs(heads[columnIndex(column.letter)] ?? ''),
    )
    const complete = missingFields(columns, now.organisation !== undefined).length === 0
    // a mended file goes straight on; a first one shows what its columns were taken for
    const goesOn = now.file.no > 1 && complete
    await writeImport(context, {
      ...now,
      version: now.version + 1,
      sheet: sheet.name,
      columns,
      remembered: remembered !== undefined,
      rows: rows.length,
      progress: 0,
      attempts: 0,
      state: goesOn ? 'reading' : 'mapping',
      phase: goesOn ? 'check' : undefined,
    })
  })
}

function isOurs(head: string): boolean {
  return problemHeads.some(own => own === head.trim())
}

/** A file that cannot be read says so; anything else is tried again, later each time, and then said too. */
async function postpone(kernel: Kernel, of: Import, error: unknown): Promise<void> {
  const isFinal = error instanceof Problem && error.kind !== 'busy' && error.kind !== 'internal'
  if (!isFinal) kernel.log.error({ import: of.id, error }, 'a batch of an import failed')
  await kernel.asSystem('posts.imports', async context => {
    const now = await findImport(context, of.id, true)
    if (now === undefined || now.phase !== of.phase) return
    const attempts = now.attempts + 1
    if (!isFinal && attempts < mostAttempts) {
      const later = instantOf(kernel.clock.now() + 1_000 * 4 ** attempts)
      await writeImport(context, { ...now, attempts }, later)
      return
    }
    const failure = isFinal
      ? { code: error.code, title: error.title, cure: error.cure }
      : {
          code: 'import.failed',
          title: { zh: '我们这边出了错，没有做完', en: 'Something failed on our side' },
          cure: {
            zh: '已经写好的都在；再传一次，不会重复',
            en: 'What was written stands; send it again, nothing is doubled',
          },
        }
    await writeImport(context, {
      ...now,
      version: now.version + 1,
      state: 'failed',
      phase: undefined,
      failure,
      attempts,
    })
  })
}

const noHeads = () =>
  refused('invalid', 'no-heads', '没有找到表头', 'No row of column heads was found', {
    zh: '前 15 行里要有一行写着列名，例如 岗位、人数、工资；可以用模板',
    en: 'one of the first 15 rows must name the columns; the template does',
  })
const noRows = () =>
  refused('invalid', 'no-rows', '表头下面没有内容', 'There is nothing below the heads', {
    zh: '在表头下面一行一个岗位地填',
    en: 'write one post a row below the heads',
  })
const tooMuch = () =>
  refused(
    'too-large',
    'too-many',
    `超过 ${fileLimits.rows} 行或 ${fileLimits.columns} 列`,
    `More than ${fileLimits.rows} rows or ${fileLimits.columns} columns`,
    { zh: '分成几个文件传', en: 'split it into several files' },
  )
