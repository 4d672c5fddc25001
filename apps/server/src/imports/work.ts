import {
  type AnyUseCase,
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
  refusedFile,
  type SheetColumn,
  type Stepwise,
  type Subscriber,
  stepwise,
  type Text,
  type Token,
} from '../kernel/index.ts'
import type { ImportPhase, SheetImport } from './import.ts'
import type { SheetFields } from './map-columns.ts'
import type { ImportShelf } from './shelf.ts'

/** One kind of import, as the background works it through. */
export interface ImportKind<Of extends SheetImport> {
  /** as the log names it */
  readonly name: string
  readonly shelf: ImportShelf<Of>
  readonly fields: SheetFields<Of>
  readonly mostRows: number
  /** what a row is, and heads that such a file usually has */
  readonly words: { readonly row: Text; readonly heads: Text; readonly split: Text }
  /** a sample of a column as it may be shown */
  sample?(column: SheetColumn, sample: string): string
  /** what the kind keeps of the sheet itself */
  ofSheet?(name: string): Partial<Of>
  /** each a use case that takes `{ import }` and does one batch, with the rights of who sent the file */
  readonly batches: Readonly<Record<Exclude<ImportPhase, 'read' | 'missing'>, AnyUseCase>> &
    Partial<Record<'missing', AnyUseCase>>
}

/** After the commit of what needs work. */
export function wakes(topic: string, name: string, work: Token<Stepwise>): Subscriber {
  return {
    topic,
    name,
    async handle(context) {
      context.use(work).wake()
    },
  }
}

const mostAttempts = 5

/** Works through the imports of one kind that wait. */
export function createImportWork<Of extends SheetImport>(kernel: Kernel, kind: ImportKind<Of>): Stepwise {
  async function step(): Promise<boolean> {
    const of = await kernel.asSystem(kind.name, kind.shelf.nextWaiting)
    if (of === undefined) return false
    try {
      await advance(kernel, kind, of)
    } catch (error) {
      await postpone(kernel, kind, of, error)
    }
    return true
  }
  return stepwise(step, error => kernel.log.error({ error, kind: kind.name }, 'no import goes on'))
}

async function advance<Of extends SheetImport>(kernel: Kernel, kind: ImportKind<Of>, of: Of): Promise<void> {
  if (of.phase === 'read') return read(kernel, kind, of)
  const batch = of.phase && kind.batches[of.phase]
  if (batch === undefined) return
  // with the rights of who sent the file, so that row-level security holds for every row
  const call = { actor: of.actor, language: 'zh', channel: 'json', request: `${kind.name}:${of.id}` } as const
  await kernel.call(batch, { import: of.id }, call)
}

/** Parses the file outside every transaction, then keeps its rows; the same file always gives the same rows. */
async function read<Of extends SheetImport>(kernel: Kernel, kind: ImportKind<Of>, of: Of): Promise<void> {
  const { shelf } = kind
  const bytes = await kernel.asSystem(kind.name, context => shelf.file.readBytes(context, of))
  const { table, rows } = await tableOf(kind, of, bytes)
  const isCurrent = (now: Of | undefined) => now?.phase === 'read' && now.file.no === of.file.no
  for (let at = 0; at < rows.length; at += 500) {
    await kernel.asSystem(kind.name, async context => {
      if (isCurrent(await shelf.find(context, of.id, true)))
        await shelf.rows.insert(context, of, rows.slice(at, at + 500))
    })
  }
  await kernel.asSystem(kind.name, async context => {
    const now = await shelf.find(context, of.id, true)
    if (now === undefined || !isCurrent(now)) return
    const named = namedColumns(kind, table, undefined)
    const heads = headsHash(named.map(column => column.head))
    const remembered = await shelf.file.findMapping(context, now, heads)
    const columns = namedColumns(kind, table, remembered)
    // a mended file goes straight on; a first one shows what its columns were taken for
    const goesOn = now.file.no > 1 && kind.fields.missing(columns, now).length === 0
    await shelf.file.doneReading(context, now)
    await shelf.write(context, {
      ...now,
      ...kind.ofSheet?.(table.sheet.name),
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

type Table = NonNullable<ReturnType<typeof findTable>>

async function tableOf<Of extends SheetImport>(kind: ImportKind<Of>, of: Of, bytes: Buffer) {
  if (of.file.kind === 'xlsx') await checkParts(bytes)
  const table = findTable(await readSheets(of.file.kind, bytes, kind.mostRows), kind.fields.byHead)
  if (table === undefined) throw noHeads(kind)
  const rows = table.sheet.rows
    .map((cells, index) => ({ no: index + 1, cells }))
    .slice(table.headRow + 1)
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (table.sheet.more || rows.length > kind.mostRows) throw tooMuch(kind)
  if (rows.length === 0) throw noRows(kind)
  return { table, rows }
}

/** The columns without those that we wrote ourselves beside rows to be mended. */
function namedColumns<Of extends SheetImport>(
  { fields, sample }: ImportKind<Of>,
  table: Table,
  remembered: Readonly<Record<string, string>> | undefined,
): SheetColumn[] {
  const heads = table.sheet.rows[table.headRow] ?? []
  const isOurs = ({ letter }: SheetColumn) =>
    problemHeads.some(own => own === (heads[columnIndex(letter)] ?? '').trim())
  return columnsOf(table, fields.byHead, fields.isField, remembered)
    .filter(column => !isOurs(column))
    .map(column =>
      sample === undefined
        ? column
        : { ...column, samples: column.samples.map(each => sample(column, each)) },
    )
}

/** A file that cannot be read says so; anything else is tried again, later each time, and then said too. */
async function postpone<Of extends SheetImport>(
  kernel: Kernel,
  { name, shelf }: ImportKind<Of>,
  of: Of,
  error: unknown,
): Promise<void> {
  const isFinal = error instanceof Problem && error.kind !== 'busy' && error.kind !== 'internal'
  if (!isFinal) kernel.log.error({ import: of.id, kind: name, error }, 'a batch of an import failed')
  await kernel.asSystem(name, async context => {
    const now = await shelf.find(context, of.id, true)
    if (now === undefined || now.phase !== of.phase) return
    const attempts = now.attempts + 1
    if (!isFinal && attempts < mostAttempts) {
      const later = instantOf(kernel.clock.now() + 1_000 * 4 ** attempts)
      await shelf.write(context, { ...now, attempts }, later)
      return
    }
    const failure = isFinal ? { code: error.code, title: error.title, cure: error.cure } : ourFault
    const version = now.version + 1
    await shelf.write(context, { ...now, version, state: 'failed', phase: undefined, failure, attempts })
  })
}

const ourFault = {
  code: 'import.failed',
  title: { zh: '我们这边出了错，没有做完', en: 'Something failed on our side' },
  cure: {
    zh: '已经写好的都在；再传一次，不会重复',
    en: 'What was written stands; send it again, nothing is doubled',
  },
}

type Worded = Pick<ImportKind<SheetImport>, 'words' | 'mostRows'>

const noHeads = ({ words: { heads } }: Worded) =>
  refusedFile('invalid', 'no-heads', '没有找到表头', 'No row of column heads was found', {
    zh: `前 15 行里要有一行写着列名，例如 ${heads.zh}；可以用模板`,
    en: `one of the first 15 rows must name the columns, such as ${heads.en}; the template does`,
  })
const noRows = ({ words: { row } }: Worded) =>
  refusedFile('invalid', 'no-rows', '表头下面没有内容', 'There is nothing below the heads', {
    zh: `在表头下面一行一个${row.zh}地填`,
    en: `write one ${row.en} a row below the heads`,
  })
const tooMuch = ({ words: { split }, mostRows }: Worded) =>
  refusedFile(
    'too-large',
    'too-many',
    `超过 ${mostRows} 行或 ${fileLimits.columns} 列`,
    `More than ${mostRows} rows or ${fileLimits.columns} columns`,
    split,
  )
