export interface Grid {
  rows: number
  columns: number
  /** steps between two rows */
  aisle: number
}

interface Label {
  label: string
  x: number
  y: number
  w: number
  h: number
}

/** The letters of rows as in a sheet: A … Z, AA … */
export function rowName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : rowName(Math.floor(at / 26) - 1) + letter
}

const wide = 3
const deep = 2

/** A hall of rows of stands, each three steps wide and two deep, with an aisle before each row and the entrance below. */
export function gridHall({ rows, columns, aisle }: Grid, names: { door: string; desk: string }) {
  const width = Math.max(columns * wide + 2, 10)
  const height = rows * (deep + aisle) + aisle + 2
  const stands = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => ({
      code: `${rowName(row)}${column + 1}`,
      x: 1 + column * wide,
      y: aisle + row * (deep + aisle),
      w: wide,
      h: deep,
    })),
  ).flat()
  const marks: Label[] = [
    { label: names.door, x: 1, y: height - 2, w: 4, h: 2 },
    { label: names.desk, x: width - 5, y: height - 2, w: 4, h: 2 },
  ]
  return { width, height, stands, marks }
}

/** What a hall that was drawn so looks like in rows and columns, to begin a change with. */
export function gridOf(stands: readonly { code: string; y: number; h: number }[]): Grid {
  const rows = [...new Set(stands.map(one => one.y))].sort((a, b) => a - b)
  const columns = Math.max(1, ...rows.map(y => stands.filter(one => one.y === y).length))
  const [first = 0, second] = rows
  const aisle = second === undefined ? 2 : second - first - deep
  return { rows: Math.max(1, rows.length), columns, aisle: aisle >= 0 ? aisle : 2 }
}
