import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel/index.ts'
import type { Source, Statement, StatementData, StatementState } from './record.ts'
import { standingOf } from './standing.ts'

let count = 0
/** A statement, later than those made before it. */
function said(
  state: StatementState,
  source: Source,
  data: StatementData,
  more: Partial<Statement> = {},
): Statement {
  count += 1
  return {
    id: `${count}` as Id<'Statement'>, // the order matters here, not the form
    person: 'p' as Id<'Person'>,
    source,
    state,
    day: '2023-11-22',
    at: '2023-11-22T00:00:00.000Z',
    byName: undefined,
    evidence: undefined,
    data,
    phone: undefined,
    identity: undefined,
    ...more,
  }
}
const nameOf = (...statements: Statement[]) => standingOf(statements).fields.name

describe('what stands in a record', () => {
  it('is the latest of what was declared', () => {
    expect(
      nameOf(said('declared', 'self', { name: '一' }), said('declared', 'school', { name: '二' })),
    ).toMatchObject({
      value: '二',
      source: 'school',
      differs: undefined,
    })
  })

  it('is not overwritten by a declaration once it was verified: the difference is kept beside it', () => {
    const verified = said('verified', 'police', { name: '一' })
    const declared = said('declared', 'self', { name: '二' })
    expect(nameOf(verified, declared)).toMatchObject({
      value: '一',
      differs: { value: '二', source: 'self' },
    })
    expect(nameOf(verified, declared, said('verified', 'police', { name: '二' }))).toMatchObject({
      value: '二',
      differs: undefined,
    })
    expect(nameOf(verified, declared, said('declared', 'self', { name: '一' }))?.differs).toBeUndefined()
  })

  it('becomes verified when a check says the same', () => {
    expect(
      nameOf(said('declared', 'self', { name: '一' }), said('verified', 'police', { name: '一' }))?.state,
    ).toBe('verified')
  })

  it('follows the person’s own word about where they live, also against a list', () => {
    const home = (...statements: Statement[]) => standingOf(statements).fields.residence
    const own = said('declared', 'self', { residence: '330381101' })
    const list = said('declared', 'civil-affairs', { residence: '330302' })
    expect(home(own, list)).toMatchObject({ value: '330381101', differs: { value: '330302' } })
    expect(home(said('verified', 'officer', { residence: '330302' }), own)?.value).toBe('330381101')
  })

  it('compares sealed numbers by their keyed hash, for each sealing gives another text', () => {
    const phone = (sealed: string, match: string, state: StatementState) =>
      said(state, 'school', {}, { phone: { sealed, match } })
    expect(
      standingOf([phone('k.a', 'm1', 'verified'), phone('k.b', 'm1', 'declared')]).phone?.differs,
    ).toBeUndefined()
    expect(
      standingOf([phone('k.a', 'm1', 'verified'), phone('k.b', 'm2', 'declared')]).phone?.differs?.value
        .match,
    ).toBe('m2')
  })

  it('keeps several things apart by their keys, the highest schooling first, and lets one be taken away', () => {
    const first = said('declared', 'self', {
      'schooling/1': { level: 'vocational', graduatedOn: '2019-06-30' },
      'schooling/2': { level: 'bachelor', graduatedOn: '2023-06-30' },
      'work/1': { employer: '海川', occupation: '电工', from: '2022-01-01' },
    })
    expect(standingOf([first]).schooling.map(one => one.key)).toEqual(['schooling/2', 'schooling/1'])
    const gone = said('declared', 'self', { 'schooling/2': null })
    expect(standingOf([first, gone]).schooling.map(one => one.key)).toEqual(['schooling/1'])
    expect(standingOf([first, gone]).work).toHaveLength(1)
  })
})
