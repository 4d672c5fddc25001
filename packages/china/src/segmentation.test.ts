import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText, segmenter } from './segmentation.ts'

const { forIndex, forQuery } = segmenter(['低压电工', '跨境电商运营', '裁剪工'])

describe('segmentation', () => {
  it('finds the shorter word inside an occupation', () => {
    expect(forIndex('招聘低压电工')).toEqual(expect.arrayContaining(['招聘', '低压', '电工', '低压电工']))
    expect(forQuery('低压电工')).toEqual(['低压电工'])
    expect(forQuery('电工')).toEqual(['电工'])
    expect(forQuery('裁剪工')).toEqual(['裁剪工'])
    expect(segmenter().forQuery('裁剪工')).not.toEqual(['裁剪工'])
  })

  it('keeps Latin words and numbers whole and drops the rest', () => {
    expect(forQuery('会C++、C#、Node.js，K12 5.5k…')).toEqual(['会', 'c++', 'c#', 'node.js', 'k12', '5.5k'])
    expect(forQuery('c语言')).toEqual(['c', '语言'])
    expect(forQuery(' ，。!?\n')).toEqual([])
    expect(forIndex('')).toEqual([])
  })

  it('brings full width and capitals to one form', () => {
    expect(normaliseText('　ＣＡＤ　　制图 ')).toBe('cad 制图')
    expect(forQuery('ＣＡＤ')).toEqual(['cad'])
  })

  it('splits names it does not know the same way on both sides', () => {
    expect(forIndex('莘塍街道')).toEqual(expect.arrayContaining(forQuery('莘塍')))
  })

  it('indexes every word that the same text gives as a query', () => {
    const piece = fc.constantFrom(
      '低压电工',
      '跨境电商运营',
      '瑞安市',
      '莘塍',
      '包住',
      'CNC',
      '，',
      '鞋',
      '6000元',
      '奥康',
      '车间',
      '主管',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('')
        const indexed = new Set(forIndex(text))
        for (const word of forQuery(text)) expect(indexed.has(word)).toBe(true)
      }),
      { seed: 4754, numRuns: 300 },
    )
  })
})
