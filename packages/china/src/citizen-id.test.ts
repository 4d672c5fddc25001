import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citizenIdCheckDigit, maskCitizenId, parseCitizenId } from './citizen-id.ts'
import { addDays } from './dates.ts'

const withCheck = (first17: string) => first17 + citizenIdCheckDigit(first17)
const errorOf = (typed: string, options = {}) => {
  const result = parseCitizenId(typed, options)
  return result.ok ? undefined : result.error.code
}

describe('citizen ID numbers', () => {
  it("reads the standard's own example", () => {
    expect(parseCitizenId('11010519491231002X')).toEqual({
      ok: true,
      value: {
        number: '11010519491231002X',
        typedLength: 18,
        division: '110105',
        birthday: '1949-12-31',
        sex: 'female',
      },
      warnings: [],
    })
  })

  it('reads what people type: small x, full width, spaces, the apostrophe of a text cell', () => {
    for (const typed of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002X\u00a0',
      "'11010519491231002X",
      '\ufeff11010519491231002X',
    ])
      expect(parseCitizenId(typed)).toMatchObject({ ok: true, value: { number: '11010519491231002X' } })
  })

  it('refuses 29 February 2005 and takes that of 2004, check digits right in both', () => {
    expect(errorOf(withCheck('33038120050229001'))).toBe('birthday')
    expect(errorOf(withCheck('33038120040229001'))).toBeUndefined()
    expect(errorOf(withCheck('33038119000229001'))).toBe('birthday')
    expect(errorOf(withCheck('33038120041301001'))).toBe('birthday')
    expect(errorOf(withCheck('33038100000101001'))).toBe('birthday')
  })

  it('reads 15 digits and gives 18, with a warning', () => {
    const result = parseCitizenId('110105491231002')
    expect(result).toMatchObject({
      ok: true,
      value: { number: '11010519491231002X', typedLength: 15, birthday: '1949-12-31' },
      warnings: [{ code: 'fifteen-digits' }],
    })
    expect(errorOf('330381050229001')).toBe('birthday') // 1905 had no 29 February
    expect(parseCitizenId('330381991231998')).toMatchObject({ ok: true, value: { birthday: '1899-12-31' } })
  })

  it('warns of an unknown county and never refuses it', () => {
    const number = withCheck('33032519860505123')
    const isKnownCounty = (code: string) => code === '330381'
    expect(parseCitizenId(number, { isKnownCounty })).toMatchObject({
      ok: true,
      warnings: [{ code: 'unknown-county' }],
    })
    expect(parseCitizenId(withCheck('33038119860505123'), { isKnownCounty })).toMatchObject({
      ok: true,
      warnings: [],
    })
  })

  it('says which mistake it is', () => {
    expect(errorOf('')).toBe('empty')
    expect(errorOf('   ')).toBe('empty')
    expect(errorOf('3.30381E+17')).toBe('scientific')
    expect(errorOf('1101051949123100')).toBe('length')
    expect(errorOf('1'.repeat(10_000))).toBe('length')
    expect(errorOf('1101051949123100XX')).toBe('characters')
    expect(errorOf('11010549123100X')).toBe('characters')
    expect(errorOf('11010O19491231002X')).toBe('characters')
    expect(errorOf('110105194912310021')).toBe('check-digit')
    expect(errorOf('110105194912310000')).toBe('digits-lost')
    expect(errorOf(withCheck('33038120260606001'), { today: '2026-06-05' })).toBe('future')
    expect(errorOf(withCheck('33038120260606001'), { today: '2026-06-06' })).toBeUndefined()
  })

  it('tells wrong and right in both languages and never repeats the number', () => {
    const result = parseCitizenId('110105194912310021')
    if (result.ok) throw new Error('should be refused')
    expect(result.error.wrong.zh).toContain('校验位')
    expect(result.error.right.en).toContain('Compare')
    expect(JSON.stringify(result)).not.toContain('1949')
  })

  it('masks all but the first six and the last', () => {
    expect(maskCitizenId('11010519491231002x')).toBe('110105***********X')
    expect(maskCitizenId('110105491231002')).toBe('110105********2')
    expect(maskCitizenId('1234')).toBe('****')
    expect(maskCitizenId('')).toBe('')
  })

  it('asks for exactly 17 digits when it computes', () => {
    expect(() => citizenIdCheckDigit('1')).toThrow(RangeError)
  })
})

const first17 = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.integer({ min: 0, max: 60_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([county, days, sequence]) =>
      `${county}${addDays('1900-01-01', days).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`,
  )

describe('every citizen ID', () => {
  it('is accepted with its right check digit, with its birthday and sex', () => {
    fc.assert(
      fc.property(first17, digits => {
        const result = parseCitizenId(withCheck(digits))
        expect(result).toMatchObject({
          ok: true,
          value: { sex: Number(digits[16]) % 2 === 1 ? 'male' : 'female' },
        })
        if (result.ok) expect(result.value.birthday.replaceAll('-', '')).toBe(digits.slice(6, 14))
      }),
      { seed: 11643, numRuns: 500 },
    )
  })

  it('is refused when any one character is changed or two different neighbours are swapped', () => {
    fc.assert(
      fc.property(first17, fc.nat(17), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const number = withCheck(digits)
        const old = number.charAt(at)
        const next = old === 'X' ? String(by) : String((Number(old) + by) % 10)
        expect(parseCitizenId(number.slice(0, at) + next + number.slice(at + 1)).ok).toBe(false)
        const [a, b] = [number.charAt(at), number.charAt(at + 1)]
        if (at < 16 && a !== b)
          expect(parseCitizenId(number.slice(0, at) + b + a + number.slice(at + 2)).ok).toBe(false)
      }),
      { seed: 11643, numRuns: 1000 },
    )
  })

  it('is the only one of its eleven possible endings', () => {
    fc.assert(
      fc.property(first17, digits => {
        const accepted = [...'0123456789X'].filter(end => parseCitizenId(digits + end).ok)
        expect(accepted).toEqual([citizenIdCheckDigit(digits)])
      }),
      { seed: 11643, numRuns: 200 },
    )
  })

  it('gets an answer, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), typed => {
        parseCitizenId(typed)
        maskCitizenId(typed)
      }),
      { seed: 11643, numRuns: 500 },
    )
  })
})
