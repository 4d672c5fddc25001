import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ShownTable, suppressRow, suppressTable } from './suppress.ts'

const threshold = 3

/**
 * An outsider with patience: tries every table of whole numbers that agrees with what is published, knowing the rules
 * (what is suppressed is not 0), until one is found in which a figure fulfils a wish. Shares nothing with the
 * suppression: no network, only sums.
 */
function isPossible(
  shown: ShownTable,
  most: number,
  wish: { readonly row: number; readonly column: number; readonly accepts: (value: number) => boolean },
): boolean {
  const height = shown.cells.length
  const width = shown.cells[0]?.length ?? 0
  const table = shown.cells.map(row => row.map(cell => cell ?? 0))
  const rowSum = (r: number) => (table[r] ?? []).reduce((all, one) => all + one, 0)
  const columnSum = (c: number) => table.reduce((all, row) => all + (row[c] ?? 0), 0)
  const fits = (value: number, published: number | null | undefined) =>
    published === null || published === undefined ? value >= 1 : value === published
  const figureAt = (r: number, c: number) => {
    if (r === height && c === width) return table.reduce((all, _, at) => all + rowSum(at), 0)
    if (c === width) return rowSum(r)
    return r === height ? columnSum(c) : (table[r]?.[c] ?? 0)
  }
  const fill = (at: number): boolean => {
    if (at === height * width) {
      const total = figureAt(height, width)
      return fits(total, shown.total) && wish.accepts(figureAt(wish.row, wish.column))
    }
    const [r, c] = [Math.floor(at / width), at % width]
    const published = shown.cells[r]?.[c]
    const tries = published === null ? Array.from({ length: most }, (_, one) => one + 1) : [published ?? 0]
    for (const value of tries) {
      const line = table[r]
      if (line === undefined) return false
      line[c] = value
      const limit = Math.min(shown.rows[r] ?? most * 9, shown.total ?? most * 9)
      for (let later = c + 1; later < width; later++) line[later] = 0
      if (rowSum(r) > limit) break
      if (c === width - 1 && !fits(rowSum(r), shown.rows[r])) continue
      if (r === height - 1) {
        if (!fits(columnSum(c), shown.columns[c])) continue
      } else if (partOfColumn(table, r, c) > (shown.columns[c] ?? most * 9)) break
      if (wish.row === r && wish.column === c && !wish.accepts(value)) continue
      if (fill(at + 1)) return true
    }
    return false
  }
  return fill(0)
}

function partOfColumn(table: readonly (readonly number[])[], row: number, column: number): number {
  return table.slice(0, row + 1).reduce((all, line) => all + (line[column] ?? 0), 0)
}

/** Every suppressed figure, a sum too, with its true value. */
function suppressedOf(counts: readonly (readonly number[])[], shown: ShownTable) {
  const height = counts.length
  const width = counts[0]?.length ?? 0
  const found: { row: number; column: number; value: number }[] = []
  const rowSums = counts.map(row => row.reduce((all, one) => all + one, 0))
  const add = (row: number, column: number, value: number, seen: number | null | undefined) => {
    if (seen === null) found.push({ row, column, value })
  }
  counts.forEach((row, r) => {
    for (const [c, value] of row.entries()) add(r, c, value, shown.cells[r]?.[c])
    add(r, width, rowSums[r] ?? 0, shown.rows[r])
  })
  for (let c = 0; c < width; c++)
    add(
      height,
      c,
      counts.reduce((all, row) => all + (row[c] ?? 0), 0),
      shown.columns[c],
    )
  add(
    height,
    width,
    rowSums.reduce((all, one) => all + one, 0),
    shown.total,
  )
  return found
}

const tables = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([height, width]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 })), {
        minLength: width,
        maxLength: width,
      }),
      {
        minLength: height,
        maxLength: height,
      },
    ),
  )

describe('a table of two dimensions', () => {
  it('shows no small count, and everything that it shows is true', () => {
    fc.assert(
      fc.property(tables, counts => {
        const shown = suppressTable(counts, { threshold })
        for (const [r, row] of counts.entries()) {
          for (const [c, value] of row.entries()) {
            const seen = shown.cells[r]?.[c]
            if (value > 0 && value < threshold) expect(seen).toBeNull()
            else if (seen !== null) expect(seen).toBe(value)
          }
        }
      }),
      { seed: 20231122, numRuns: 500 },
    )
  })

  it('leaves an outsider who tries every table more than one value for each suppressed figure', () => {
    let looked = 0
    fc.assert(
      fc.property(tables, counts => {
        const shown = suppressTable(counts, { threshold })
        for (const { row, column, value } of suppressedOf(counts, shown)) {
          looked += 1
          const accepts = (other: number) => (value < threshold ? other >= threshold : other !== value)
          expect(isPossible(shown, 14, { row, column, accepts })).toBe(true)
        }
      }),
      { seed: 20231122, numRuns: 300 },
    )
    expect(looked).toBeGreaterThan(1_000)
  })

  it('would be found out if small counts alone were suppressed', () => {
    const naive: ShownTable = {
      cells: [
        [null, 7],
        [8, 9],
      ],
      rows: [9, 17],
      columns: [10, 16],
      total: 26,
    }
    const other = (value: number) => value !== 2
    expect(isPossible(naive, 14, { row: 0, column: 0, accepts: other })).toBe(false)
  })

  it('does not stop at two ones in a row, whose sum gives both away', () => {
    // each is at least 1, and together they are 2
    const counts = [
      [1, 1, 20],
      [30, 30, 30],
    ]
    const shown = suppressTable(counts, { threshold: 5 })
    for (const { row, column, value } of suppressedOf(counts, shown)) {
      expect(isPossible(shown, 40, { row, column, accepts: other => other !== value })).toBe(true)
    }
  })

  it('suppresses nothing where nothing is small', () => {
    const counts = [
      [10, 0],
      [7, 12],
    ]
    expect(suppressTable(counts)).toEqual({ cells: counts, rows: [10, 19], columns: [17, 12], total: 29 })
  })
})

describe('a list with its total', () => {
  it('suppresses the smallest other count with a single small one', () => {
    expect(suppressRow([3, 40, 12, 0])).toEqual({ cells: [null, 40, null, 0], total: 55 })
  })

  it('suppresses the total where one count is all there is', () => {
    expect(suppressRow([3, 0, 0])).toEqual({ cells: [null, 0, 0], total: null })
  })

  it('suppresses every count where a public total would give the only one away', () => {
    expect(suppressRow([3, 0, 0], { totalIsPublic: true })).toEqual({ cells: [null, null, null], total: 3 })
  })

  it('takes another threshold, and none at all', () => {
    expect(suppressRow([3, 40, 12], { threshold: 3 }).cells).toEqual([3, 40, 12])
    expect(suppressRow([1, 40, 12], { threshold: 1 }).cells).toEqual([1, 40, 12])
  })

  it('refuses what is no count', () => {
    expect(() => suppressRow([-1])).toThrow(RangeError)
    expect(() => suppressTable([[1, 2], [3]])).toThrow(RangeError)
  })
})
