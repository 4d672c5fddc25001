import { expect, it } from 'vitest'
import { gathered } from './gathered.ts'

const turn = () => new Promise<void>(resolve => setImmediate(resolve))

it('asks what came meanwhile together, each after it was put, and gives everybody their own answer', async () => {
  const reads: number[][] = []
  const ask = gathered(
    async (questions: readonly number[]) => {
      reads.push([...questions])
      await turn()
      return questions.map(n => n * 10)
    },
    { atOnce: 1, most: 3 },
  )
  const answers = [1, 2, 3, 4, 5].map(ask)
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50])
  expect(reads).toEqual([[1], [2, 3, 4], [5]])
  expect(await ask(6)).toBe(60)
})

it('lets all who asked together hear what went wrong, and nobody after them', async () => {
  let broken = true
  const ask = gathered(
    async (questions: readonly number[]) => {
      await turn()
      if (broken) throw new Error('away')
      return questions
    },
    { atOnce: 2, most: 10 },
  )
  const all = await Promise.allSettled([1, 2, 3, 4].map(ask))
  expect(all.map(one => one.status)).toEqual(Array(4).fill('rejected'))
  broken = false
  expect(await Promise.all([ask(5), ask(6), ask(7)])).toEqual([5, 6, 7])
})
