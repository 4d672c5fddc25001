import { type Static, Type } from 'typebox'
import {
  type Column,
  type Context,
  type fileOutput,
  oneOf,
  type TableFormat,
  type Text,
  tableFile,
  tableFormats,
} from '../kernel/index.ts'

export const formatInput = { format: Type.Optional(oneOf(...tableFormats)) }

export function column<Row>(
  zh: string,
  en: string,
  value: Column<Row>['value'],
  width?: number,
): Column<Row> {
  return { head: { zh, en }, value, ...(width !== undefined && { width }) }
}

/** Rows a query: large enough to be quick, small enough to let others in between. */
const exportPage = 10_000

/**
 * A whole list as a file, read through the list itself, so that it holds what the reader may see and no more. Whoever
 * takes a list away is on record, with how many rows they took.
 */
export async function listFile<Row>(
  context: Context,
  list: {
    readonly name: Text
    readonly format: TableFormat | undefined
    readonly columns: readonly Column<Row>[]
    /** what it is a list about; else the reader's own area or organisation */
    readonly subject?: string
  },
  read: (page: {
    limit: number
    after?: string
  }) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): Promise<Static<typeof fileOutput>> {
  const { name, columns, format = 'xlsx' } = list
  let rows = 0
  async function* pages() {
    let after: string | undefined
    do {
      const page = await read({ limit: exportPage, ...(after !== undefined && { after }) })
      rows += page.rows.length
      yield page.rows
      after = page.next ?? undefined
    } while (after !== undefined)
  }
  const file = await tableFile({ name, language: context.language, format, columns }, pages())
  const { organisation, area, account } = context.actor
  await context.audit({
    action: 'list.exported',
    subject: list.subject ?? organisation ?? area ?? account ?? '',
    purpose: 'export',
    detail: { list: name.en, rows, format },
  })
  return file
}
