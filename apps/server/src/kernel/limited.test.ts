import { describe, expect, it } from 'vitest'
import { limited } from './limited.ts'

function gates() {
  const opens: (() => void)[] = []
  const order: string[] = []
  const work = (name: string) => () =>
    new Promise<void>(resolve => {
      order.push(name)
      opens.push(resolve)
    })
  const step = async () => {
    opens.shift()?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  const begun = () => new Promise(resolve => setImmediate(resolve))
  return { order, work, step, begun }
}

describe('work of which only so much goes on at once', () => {
  it('waits, and is done in the end', async () => {
    const { order, work, step, begun } = gates()
    const two = limited(2, 10)
    const all = ['a', 'b', 'c'].map(name => two.run(name, work(name)))
    await begun()
    expect(order).toEqual(['a', 'b'])
    expect([two.running, two.waiting]).toEqual([2, 1])
    await step()
    expect(order).toEqual(['a', 'b', 'c'])
    await step()
    await step()
    await Promise.all(all)
    expect([two.running, two.waiting]).toEqual([0, 0])
  })

  it('lets nobody who asks much stand before others', async () => {
    const { order, work, step, begun } = gates()
    const one = limited(1, 100)
    for (let at = 0; at < 20; at += 1) one.run('many', work(`many-${at}`))
    one.run('few', work('few'))
    await begun()
    await step()
    await step()
    expect(order.slice(0, 3)).toEqual(['many-0', 'many-1', 'few'])
  })

  it('refuses, with a time to come back, when too many wait', async () => {
    const { work } = gates()
    const one = limited(1, 1)
    one.run('a', work('a'))
    one.run('b', work('b'))
    await expect(one.run('c', work('c'))).rejects.toMatchObject({ kind: 'busy', retryAfter: 30 })
  })

  it('goes on after work that failed', async () => {
    const one = limited(1, 1)
    await expect(one.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await one.run('a', async () => 'yes')).toBe('yes')
  })
})
