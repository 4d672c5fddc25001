import { creditCodeCheckCharacter, organisationCodeCheck } from '@qingye/china'
import { describe, expect, it } from 'vitest'
import { isOrganisationKind, whyNoPosts, whyNotPublished } from './organisation.ts'
import { keysOf, plainKey } from './organisation-keys.ts'
import { fitOfCode, looksPersonal, organisationKindRules } from './organisation-kind-rules.ts'

function codeOf(begins: string, place = '330381'): string {
  const first17 = `${begins}${place}MA2C0001${organisationCodeCheck('MA2C0001')}`
  return first17 + creditCodeCheckCharacter(first17)
}

describe('a credit code and a kind', () => {
  it('fit by the class of the code, for every kind', () => {
    for (const [kind, rule] of Object.entries(organisationKindRules)) {
      if (!isOrganisationKind(kind)) throw new Error(kind)
      for (const begins of rule.codes) {
        expect(fitOfCode(codeOf(begins), kind, '330381'), `${kind} ${begins}`).toMatchObject({
          fits: true,
          warnings: [],
        })
      }
      for (const begins of rule.seldom) {
        const fit = fitOfCode(codeOf(begins), kind, '330381')
        expect(fit.fits && fit.warnings.length, `${kind} ${begins}`).toBe(1)
      }
      expect(fitOfCode(codeOf('37'), kind, '330381').fits, kind).toBe(false)
    }
  })

  it('only warn when the code was given out elsewhere', () => {
    const fit = fitOfCode(codeOf('91', '440300'), 'enterprise', '330381')
    expect(fit.fits && fit.warnings[0]?.zh).toContain('外地')
  })

  it('tell a person from an organisation', () => {
    expect(fitOfCode('11010519491231002X', 'enterprise', '330381')).toMatchObject({
      fits: false,
      personal: true,
    })
    expect(fitOfCode('9', 'enterprise', '330381')).toMatchObject({ fits: false, personal: false })
  })
})

describe('a name', () => {
  it.each(['林小满', '陈 雨', '欧阳修文'])('%s is somebody’s own', name =>
    expect(looksPersonal(name)).toBe(true))
  it.each([
    '张三水果店',
    '市一医院',
    '温州大学',
    '瑞安市海川泵阀有限公司',
    'Qingye',
  ])('%s is that of an organisation', name => expect(looksPersonal(name)).toBe(false))

  it('is found by its parts, as pinyin and by its code', () => {
    const keys = keysOf('温州海川泵阀有限公司', '91330381MA2C0001', { places: ['温州市', '温州'] })
    for (const typed of ['温州海川', '海川泵', '泵阀', 'wenzhouhai', 'hc', 'haichuan', '9133'])
      expect(
        keys.some(key => key.startsWith(plainKey(typed))),
        typed,
      ).toBe(true)
    expect(keys.some(key => key.startsWith('阀'))).toBe(false)
  })
})

describe('advertising', () => {
  const licence = { number: '1', from: '2020-01-01', until: '2023-11-21' } as const
  it('ends for an agency with its licence, and for nobody else', () => {
    expect(whyNoPosts({ state: 'verified', kind: 'agency', licence }, '2023-11-21')).toBeUndefined()
    expect(whyNoPosts({ state: 'verified', kind: 'agency', licence }, '2023-11-22')?.en).toContain('expired')
    expect(whyNoPosts({ state: 'verified', kind: 'school', licence }, '2023-11-22')).toBeUndefined()
    expect(whyNoPosts({ state: 'suspended', kind: 'school', licence }, '2023-11-22')).toBeDefined()
    const fresh = { state: 'unverified', kind: 'school', licence } as const
    expect(whyNoPosts(fresh, '2023-11-22')).toBeUndefined() // it may write and send in
    expect(whyNotPublished(fresh, '2023-11-22')?.zh).toContain('还没有核验')
    expect(whyNotPublished({ ...fresh, state: 'suspended' }, '2023-11-22')).toBeDefined()
    expect(whyNotPublished({ ...fresh, state: 'verified' }, '2023-11-22')).toBeUndefined()
  })
})
