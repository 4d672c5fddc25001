import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base32, hotp, stepAt, stepOfCode, totpAddress } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

describe('a code of the authenticator', () => {
  it.each([
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('is that of RFC 4226, appendix D, for counter %i', (counter, code) => {
    expect(hotp(secret, counter)).toBe(code)
  })

  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is that of RFC 6238, appendix B, at second %i', (seconds, code) => {
    expect(hotp(secret, stepAt(seconds * 1_000), 8)).toBe(code)
  })

  it('is taken one step early or late, and no more', () => {
    const at = 1_700_000_000_000
    const here = stepAt(at)
    for (const drift of [-1, 0, 1]) {
      expect(stepOfCode(secret, hotp(secret, here + drift), at)).toBe(here + drift)
    }
    for (const drift of [-2, 2]) expect(stepOfCode(secret, hotp(secret, here + drift), at)).toBeUndefined()
  })

  it('may be typed with a blank, and is nothing else', () => {
    const at = 59_000
    expect(stepOfCode(secret, '287 082', at)).toBe(1)
    for (const wrong of ['', '287082x', '28708', '94287082', '000000']) {
      expect(stepOfCode(secret, wrong, at)).toBeUndefined()
    }
  })
})

describe('a secret', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('is written as in RFC 4648: %s', (plain, text) => {
    expect(base32(Buffer.from(plain))).toBe(text)
  })

  it('is written so that no two have the same text', () => {
    const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 })
    const decoded = (text: string) => {
      const digits = [...text].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
      const bits = digits.map(digit => digit.toString(2).padStart(5, '0')).join('')
      return bits.match(/.{8}/g)?.map(byte => Number.parseInt(byte, 2))
    }
    fc.assert(
      fc.property(bytes, made => {
        expect(decoded(base32(made))).toEqual([...made])
      }),
      { seed: 6_238 },
    )
  })

  it('stands in the picture with who and where, readable by every app', () => {
    const address = new URL(totpAddress(secret, '青业', '瑞安 officer'))
    expect(address.protocol).toBe('otpauth:')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: '青业',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    })
  })
})
