import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes.ts'
import type { CataloguePolicy } from './policy.ts'
import { endingPost, veteranSubsidy } from './test-catalogue.ts'
import { nextLook, type UpkeepCheck, upkeepTasks } from './upkeep.ts'

const on = (
  today: string,
  checks: readonly UpkeepCheck[] = [],
  policies: readonly CataloguePolicy[] = [endingPost],
) => upkeepTasks({ policies }, checks, today).map(task => `${task.kind} ${task.subject} ${task.due}`)
const ending = 'ending v1 2023-12-31'

describe('what is to be looked at again', () => {
  it('is a version in its last sixty days, and none that is over', () => {
    expect(on('2023-10-31')).toEqual([])
    expect(on('2023-11-01')).toEqual([ending])
    expect(on('2023-12-31')).toContain(ending)
    expect(on('2024-01-01')).toEqual([])
  })

  it('is none that another version goes on from', () => {
    const [first] = endingPost.versions
    if (first === undefined) throw new Error('the policy has a version')
    const { to: _, ...open } = first
    const next = { ...open, version: 'v2', from: '2024-01-01' }
    const later = { ...next, from: '2024-01-02' }
    expect(on('2023-12-01', [], [{ ...endingPost, versions: [first, next] }])).not.toContain(ending)
    // a day without a version between them
    expect(on('2023-12-01', [], [{ ...endingPost, versions: [first, later] }])).toContain(ending)
  })

  it('is a version fourteen days before its review, and a link half a year after it was read', () => {
    const [policies] = [[veteranSubsidy()]]
    expect(on('2024-03-28', [], policies)).toEqual([])
    expect(on('2024-03-29', [], policies)).toEqual(['link https://example.org/notice 2024-03-29'])
    expect(on('2024-05-18', [], policies)).toContain('review v1 2024-06-01')
    expect(on('2024-05-17', [], policies)).not.toContain('review v1 2024-06-01')
  })

  it('waits after a look, and for ever after a look at a version that ends', () => {
    const look = (kind: 'ending' | 'link', subject: string, nextOn: string | undefined) => ({
      ...{ policy: 'ending-post', kind, subject, nextOn },
    })
    expect(on('2023-12-01', [look('ending', 'v1', nextLook('ending', 'unchanged', '2023-12-01'))])).toEqual(
      [],
    )
    const broken = nextLook('link', 'broken', '2023-12-01')
    expect(on('2023-12-14', [look('link', 'https://example.org/notice', broken)])).toEqual([ending])
    expect(on('2023-12-15', [look('link', 'https://example.org/notice', broken)])).toContain(
      'link https://example.org/notice 2023-12-15',
    )
  })
})

describe('what changed between two contents', () => {
  it('names a figure with its values before and after, and a condition with what it looks at', () => {
    const says = (after: CataloguePolicy) => changesBetween(veteranSubsidy(), after).map(one => one.says.en)
    expect(says(veteranSubsidy())).toEqual([])
    expect(says(veteranSubsidy({ fen: 3_000_00 }))).toEqual(['Figure amount: 200000 → 300000'])
    expect(says(veteranSubsidy({ least: 'college' }))).toEqual([
      'The conditions changed (veteran, education): read the file',
    ])
    expect(changesBetween(undefined, endingPost)).toHaveLength(1)
    expect(changesBetween(endingPost, undefined)).toHaveLength(1)
  })
})
