import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openVault, VaultError } from './vault.ts'
import { type KeyRing, KeyRingError, newKey, readKeyRing, type Suite, suites } from './vault-keys.ts'

const seeded = { seed: 20230701, numRuns: 200 }
const bytes = (start: number) => (size: number) =>
  Buffer.from(Array.from({ length: size }, (_, at) => (start + at * 7) % 256))
const ringOf = (suite: Suite, ...ids: string[]): KeyRing =>
  readKeyRing(ids.map((id, at) => newKey(id, suite, bytes(at * 31 + 1))).join(','))

describe.each(suites)('a vault of suite %s', suite => {
  const vault = openVault(ringOf(suite, 'k1'))

  it('opens what it sealed, for the same purpose', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, purpose) => {
        expect(vault.open(purpose, vault.seal(purpose, plain))).toBe(plain)
      }),
      seeded,
    )
  })

  it('never gives the same text twice, nor one in which the plain text stands', () => {
    const [one, two] = [vault.seal('phone', '13800000000'), vault.seal('phone', '13800000000')]
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split('.')[1] ?? '', 'base64url').includes('13800000000')).toBe(false)
  })

  it('refuses another purpose: a phone does not open as an ID', () => {
    const sealed = vault.seal('person.phone', '13800000000')
    expect(() => vault.open('person.citizen-id', sealed)).toThrow(VaultError)
  })

  it('refuses a text in which any one character was changed, and a part of it', () => {
    const sealed = vault.seal('person.phone', '13800000000')
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...'AZaz09_-'), (at, letter) => {
        fc.pre(sealed[at] !== letter)
        expect(() => vault.open('person.phone', sealed.slice(0, at) + letter + sealed.slice(at + 1))).toThrow(
          VaultError,
        )
      }),
      seeded,
    )
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => vault.open('person.phone', sealed.slice(0, length))).toThrow(VaultError)
    }
  })

  it('refuses a text whose key id was exchanged for another of the ring', () => {
    const two = openVault(ringOf(suite, 'k1', 'k2'))
    const sealed = two.seal('phone', '13800000000')
    expect(() => two.open('phone', sealed.replace('k1.', 'k2.'))).toThrow(VaultError)
  })

  it('matches equals, however they are written, and tells kinds and keys apart', () => {
    const hash = vault.match('citizen-id', '11010519491231002X')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(vault.match('citizen-id', ' 11010519491231002x ')).toBe(hash)
    expect(vault.match('citizen-id', '１１０１０５１９４９１２３１００２Ｘ')).toBe(hash)
    expect(vault.match('phone', '11010519491231002X')).not.toBe(hash)
    const other = openVault(readKeyRing(newKey('k1', suite, bytes(99))))
    expect(other.match('citizen-id', '11010519491231002X')).not.toBe(hash)
  })

  it('still opens and still matches after a new key became current', () => {
    const sealed = vault.seal('phone', '13800000000')
    const [old] = ringOf(suite, 'k1')
    const [fresh] = readKeyRing(newKey('k2', suite, bytes(99)))
    const later = openVault([fresh, old], 'k1')
    expect(later.open('phone', sealed)).toBe('13800000000')
    expect(later.isCurrent(sealed)).toBe(false)
    expect(later.isCurrent(later.seal('phone', '13800000000'))).toBe(true)
    expect(later.match('phone', '13800000000')).toBe(vault.match('phone', '13800000000'))
    expect(() => openVault([fresh]).open('phone', sealed)).toThrow('no key k1')
    expect(() => openVault([fresh], 'k1')).toThrow('no key k1')
  })
})

describe('suites', () => {
  it('do not open each other, though the secret and the id are the same', () => {
    const sealed = openVault(ringOf('aes', 'k1')).seal('phone', '1')
    expect(() => openVault(ringOf('sm', 'k1')).open('phone', sealed)).toThrow(VaultError)
  })
})

describe('a key ring', () => {
  it('is read from commas and lines; the first is current', () => {
    const ring = readKeyRing(`${newKey('b2', 'sm')}\n${newKey('a1')}, ${newKey('old')}\n`)
    expect(ring.map(key => [key.id, key.suite])).toEqual([
      ['b2', 'sm'],
      ['a1', 'aes'],
      ['old', 'aes'],
    ])
  })

  it.each([
    ['nothing', ' '],
    ['a short key', 'k1:aes:c2hvcnQ='],
    ['a suite that nobody knows', newKey('k1').replace('aes', 'rot13')],
    ['an id that could be mistaken for text', newKey('K.1')],
    ['one id for two keys', `${newKey('k1')},${newKey('k1')}`],
    ['a key that is not random', `k1:aes:${Buffer.alloc(32, 7).toString('base64')}`],
  ])('refuses %s', (_, text) => {
    expect(() => readKeyRing(text)).toThrow(KeyRingError)
  })

  it('never says a key in its complaint', () => {
    const text = newKey('K1')
    expect(() => readKeyRing(text)).toThrow(/^(?!.*K1:aes).*$/)
  })
})
