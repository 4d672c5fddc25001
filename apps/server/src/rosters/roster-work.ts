import {
  checkParts,
  columnIndex,
  columnsOf,
  findTable,
  headsHash,
  instantOf,
  type Kernel,
  Problem,
  problemHeads,
  readSheets,
  refusedFile,
  type Stepwise,
  type Subscriber,
  stepwise,
  token,
} from '../kernel/index.ts'
import { checkRosterRows } from './check-rows.ts'
import { findImport, findMapping, forgetBytes, nextWaiting, readBytes, writeImport } from './import.store.ts'
import { mostRosterRows, type RosterImport } from './roster.ts'
import { fieldByHead, isRosterField, missingFields, numberFields } from './roster-fields.ts'
import { maskedCell } from './roster-row.ts'
import { insertRows } from './row.store.ts'
import { undoRosterRows } from './undo-roster.ts'
import { writeRosterRows } from './write-rows.ts'

export const rosterWorkToken = token<Stepwise>('rosters.work')

/** After the commit of what needs work. */
export const wakeRosters: Subscriber = {
  topic: 'roster.wanted',
  name: 'rosters.wake',
  async handle(context) {
    context.use(rosterWorkToken).wake()
  },
}

const mostAttempts = 5

/** Works through the rosters that wait. */
export function createRosterWork(kernel: Kernel): Stepwise {
  async function step(): Promise<boolean> {
    const of = await kernel.asSystem('rosters.work', nextWaiting)
    if (of === undefined) return false
    try {
      await advance(kernel, of)
    } catch (error) {
      await postpone(kernel, of, error)
    }
    return true
  }
  return stepwise(step, error => kernel.log.error({ error }, 'the rosters could not be worked through'))
}

async function advance(kernel: Kernel, of: RosterImport): Promise<void> {
  if (of.phase === 'read') return read(kernel, of)
  if (of.phase === undefined) return
  const work = {
    check: checkRosterRows,
    write: writeRosterRows,
    missing: writeRosterRows,
    undo: undoRosterRows,
  }
  const call = { actor: of.actor, language: 'zh', channel: 'json', request: `roster:${of.id}` } as const
  await kernel.call(work[of.phase], { import: of.id }, call)
}

/** Parses the file outside every transaction, then keeps its rows; the same file always gives the same rows. */
async function read(kernel: Kernel, of: RosterImport): Promise<void> {
  const bytes = await kernel.asSystem('rosters.read', context => readBytes(context, of))
  if (of.file.kind === 'xlsx') await checkParts(bytes)
  const table = findTable(await readSheets(of.file.kind, bytes, mostRosterRows), fieldByHead)
  if (table === undefined) throw noHeads()
  const { sheet, headRow } = table
  const rows = sheet.rows
    .map((cells, index) => ({ no: index + 1, cells }))
    .slice(headRow + 1)
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (sheet.more || rows.length > mostRosterRows) throw tooMuch()
  if (rows.length === 0) throw noRows()
  const isCurrent = (now: RosterImport | undefined) => now?.phase === 'read' && now.file.no === of.file.no
  for (let at = 0; at < rows.length; at += 500) {
    await kernel.asSystem('rosters.read', async context => {
      if (isCurrent(await findImport(context, of.id, true)))
        await insertRows(context, of, rows.slice(at, at + 500))
    })
  }
  await kernel.asSystem('rosters.read', async context => {
    const now = await findImport(context, of.id, true)
    if (now === undefined || !isCurrent(now)) return
    const heads = sheet.rows[headRow] ?? []
    const name = (remembered: Readonly<Record<string, string>> | undefined) =>
      columnsOf(table, fieldByHead, isRosterField, remembered).filter(
        column => !isOurs(heads[columnIndex(column.letter)] ?? ''),
      )
    const named = name(undefined)
    const remembered = await findMapping(context, now.school, headsHash(named.map(column => column.head)))
    const columns = name(remembered).map(column => ({
      ...column,
      // a guess may be wrong: what looks like a number of a person is masked wherever it stands
      samples: column.samples.map(sample =>
        hidesSample(column.field, sample) ? maskedCell(sample) : sample,
      ),
    }))
    const goesOn = now.file.no > 1 && missingFields(columns).length === 0
    await forgetBytes(context, of.id)
    await writeImport(context, {
      ...now,
      version: now.version + 1,
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

function hidesSample(field: string | null, sample: string): boolean {
  return (field !== null && numberFields.has(field)) || /\d{11}/.test(sample.replaceAll(/[\s-]/g, ''))
}

function isOurs(head: string): boolean {
  return problemHeads.some(own => own === head.trim())
}

/** A file that cannot be read says so; anything else is tried again, later each time, and then said too. */
async function postpone(kernel: Kernel, of: RosterImport, error: unknown): Promise<void> {
  const isFinal = error instanceof Problem && error.kind !== 'busy' && error.kind !== 'internal'
  if (!isFinal) kernel.log.error({ import: of.id, error }, 'a batch of a roster failed')
  await kernel.asSystem('rosters.work', async context => {
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
          code: 'roster.failed',
          title: { zh: '我们这边出了错，没有做完', en: 'Something failed on our side' },
          cure: {
            zh: '已经写好的都在；再传一次，不会重复',
            en: 'What was written stands; send it again, nothing is doubled',
          },
        }
    const failed = { state: 'failed', phase: undefined, failure, attempts } as const
    await writeImport(context, { ...now, version: now.version + 1, ...failed })
  })
}

const noHeads = () =>
  refusedFile('invalid', 'no-heads', '没有找到表头', 'No row of column heads was found', {
    zh: '前 15 行里要有一行写着列名，例如 姓名、身份证号、学号；可以用模板',
    en: 'one of the first 15 rows must name the columns; the template does',
  })
const noRows = () =>
  refusedFile('invalid', 'no-rows', '表头下面没有内容', 'There is nothing below the heads', {
    zh: '在表头下面一行一个毕业生地填',
    en: 'write one graduate a row below the heads',
  })
const tooMuch = () =>
  refusedFile('too-large', 'too-many', `超过 ${mostRosterRows} 行`, `More than ${mostRosterRows} rows`, {
    zh: '分成几个文件传，写入时说明不是全部',
    en: 'split it into several files, and say when writing that each is not everybody',
  })
