import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explainPredicate } from './explain-predicate.ts'
import { lintPlan } from './lint-plan.ts'
import { citationsOf, headlineTargets, type Item, independentTargets, targets, written } from './plan.ts'
import { verdictOn } from './predicate.ts'
import { readPlan } from './read-plan.ts'
import { schemaFile } from './schema-file.ts'

const folder = new URL('../../../../plans/wenzhou-2023/', import.meta.url)
const source = readFileSync(new URL('plan.yaml', folder), 'utf8')
const plan = readPlan(source)

/** Read off the document by hand: id, clause, comparison, value (in steps of the unit), strength. */
const figures = `
S1-Q1 一 >= 150000 at_least
S1-Q2 一 >= 700 at_least
S1-Q3 一 >= 120000 plain
S1-Q4 一 >= 120000 plain
S1-Q5 一 >= 10000 strive
S1-Q6 一 >= 4100 plain
S1-Q7 一 >= 12300 plain
S1-Q8 一 >= 1700 at_least
S1-Q9 一 >= 1700 at_least
S1-Q10 一 >= 4100 strive
S2-1-2-Q1 二(一)2 match none plain
S2-1-3-Q1 二(一)3 >= 3000 plain
S2-1-3-Q2 二(一)3 >= 180 plain
S2-1-3-Q3 二(一)3 >= 650 plain
S2-1-3-Q4 二(一)3 >= 800 at_least
S2-1-4-Q1 二(一)4 >= 3000 at_least
S2-1-5-Q1 二(一)5 >= 1800 plain
S2-1-5-Q2 二(一)5 >= 2200 plain
S2-1-5-Q3 二(一)5 >= 150000 at_least
S2-1-5-Q4 二(一)5 >= 10000 at_least
S2-1-5-Q5 二(一)5 >= 3500 at_least
S2-2-1-Q1 二(二)1 >= 10 at_least
S2-2-2-Q1 二(二)2 = 10000 plain
S2-2-3-Q1 二(二)3 >= 1 plain
S2-2-3-Q2 二(二)3 nominal 100 plain
S2-2-3-R1 二(二)3 = 1 plain
S2-2-4-Q1 二(二)4 >= 15 plain
S2-2-4-Q2 二(二)4 >= 15 plain
S2-2-5-Q1 二(二)5 >= 11 plain
S2-2-5-Q2 二(二)5 >= 20 at_least
S2-2-6-Q1 二(二)6 >= 300 at_least
S2-2-6-Q2 二(二)6 = 10000 plain
S2-2-6-Q3 二(二)6 >= 1 at_least
S2-2-6-Q4 二(二)6 >= 1 at_least
S2-2-6-Q5 二(二)6 >= 3 at_least
S2-2-6-Q6 二(二)6 >= 1 at_least
S2-3-1-Q1 二(三)1 >= 700 at_least
S2-3-1-Q2 二(三)1 >= 100 plain
S2-3-1-Q3 二(三)1 >= 50000 plain
S2-3-1-Q4 二(三)1 = 0 plain
S2-3-2-Q1 二(三)2 >= 10 plain
S2-3-2-Q2 二(三)2 >= 100 plain
S2-3-2-Q3 二(三)2 >= 1000 plain
S2-4-1-Q1 二(四)1 >= 10 strive_at_least
S2-4-1-Q2 二(四)1 >= 100 at_least
S2-4-1-Q3 二(四)1 = 10000 plain
S2-4-3-Q1 二(四)3 >= 10000 strive
S2-4-4-Q1 二(四)4 >= 3900 plain
S2-4-4-Q2 二(四)4 >= 1900 plain
S2-5-1-Q1 二(五)1 >= 1000 at_least
S2-5-1-Q2 二(五)1 >= 120000 at_least
S2-5-2-Q1 二(五)2 >= 10000 at_least
S2-5-2-Q2 二(五)2 >= 100 at_least
S2-5-2-Q3 二(五)2 >= 10000 plain
S2-5-2-Q4 二(五)2 >= 200 at_least
S2-6-1-Q1 二(六)1 >= 78 plain
S2-6-1-Q2 二(六)1 >= 5000000 strive
S2-6-2-Q1 二(六)2 >= 30315 plain
S2-6-2-R1 二(六)2 <= 8000 plain
S2-6-3-Q1 二(六)3 >= 50000 plain
S2-7-1-Q1 二(七)1 >= 100 plain
S2-7-1-Q2 二(七)1 >= 100 plain
S2-7-3-Q1 二(七)3 >= 100 at_least
S2-7-3-Q2 二(七)3 >= 10000 at_least
S2-7-4-R1 二(七)4 <= 35 plain
S2-8-1-R1 二(八)1 <= 3000000000 plain
S2-8-1-R2 二(八)1 <= 400 plain
S2-9-1-Q1 二(九)1 = 937 plain
S2-9-1-Q2 二(九)1 = 1 plain
S2-9-1-Q3 二(九)1 = 5 plain
S2-9-1-Q4 二(九)1 = 1 plain
S2-9-2-Q1 二(九)2 = 1 plain
S2-9-2-Q2 二(九)2 = 1 plain
S2-9-2-Q3 二(九)2 = 1 plain
S2-9-3-Q1 二(九)3 >= 100000 plain
S2-9-3-Q2 二(九)3 >= 25000 plain
S2-9-3-Q3 二(九)3 >= 25000 plain
S2-9-3-R1 二(九)3 between 16-24 plain
S2-10-1-Q1 二(十)1 >= 2600 plain
S2-10-1-Q2 二(十)1 >= 2600 plain
S2-10-1-Q3 二(十)1 = 10000 plain`

/** How many promises without a figure each clause makes. */
const commitments =
  'S1:1 S2-1-1:3 S2-1-2:2 S2-1-3:1 S2-1-4:1 S2-1-5:2 S2-2-1:2 S2-2-2:1 S2-2-3:1 S2-2-4:4 S2-2-5:3 S2-2-6:2 S2-3-1:6 S2-3-3:3 S2-4-1:3 S2-4-2:2 S2-4-3:1 S2-4-4:3 S2-4-5:3 S2-5-2:3 S2-5-3:3 S2-6-1:1 S2-6-2:1 S2-6-3:1 S2-6-4:3 S2-7-1:2 S2-7-2:3 S2-7-3:1 S2-7-4:1 S2-8-1:2 S2-8-2:2 S2-9-1:1 S2-9-2:1 S2-9-3:1 S2-10-1:2 S2-10-2:2'

const signs: Record<string, string> = {
  '>=': 'at_least',
  '<=': 'at_most',
  '=': 'equal',
  match: 'match',
  nominal: 'nominal',
  between: 'between',
}

const target = (id: string) => {
  const found = targets(plan).find(one => one.id === id)
  if (found === undefined) throw new Error(`no target ${id}`)
  return found
}

function figureOf(item: Exclude<Item, { class: 'commitment' }>): string {
  if (item.value === undefined) return 'none'
  return typeof item.value === 'number' ? String(item.value) : `${item.value.from}-${item.value.to}`
}

describe('the plan of 2023', () => {
  test('passes its linter', () => {
    expect(lintPlan(source).findings).toEqual([])
  })

  test('holds every figure of the document under its id and clause', () => {
    const expected = figures.trim().split('\n')
    const rows = plan.items.flatMap(item =>
      item.class === 'commitment'
        ? []
        : [[item.id, item.clause, item.comparator, figureOf(item), item.strength].join(' ')],
    )
    expect(rows).toEqual(
      expected.map(row => {
        const [id, clause, sign, value, strength] = row.split(' ')
        return [id, clause, signs[sign ?? ''], value, strength].join(' ')
      }),
    )
    expect(expected).toHaveLength(75 + 6)
  })

  test('holds every promise without a figure', () => {
    const expected = commitments.split(' ').flatMap(entry => {
      const [clause, count] = entry.split(':')
      return Array.from({ length: Number(count) }, (_, index) => `${clause}-C${index + 1}`)
    })
    const ids = plan.items.filter(item => item.class === 'commitment').map(item => item.id)
    expect([...ids].sort()).toEqual([...expected].sort())
    expect(ids).toHaveLength(74)
    expect(plan.items).toHaveLength(155)
  })

  test('states four targets twice, so 71 are independent', () => {
    expect(targets(plan)).toHaveLength(75)
    expect(independentTargets(plan)).toHaveLength(71)
    expect(['S1-Q1', 'S1-Q2', 'S1-Q4', 'S1-Q5'].map(id => citationsOf(plan, id).map(one => one.id))).toEqual([
      ['S2-1-5-Q3'],
      ['S2-3-1-Q1'],
      ['S2-5-1-Q2'],
      ['S2-4-3-Q1'],
    ])
    expect(target('S2-1-5-Q3').predicate).toEqual(target('S1-Q1').predicate)
  })

  test('shows eight headline targets under ten measures', () => {
    expect(headlineTargets(plan)).toHaveLength(8)
    expect(plan.measures).toHaveLength(11)
  })

  test('keeps the 100 fairs inside the 700 and says where a part is only assumed', () => {
    expect(target('S2-3-1-Q2').subsetOf).toEqual({ id: 'S2-3-1-Q1', stated: true })
    expect(target('S2-9-3-Q2').subsetOf).toEqual({ id: 'S2-9-3-Q1', stated: false })
  })

  test('never guesses a baseline', () => {
    const missing = targets(plan).filter(one => one.baseline.kind === 'missing')
    expect(missing.map(one => one.id)).toEqual(['S1-Q8', 'S1-Q9', 'S2-1-3-Q4'])
    expect(target('S2-1-3-Q2').baseline).toEqual({ kind: 'given', value: 167 })
    expect(written(167, target('S2-1-3-Q2').unit)).toBe('16.7')
    expect(written(4100, target('S1-Q10').unit)).toBe('41')
  })

  test('judges neither a name, nor a relation without a figure, nor what is only implied', () => {
    const unscored = targets(plan).flatMap(one => (one.unscored ? [`${one.id} ${one.unscored}`] : []))
    expect(unscored).toEqual([
      'S2-1-2-Q1 no_figure',
      'S2-2-1-Q1 no_figure',
      'S2-2-3-Q2 nominal',
      'S2-2-6-Q2 implied',
      'S2-4-1-Q3 no_date',
    ])
  })

  test('names every lead department as a proposal', () => {
    expect(plan.items.every(item => item.lead.proposed)).toBe(true)
  })

  test('leaves what the document leaves undefined to its owner', () => {
    const open = plan.parameters.filter(one => one.value === undefined).map(one => one.code)
    expect(open).toEqual([
      'local-universities',
      'benchmark-brand',
      'pilot-firms',
      'market-rent-source',
      'zero-household-days',
      'town-denominator',
    ])
    expect(plan.parameters.some(one => one.confirmed)).toBe(false)
  })

  test('can be counted for thirty-eight targets, and the second citations of three of them', () => {
    const counted = targets(plan).flatMap(one => (one.predicate ? [one.id] : []))
    expect(counted).toEqual([
      'S1-Q1',
      'S1-Q2',
      'S1-Q3',
      'S1-Q4',
      'S1-Q6',
      'S1-Q7',
      'S1-Q8',
      'S1-Q9',
      'S1-Q10',
      'S2-1-3-Q1',
      'S2-1-3-Q3',
      'S2-1-4-Q1',
      'S2-1-5-Q1',
      'S2-1-5-Q2',
      'S2-1-5-Q3',
      'S2-1-5-Q4',
      'S2-1-5-Q5',
      'S2-2-1-Q1',
      'S2-2-2-Q1',
      'S2-2-3-Q1',
      'S2-2-5-Q1',
      'S2-2-5-Q2',
      'S2-2-6-Q1',
      'S2-2-6-Q2',
      'S2-3-1-Q1',
      'S2-3-1-Q2',
      'S2-3-1-Q3',
      'S2-4-1-Q2',
      'S2-4-4-Q1',
      'S2-5-1-Q1',
      'S2-5-1-Q2',
      'S2-5-2-Q1',
      'S2-5-2-Q2',
      'S2-5-2-Q3',
      'S2-5-2-Q4',
      'S2-7-1-Q1',
      'S2-7-1-Q2',
      'S2-7-3-Q1',
      'S2-7-3-Q2',
      'S2-9-3-Q3',
      'S2-10-1-Q1',
    ])
  })

  test('counts nobody’s unconfirmed word as a person at work', () => {
    expect(target('S1-Q3').unconfirmedCounts).toBe(false)
    expect(target('S2-1-5-Q5').unconfirmedCounts).toBe(false)
    expect(target('S1-Q1').unconfirmedCounts).toBe(true)
  })
})

describe('what the predicates count', () => {
  const counting = (fact: Parameters<typeof verdictOn>[1]) =>
    independentTargets(plan).flatMap(one => {
      if (one.predicate === undefined) return []
      const verdict = verdictOn(one.predicate, fact)
      return verdict === 'outside'
        ? []
        : [verdict === 'counts' ? one.id : `${one.id} not: ${verdict.excluded}`]
    })

  test.each([
    [{ category: 'market' }, ['S1-Q1']],
    [{ category: 'welfare' }, ['S2-1-5-Q1']],
    [{ category: 'traineeship' }, ['S2-1-5-Q2']],
    [{ category: 'internship' }, ['S2-1-5-Q4']],
    [{ category: 'community' }, ['S2-1-3-Q3']],
    [{ category: 'incubator' }, ['S2-1-4-Q1']],
    [{ category: 'reserved' }, ['S2-9-3-Q3']],
    [{ category: 'social', social_kind: 'employment' }, ['S2-1-3-Q1']],
    [{ category: 'social', social_kind: 'traineeship' }, ['S2-1-3-Q1', 'S2-1-5-Q2']],
    [{ category: 'policy' }, []],
    [{ category: 'market', doubtful: true }, ['S1-Q1 not: doubtful']],
    [{ category: 'market', doubtful: false }, ['S1-Q1']],
  ])('an opening of %o counts for %o', (attributes, expected) => {
    expect(counting({ kind: 'opening.published', attributes })).toEqual(expected)
  })

  test('an opening pushed counts apart from the 150,000', () => {
    expect(counting({ kind: 'opening.pushed', attributes: { category: 'market' } })).toEqual(['S2-3-1-Q3'])
  })

  test.each([
    [{ graduate_kind: 'college', in_wenzhou: true }, ['S1-Q3']],
    [{ graduate_kind: 'college', in_wenzhou: false }, []],
    [{ graduate_kind: 'vocational', in_wenzhou: true }, []],
    [{}, []],
  ])('a first day at work of %o counts for %o', (attributes, expected) => {
    expect(counting({ kind: 'hire.started', attributes })).toEqual(expected)
  })

  test.each([
    [{ destination: 'insured-work', in_wenzhou: true }, ['S1-Q10']],
    [{ destination: 'study', in_wenzhou: true }, ['S1-Q10']],
    [{ destination: 'insured-work', in_wenzhou: false }, []],
  ])('a graduate with the destination %o counts for %o', (attributes, expected) => {
    expect(counting({ kind: 'graduate.placed', attributes })).toEqual(expected)
  })

  test('they can be said in words', () => {
    const predicate = target('S1-Q1').predicate
    expect(predicate && explainPredicate(predicate)).toEqual({
      zh: '把数量相加：已发布的岗位名额；条件是类别为市场性岗位；不计入：存疑的岗位，另列',
      en: 'the quantities added up: openings published; where category is market; not counted: doubtful posts, counted apart',
    })
  })
})

test('the JSON Schema beside the plan is the one that the linter uses', () => {
  expect(JSON.parse(readFileSync(new URL('plan.schema.json', folder), 'utf8'))).toEqual(
    JSON.parse(schemaFile()),
  )
})
