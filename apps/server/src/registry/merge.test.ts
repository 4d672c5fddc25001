import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOutside } from './merge.ts'
import { type Comparable, personLikeness, personThreshold } from './person-duplicate-score.ts'
import { holds } from './spell.ts'

const day = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10)
const span = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }))
  .map(([from, length]) => ({
    from: day(from),
    until: length === undefined ? undefined : day(from + length),
  }))

describe('the days that a spell adds to others', () => {
  it('are its own days and no day of the others', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 5 }), (one, others) => {
        const pieces = piecesOutside(one, others)
        for (let n = 0; n < 120; n++) {
          const on = day(n)
          const wanted = holds(one, on) && !others.some(other => holds(other, on))
          expect(pieces.filter(piece => holds(piece, on)).length).toBe(wanted ? 1 : 0)
        }
      }),
      { seed: 20231122, numRuns: 500 },
    )
  })

  it('go on where the spell goes on and nothing else does', () => {
    expect(piecesOutside({ from: day(0), until: undefined }, [{ from: day(5), until: day(9) }])).toEqual([
      { from: day(0), until: day(4) },
      { from: day(10), until: undefined },
    ])
  })
})

const some = <T>(...values: T[]) => fc.constantFrom(undefined, ...values)
const record: fc.Arbitrary<Comparable> = fc.record({
  name: fc.constantFrom('林小满', '林晓满', '陈宇', '王伟'),
  birth: some('2001-05-17', '2001-05-18', '1999-12-01'),
  phoneMatch: some('a1', 'b2'),
  school: some('瓯江大学', '温州职业技术学院'),
  graduatedOn: some('2023-06-30', '2022-06-30'),
  sex: some('female', 'male'),
  identityMatch: some('x', 'y'),
})

describe('the likeness of two records', () => {
  const seed = { seed: 20231122, numRuns: 1_000 }

  it('is the same from either side', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(personLikeness(a, b)).toEqual(personLikeness(b, a))
      }),
      seed,
    )
  })

  it('is never greater with another record than with the same', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(personLikeness(a, b).score).toBeLessThanOrEqual(personLikeness(a, a).score)
      }),
      seed,
    )
  })

  it('does not grow when something that sets them apart becomes known', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const known = { ...a, identityMatch: 'x' }
        const unlike = { ...b, identityMatch: 'y' }
        const open = { ...b, identityMatch: undefined }
        expect(personLikeness(known, unlike).score).toBeLessThanOrEqual(personLikeness(known, open).score)
      }),
      seed,
    )
  })

  const base: Comparable = {
    name: '林小满',
    birth: '2001-05-17',
    phoneMatch: 'p1',
    school: '瓯江大学',
    graduatedOn: '2023-06-30',
    sex: 'female',
    identityMatch: undefined,
  }
  const bare = { phoneMatch: undefined, school: undefined, graduatedOn: undefined, sex: undefined }
  const labelled: readonly (readonly [string, Partial<Comparable>, Partial<Comparable>, boolean])[] = [
    ['a village worker typed name and birthday', {}, { ...bare }, true],
    [
      'name and phone, no birthday',
      {},
      { birth: undefined, school: undefined, graduatedOn: undefined },
      true,
    ],
    [
      'a roster without birthdays: name, school and year',
      {},
      { birth: undefined, phoneMatch: undefined },
      true,
    ],
    ['the name written by its sound, the same birthday', {}, { ...bare, name: '林晓满' }, true],
    ['a slip in the birthday, the same phone', {}, { birth: '2001-05-11' }, true],
    ['twins with their mother’s phone', {}, { name: '林小溪' }, false],
    [
      'a father gives his phone for two children',
      {},
      { name: '林小川', birth: '2003-02-01', school: undefined },
      false,
    ],
    ['two of one name in a class, other birthdays', {}, { birth: '2000-01-30', phoneMatch: 'p2' }, false],
    ['one name and nothing else', {}, { ...bare, birth: undefined }, false],
    [
      'everything but the identity number',
      { identityMatch: 'x' },
      { identityMatch: 'y', phoneMatch: 'p2' },
      false,
    ],
    [
      'brother and sister of one name by sound',
      { name: '王玉' },
      { name: '王宇', sex: 'male', school: undefined, graduatedOn: undefined, phoneMatch: 'p2' },
      false,
    ],
  ]
  it.each(labelled)('%s', (_, a, b, asked) => {
    expect(personLikeness({ ...base, ...a }, { ...base, ...b }).score >= personThreshold).toBe(asked)
  })
})

describe('every way in', () => {
  const folder = new URL('..', import.meta.url)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.includes('.test') && !/^(demo|testing)\//.test(name))
    .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

  it('that writes a new person makes it known, so that it is compared', () => {
    const writers = sources.filter(({ name, text }) => {
      return (
        name !== 'registry/person.store.ts' &&
        /insert(Projections?|People)\(|INSERT INTO registry\.people\b/.test(text)
      )
    })
    expect(writers.length).toBeGreaterThan(0)
    expect(
      writers.filter(({ text }) => !text.includes('emit(personEntered')).map(({ name }) => name),
    ).toEqual([])
  })
})
