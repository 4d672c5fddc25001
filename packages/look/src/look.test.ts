import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  antdTheme,
  darkBlocks,
  favicon,
  gauge,
  iconSvg,
  icons,
  readTokens,
  tileMap,
  tileStep,
} from './index.ts'

const folder = new URL('./', import.meta.url)
const tokensCss = readFileSync(new URL('tokens.css', folder), 'utf8')

/** Contrast of two #rrggbb colours as WCAG defines it. */
function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

describe('tokens', () => {
  it('says the same dark twice', () => {
    const [system, chosen] = darkBlocks(tokensCss)
    expect(Object.keys(system).length).toBeGreaterThan(30)
    expect(system).toEqual(chosen)
  })

  it('would notice if one dark block drifted', () => {
    const at = tokensCss.lastIndexOf('--paper: #0b1512')
    const [system, chosen] = darkBlocks(
      `${tokensCss.slice(0, at)}--paper: #000000${tokensCss.slice(at + 16)}`,
    )
    expect(system).not.toEqual(chosen)
  })

  it.each(['light', 'dark'] as const)('keeps text at 4.5 to 1 in %s', scheme => {
    const tokens = readTokens(tokensCss, scheme)
    const pairs = ['ink', 'ink-2', 'ink-3', 'qing', 'gan', 'lan', 'zhu'].flatMap(text =>
      ['paper', 'surface', 'sunken'].map(ground => [text, ground] as const),
    )
    const tints = [
      ['gan', 'gan-tint'],
      ['lan', 'lan-tint'],
      ['zhu', 'zhu-tint'],
      ['qing-press', 'qing-tint'],
      ['on-qing', 'qing'],
    ] as const
    for (const [text, ground] of [...pairs, ...tints]) {
      expect(contrast(tokens[text] ?? '', tokens[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThan(4.5)
    }
  })

  it('is the only file with raw colours', () => {
    for (const name of readdirSync(folder).filter(file => file.endsWith('.css') && file !== 'tokens.css')) {
      expect(
        readFileSync(new URL(name, folder), 'utf8').match(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/gi),
        name,
      ).toBeNull()
    }
  })

  it('uses no role that tokens.css does not define', () => {
    const defined = new Set(Object.keys(readTokens(tokensCss, 'light')))
    for (const name of readdirSync(folder).filter(file => file.endsWith('.css'))) {
      const css = readFileSync(new URL(name, folder), 'utf8')
      const own = new Set([...css.matchAll(/--([\w-]+):/g)].map(found => found[1]))
      for (const [, role] of css.matchAll(/var\(--([\w-]+)/g)) {
        expect(defined.has(role ?? '') || own.has(role), `${role} in ${name}`).toBe(true)
      }
    }
  })
})

it('bundles into one small stylesheet', async () => {
  const made = await build({
    entryPoints: [new URL('portal.css', folder).pathname],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
  })
  expect(made.warnings).toEqual([])
  expect(gzipSync(made.outputFiles[0]?.contents ?? '').length).toBeLessThan(12 * 1024)
})

describe("antd's theme", () => {
  it('reads its colours from the tokens', () => {
    expect(antdTheme(tokensCss, 'light').token['colorPrimary']).toBe('#006b53')
    expect(antdTheme(tokensCss, 'dark').token['colorPrimary']).toBe('#66d1ac')
    expect(antdTheme(tokensCss, 'dark').token['borderRadius']).toBe(10)
    expect(antdTheme(tokensCss, 'light').components['Layout']?.['headerBg']).toBe('#06382d')
  })

  it('refuses tokens that miss a role', () => {
    expect(() => antdTheme(tokensCss.replaceAll('--gan:', '--gone:'), 'light')).toThrow('"gan"')
  })
})

describe('gauge', () => {
  it('ends the rail at 112 % of the way', () => {
    expect(gauge({ value: 50, target: 100 })).toMatchObject({ goal: 89.29, water: { from: 0, to: 44.64 } })
  })

  it('runs past the ring when the target is beaten, and never cuts', () => {
    const drawn = gauge({ value: 412, target: 300, expected: 268 })
    expect(drawn?.water?.to).toBeGreaterThan(drawn?.goal ?? 100)
    expect(drawn?.water?.to).toBeLessThan(100)
    expect(drawn?.done).toBe(true)
  })

  it('draws left of the origin below the start', () => {
    const drawn = gauge({ value: 38, start: 40, target: 41, expected: 40.9 })
    expect(drawn?.origin).toBeGreaterThan(0)
    expect(drawn?.water).toEqual({ from: expect.any(Number), to: drawn?.origin })
    expect(drawn?.behind).toBe(true)
  })

  it('does not draw unknown as zero', () => {
    expect(gauge({ value: null, target: 41 })).toMatchObject({ form: 'none', water: null })
    expect(gauge({ value: 0, target: 41 })).toMatchObject({ form: 'counted', water: { from: 0, to: 0 } })
  })

  it('keeps reported apart from counted', () => {
    expect(gauge({ value: null, reported: 96, target: 100 })).toMatchObject({ form: 'reported', water: null })
    expect(gauge({ value: 10, reported: 96, target: 100 })).toMatchObject({ form: 'both' })
  })

  it('has nothing to draw where there is no way to go', () => {
    expect(gauge({ value: 2, target: 0 })).toBeNull()
  })

  it('keeps every mark on the rail and in order, whatever the numbers', () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 500_000 }), (value, expected, target) => {
        const drawn = gauge({ value, expected, target })
        if (drawn === null) return false
        const places = [
          drawn.goal,
          drawn.origin,
          drawn.tide ?? 0,
          drawn.water?.from ?? 0,
          drawn.water?.to ?? 0,
        ]
        const end = value < 0 ? drawn.water?.from : drawn.water?.to
        return (
          places.every(at => at >= 0 && at <= 100) &&
          (value >= target ? (end ?? 0) >= drawn.goal : (end ?? 0) <= drawn.goal)
        )
      }),
      { seed: 20231122 },
    )
  })
})

describe('tile map', () => {
  it('gives twelve counties a place of their own', () => {
    const cells = tileMap.tiles.flatMap(tile => [0, 1].map(half => `${tile.row}/${tile.column + half}`))
    expect(new Set(cells).size).toBe(24)
    expect(new Set(tileMap.tiles.map(tile => tile.code)).size).toBe(12)
    expect(
      tileMap.tiles.every(tile => tile.column + 1 <= tileMap.columns && tile.row !== tileMap.riverRow),
    ).toBe(true)
  })

  it('takes five steps against what is expected today', () => {
    const of = (value: number | null, reported?: number) =>
      tileStep({ value, expected: 100, target: 120, reported: reported ?? null })
    expect([84, 85, 97, 103, 104, 120].map(value => of(value))).toEqual(['t1', 't2', 't3', 't3', 't4', 't5'])
    expect(of(null)).toBe('none')
    expect(of(null, 15)).toBe('said')
  })
})

it('draws the favicon in colours of the tokens', () => {
  const tokens = readTokens(tokensCss, 'light')
  expect(favicon({ line: tokens['river-line'] ?? '', leaf: tokens['leaf-fill'] ?? '' })).toMatch(
    /^<svg xmlns=.+stroke="#00523f".+fill="#cdeb5e".+<\/svg>$/,
  )
})

it('draws every icon hidden from readers', () => {
  for (const name of Object.keys(icons) as (keyof typeof icons)[]) {
    expect(iconSvg(name)).toMatch(
      /^<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M.+<\/svg>$/,
    )
  }
})
