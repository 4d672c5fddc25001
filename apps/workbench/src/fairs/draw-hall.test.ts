import { expect, it } from 'vitest'
import { gridHall, gridOf, rowName } from './draw-hall.ts'

const names = { door: '入口', desk: '服务台' }

it('a hall is drawn in rows that lie apart, inside the hall, each number once', () => {
  for (const grid of [
    { rows: 1, columns: 1, aisle: 0 },
    { rows: 6, columns: 10, aisle: 2 },
    { rows: 30, columns: 20, aisle: 1 },
  ]) {
    const hall = gridHall(grid, names)
    expect(new Set(hall.stands.map(one => one.code)).size).toBe(grid.rows * grid.columns)
    for (const [at, one] of hall.stands.entries()) {
      expect(one.x + one.w).toBeLessThanOrEqual(hall.width)
      expect(one.y + one.h).toBeLessThanOrEqual(hall.height - 2)
      const over = hall.stands
        .slice(0, at)
        .some(
          other =>
            other.x < one.x + one.w &&
            one.x < other.x + other.w &&
            other.y < one.y + one.h &&
            one.y < other.y + other.h,
        )
      expect(over).toBe(false)
    }
  }
})

it('what was drawn so is known again, and rows go on after Z', () => {
  const grid = { rows: 6, columns: 10, aisle: 2 }
  expect(gridOf(gridHall(grid, names).stands)).toEqual(grid)
  expect(gridOf([])).toEqual({ rows: 1, columns: 1, aisle: 2 })
  expect([0, 25, 26, 51, 52].map(rowName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})
