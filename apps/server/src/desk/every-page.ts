import { Type } from 'typebox'
import { type Column, oneOf, tableFormats } from '../kernel/index.ts'

export const formatInput = { format: Type.Optional(oneOf(...tableFormats)) }

/** Reads a keyset list to its end, page by page. */
export async function* everyPage<Row>(
  read: (
    after: string | undefined,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): AsyncGenerator<readonly Row[]> {
  let after: string | undefined
  do {
    const page = await read(after)
    yield page.rows
    after = page.next ?? undefined
  } while (after !== undefined)
}

export function column<Row>(
  zh: string,
  en: string,
  value: Column<Row>['value'],
  width?: number,
): Column<Row> {
  return { head: { zh, en }, value, ...(width !== undefined && { width }) }
}

/** Rows a query: large enough to be quick, small enough to let others in between. */
export const exportPage = 2_000
