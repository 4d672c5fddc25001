import { beforeEach, describe, expect, it } from 'vitest'
import { settableClock } from '../kernel/index.ts'
import { type SharedPages, sharedPages } from './shared-pages.ts'

const clock = settableClock('2023-11-22T00:10:00.000Z')
let drawn: number
let commit: () => void
let shared: SharedPages
const html = async (key = '/') => (await shared.page(key, draw)).html
const draw = async () => {
  drawn += 1
  return `page ${drawn}`
}

beforeEach(() => {
  drawn = 0
  shared = sharedPages({ clock, onCommit: listener => (commit = listener) })
})

describe('a page for many', () => {
  it('is drawn once for all who ask at the same time', async () => {
    expect(await Promise.all([html(), html(), html()])).toEqual(['page 1', 'page 1', 'page 1'])
    expect(await html('/other')).toBe('page 2')
  })

  it('is drawn anew when it is old, and at once when something was written', async () => {
    await html()
    clock.advance(499)
    expect(await html()).toBe('page 1')
    clock.advance(1)
    expect(await html()).toBe('page 2')
    commit()
    expect(await html()).toBe('page 3')
  })

  it('is not kept when drawing it failed', async () => {
    const failed = shared.page('/', () => Promise.reject(new Error('no database')))
    await expect(failed).rejects.toThrow('no database')
    expect(await html()).toBe('page 1')
  })
})
