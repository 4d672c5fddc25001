import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../kernel/index.ts'
import { electrician } from '../testing/test-app.ts'
import { labelledPairs } from './duplicate-score.labelled.ts'
import { likeness, pairThreshold, plainTitle } from './duplicate-score.ts'
import type { PostFields } from './post.ts'

const base = (): PostFields => ({
  ...electrician(newId<'Organisation'>(0)),
  occupation: '',
  description: '',
})

/** How many of the pairs found are one vacancy, and how many of those there are were found. */
function quality(set: 'tune' | 'hold') {
  const scored = labelledPairs
    .filter(each => each.set === set)
    .map(({ same, left, right }) => {
      const { score } = likeness({ ...base(), ...left }, { ...base(), ...right })
      return { same, found: score >= pairThreshold, score, titles: `${left.title} | ${right.title}` }
    })
  const right = scored.filter(each => each.same && each.found).length
  return {
    precision: right / scored.filter(each => each.found).length,
    recall: right / scored.filter(each => each.same).length,
    wrong: scored.filter(each => each.same !== each.found).map(each => `${each.titles}: ${each.score}`),
  }
}

describe('likeness of two posts', () => {
  it('finds one vacancy posted twice among labelled pairs', () => {
    for (const set of ['tune', 'hold'] as const) {
      const { precision, recall, wrong } = quality(set)
      expect({ set, wrong, good: precision >= 0.85 && recall >= 0.85 }).toMatchObject({ set, good: true })
    }
  })

  it('is the same from both sides and complete for a post and itself', () => {
    const words = fc.constantFrom(
      '电工',
      '低压电工',
      '高压电工',
      '针车工（急招）',
      '销售经理',
      '销售助理',
      'QC',
    )
    const post = fc.record({
      title: words,
      description: fc.constantFrom('', '做水泵控制柜的接线、调试', '负责女鞋鞋面的缝制，会看样品单'),
      place: fc.constantFrom('', '五马街', '工业园区'),
      division: fc.constantFrom('330381', '330381101', '330302004'),
    })
    fc.assert(
      fc.property(post, post, (left, right) => {
        const [a, b] = [
          { ...base(), ...left },
          { ...base(), ...right },
        ]
        expect(likeness(a, b).score).toBe(likeness(b, a).score)
        expect(likeness(a, b).score).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b).score).toBeLessThanOrEqual(10_000)
        expect(likeness(a, a).score).toBeGreaterThanOrEqual(9_000)
      }),
      { seed: 20231122 },
    )
  })

  it('says why in words that can be checked, and does not say what is not so', () => {
    const text = '跟着师傅做水泵控制柜的接线、调试和出厂检测'
    const twin = likeness({ ...base(), description: text }, { ...base(), description: text })
    expect(twin.why).toEqual(['same-title', 'same-place', 'pay-overlaps', 'same-text', 'same-contact'])
    const other = { ...base(), title: '外贸业务员', contact: { name: '李', phone: '0577-1' } }
    expect(likeness(base(), other).why).toEqual(['same-place', 'pay-overlaps'])
  })

  it('reads a title without eager words, and keeps what tells work apart', () => {
    expect(plainTitle('【急招】低压 电工 3名')).toBe('低压电工')
    expect(plainTitle('3D打印操作')).toBe('3d打印操作')
  })
})
