import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  creditCodeAlphabet,
  creditCodeCheckCharacter,
  organisationCodeCheck,
  parseCreditCode,
} from './credit-code.ts'

const errorOf = (typed: string) => {
  const result = parseCreditCode(typed)
  return result.ok ? undefined : result.error.code
}
const make = (head: string, body8: string) => {
  const first17 = head + body8 + organisationCodeCheck(body8)
  return first17 + creditCodeCheckCharacter(first17)
}

describe('unified social credit codes', () => {
  it('reads codes that are published', () => {
    // of two well-known companies
    expect(parseCreditCode('9144030071526726XG')).toMatchObject({
      ok: true,
      value: { kind: 'enterprise', division: '440300', organisationCode: '71526726X' },
    })
    expect(errorOf('91330100799655058B')).toBeUndefined()
  })

  it('reads what people type', () => {
    for (const typed of [
      ' 9144 0300 7152 6726 xg',
      '９１４４０３００７１５２６７２６ＸＧ',
      '91440300-71526726X-G',
    ])
      expect(parseCreditCode(typed)).toMatchObject({ ok: true, value: { code: '9144030071526726XG' } })
  })

  it('names the kind of organisation', () => {
    expect(parseCreditCode(make('92330381', 'MA2C0001'))).toMatchObject({
      value: { kind: 'individual-business' },
    })
    expect(parseCreditCode(make('52330300', 'MJ100001'))).toMatchObject({ value: { kind: 'social-service' } })
    expect(parseCreditCode(make('A1330300', '12345678'))).toMatchObject({ value: { kind: 'other' } })
  })

  it('says which mistake it is', () => {
    expect(errorOf('')).toBe('empty')
    expect(errorOf('9.1440300715267E+17')).toBe('scientific')
    expect(errorOf('330381000012345')).toBe('length')
    expect(errorOf('9'.repeat(10_000))).toBe('length')
    expect(errorOf('9144030071526726X*')).toBe('characters')
    expect(errorOf('9144O30071526726XG')).toBe('letters')
    expect(errorOf('9144A30071526726XG')).toBe('area')
    expect(errorOf('9144030071526726XH')).toBe('check-character')
  })

  it('checks the organisation code inside even when the outer check character fits', () => {
    const first17 = '91440300715267261'
    expect(errorOf(first17 + creditCodeCheckCharacter(first17))).toBe('organisation-check')
  })

  it('computes only for what has the right shape', () => {
    expect(() => creditCodeCheckCharacter('9144')).toThrow(RangeError)
    expect(() => creditCodeCheckCharacter('9144030071526726I')).toThrow(RangeError)
    expect(() => organisationCodeCheck('abc')).toThrow(RangeError)
  })
})

const code = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '51', '52', '11', '12'),
    fc.integer({ min: 110000, max: 659999 }),
    fc.string({ unit: fc.constantFrom(...creditCodeAlphabet), minLength: 8, maxLength: 8 }),
  )
  .map(([kind, area, body]) => make(`${kind}${area}`, body))

describe('every credit code', () => {
  it('is accepted with its right check characters', () => {
    fc.assert(
      fc.property(code, text => {
        expect(parseCreditCode(text)).toMatchObject({ ok: true, value: { code: text } })
      }),
      { seed: 32100, numRuns: 500 },
    )
  })

  it('is refused when any one character is changed', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.integer({ min: 1, max: 30 }), (text, at, by) => {
        const value = (creditCodeAlphabet.indexOf(text.charAt(at)) + by) % 31
        const changed = text.slice(0, at) + creditCodeAlphabet.charAt(value) + text.slice(at + 1)
        expect(parseCreditCode(changed).ok).toBe(false)
      }),
      { seed: 32100, numRuns: 1000 },
    )
  })
})
