import { describe, expect, it } from 'vitest'
import { citizenIdCheckDigit, parseCitizenId } from './citizen-id.ts'
import { isKnownCounty } from './counties.ts'
import { countyCodes } from './county-codes.generated.ts'

describe('county codes', () => {
  it('are known all over the country, the newest city and the old counties of Wenzhou among them', () => {
    for (const code of ['330383', '330381', '110105', '441900', '659001', '330322', '330325', '830000'])
      expect([code, isKnownCounty(code)]).toEqual([code, true])
  })

  it('are not known when they never were', () => {
    for (const code of ['000000', '330399', '330300', '33038', '', '999999'])
      expect([code, isKnownCounty(code)]).toEqual([code, false])
  })

  it('are 2,978 in the statistics of 2023', () => {
    const pairs = Object.values(countyCodes).flatMap(line => line.split(' '))
    expect(pairs.reduce((sum, pair) => sum + (pair.length - 3) / 2, 0)).toBe(2978)
  })

  it('unknown, only warn', () => {
    const number = (county: string) => {
      const first17 = `${county}20040229123`
      return first17 + citizenIdCheckDigit(first17)
    }
    expect(parseCitizenId(number('330383'), { isKnownCounty })).toMatchObject({ ok: true, warnings: [] })
    expect(parseCitizenId(number('330399'), { isKnownCounty })).toMatchObject({
      ok: true,
      warnings: [{ code: 'unknown-county' }],
    })
  })
})
