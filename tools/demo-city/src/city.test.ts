import { parseCitizenId } from '@qingye/china/citizen-id'
import { parseCreditCode } from '@qingye/china/credit-code'
import { describe, expect, it } from 'vitest'
import { hashOf, options, threeCounties, tiny, wenzhou } from './city.fixture.ts'
import { demoCity, small } from './index.ts'
import { famousMarks } from './names.ts'
import { organisationCount } from './scales.ts'

describe('the same city again', () => {
  const miniature = options({ divisions: threeCounties, scale: tiny, seed: 'qingye' })

  it('gives the same bytes for the same seed, on every machine', () => {
    // A change of this hash is a change of every demo: let it be meant.
    expect(hashOf(miniature)).toBe('4018bae5149de35d8c14c07848d77681f59bf3d3d79bcb8f2eb8cbeecf95a292')
  })

  it('gives another city for another seed or another day', () => {
    const hash = hashOf(miniature)
    expect(hashOf({ ...miniature, seed: 'other' })).not.toBe(hash)
    expect(hashOf({ ...miniature, today: '2023-11-19' })).not.toBe(hash)
  })

  it('leaves organisations as they are when there are more people', () => {
    const names = (people: number) =>
      demoCity({ ...miniature, scale: { ...tiny, people } }).organisations.map(one => one.name)
    expect(names(900)).toEqual(names(300))
  })

  it('keeps the accounts of the guided journey whatever the seed', () => {
    const [one, other] = ['a', 'b'].map(seed => demoCity({ ...miniature, seed }))
    const fixed = [one, other].map(city => city?.accounts.filter(each => each.role !== 'school-counsellor'))
    expect(fixed[0]).toEqual(fixed[1])
    expect(one?.accounts.map(each => each.role)).toContain('school-counsellor')
    expect(one?.organisations[0]).toMatchObject({ name: '温州海川泵阀有限公司', county: '330381' })
    expect(one?.organisations[0]?.id).toBe(other?.organisations[0]?.id)
    expect([...(one?.people() ?? [])][0]).toMatchObject({ name: '林小满', county: '330381' })
  })
})

describe('organisations and people', () => {
  const city = demoCity(options())
  const people = [...city.people()]
  const codes = new Set(wenzhou().map(row => row.code))

  it('are as many as the scale says', () => {
    expect(people).toHaveLength(3_000)
    expect(city.organisations).toHaveLength(organisationCount(small))
    expect(city.organisations).toHaveLength(800)
  })

  it('have citizen IDs that are valid, agree with the person and belong to nobody', () => {
    for (const person of people) {
      const read = parseCitizenId(person.citizenId, { today: '2023-11-20' })
      expect(read).toMatchObject({
        ok: true,
        value: { birthday: person.bornOn, sex: person.sex },
        warnings: [],
      })
      expect(person.citizenId.slice(14, 17)).toMatch(/^99[6-9]$/)
      expect(person.bornOn > '1960').toBe(true)
    }
    expect(new Set(people.map(person => person.citizenId)).size).toBe(people.length)
  })

  it('have credit codes that are valid and cannot have been issued', () => {
    for (const { creditCode, county } of city.organisations) {
      expect(parseCreditCode(creditCode)).toMatchObject({
        ok: true,
        value: { code: creditCode, division: county },
      })
      expect(creditCode.slice(8, 10)).toBe('QY')
    }
    expect(new Set(city.organisations.map(one => one.creditCode)).size).toBe(800)
  })

  it('have telephone numbers in a segment that no network uses, each its own', () => {
    const phones = [
      ...people.map(one => one.phone),
      ...city.organisations.flatMap(one => one.members.map(m => m.phone)),
    ]
    for (const phone of phones) expect(phone).toMatch(/^154\d{8}$/)
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('have names of their own, without a well-known mark', () => {
    const names = city.organisations.map(one => one.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(famousMarks.filter(mark => name.includes(mark))).toEqual([])
  })

  it('live in divisions that exist, also where a county has no towns', () => {
    for (const { division } of [...people, ...city.organisations]) expect(codes.has(division)).toBe(true)
    expect(new Set(people.map(person => person.county)).size).toBe(12)
    expect(people.some(person => person.county === '330383')).toBe(true)
  })

  it('are marked as synthetic, every one', () => {
    expect([...people, ...city.organisations].every(one => one.synthetic)).toBe(true)
  })

  it('have the shape of a city: young people, counties by size, a few ghosts, few unverified', () => {
    const share = (count: number, of: number) => count / of
    const young = people.filter(person => person.bornOn > '1987-11-20').length
    expect(share(young, people.length)).toBeGreaterThan(0.85)
    expect(share(people.filter(one => one.county === '330381').length, people.length)).toBeGreaterThan(0.12)
    expect(share(people.filter(one => one.county === '330305').length, people.length)).toBeLessThan(0.04)
    const ghosts = city.organisations.filter(one => one.behaviour.ghost).length
    expect(share(ghosts, 800)).toBeGreaterThan(0.008)
    expect(share(ghosts, 800)).toBeLessThan(0.05)
    const waiting = city.organisations.filter(one => one.verification !== 'verified')
    expect(waiting.length).toBeGreaterThan(5)
    expect(waiting.length).toBeLessThan(80)
  })

  it('have trades where they are at home', () => {
    const home = (branch: string, county: string) => {
      const all = city.organisations.filter(one => one.branch === branch)
      return all.filter(one => one.county === county).length / all.length
    }
    expect(home('electrical', '330382')).toBeGreaterThan(0.7)
    expect(home('auto', '330381')).toBeGreaterThan(0.6)
    expect(home('printing', '330383') + home('printing', '330327')).toBeGreaterThan(0.6)
  })
})
