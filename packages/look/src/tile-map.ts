/** Where one county stands in the tile map: ten half-columns, rows from north to south. */
export interface Tile {
  /** six-digit division code */
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  /** first half-column, 1–9; a tile is two wide */
  readonly column: number
  /** grid row: 1 is north of the river, 2 is the river, 3–6 south of it */
  readonly row: number
}

/** Wenzhou's twelve counties, so placed that real neighbours touch. A schematic: no borrowed boundaries. */
export const wenzhouTiles: readonly Tile[] = [
  { code: '330324', name: { zh: '永嘉', en: 'Yongjia' }, column: 4, row: 1 },
  { code: '330382', name: { zh: '乐清', en: 'Yueqing' }, column: 6, row: 1 },
  { code: '330304', name: { zh: '瓯海', en: 'Ouhai' }, column: 3, row: 3 },
  { code: '330302', name: { zh: '鹿城', en: 'Lucheng' }, column: 5, row: 3 },
  { code: '330303', name: { zh: '龙湾', en: 'Longwan' }, column: 7, row: 3 },
  { code: '330305', name: { zh: '洞头', en: 'Dongtou' }, column: 9, row: 3 },
  { code: '330328', name: { zh: '文成', en: 'Wencheng' }, column: 2, row: 4 },
  { code: '330381', name: { zh: '瑞安', en: "Rui'an" }, column: 4, row: 4 },
  { code: '330329', name: { zh: '泰顺', en: 'Taishun' }, column: 1, row: 5 },
  { code: '330326', name: { zh: '平阳', en: 'Pingyang' }, column: 3, row: 5 },
  { code: '330327', name: { zh: '苍南', en: 'Cangnan' }, column: 2, row: 6 },
  { code: '330383', name: { zh: '龙港', en: 'Longgang' }, column: 4, row: 6 },
]

/** The whole map: grid size, the row of the river, the tiles. */
export const tileMap = { columns: 10, rows: 6, riverRow: 2, tiles: wenzhouTiles } as const

export type TileStep = 't1' | 't2' | 't3' | 't4' | 't5' | 'said' | 'none'

/**
 * Which of the five steps a county takes, against what is expected of it by today.
 * `value` null with `reported` is hatched, null without is dashed: unknown is never the lowest step.
 */
export function tileStep(of: {
  readonly value: number | null
  readonly expected: number | null
  readonly target: number | null
  readonly reported?: number | null
}): TileStep {
  if (of.value === null) return of.reported === null || of.reported === undefined ? 'none' : 'said'
  if (of.target !== null && of.target > 0 && of.value >= of.target) return 't5'
  if (of.expected === null || of.expected <= 0) return 't3'
  const percent = (of.value / of.expected) * 100
  if (percent < 85) return 't1'
  if (percent < 97) return 't2'
  return percent > 103 ? 't4' : 't3'
}
