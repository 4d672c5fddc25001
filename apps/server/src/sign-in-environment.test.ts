import { describe, expect, it } from 'vitest'
import { guardedRoles } from './accounts/index.ts'
import { EnvironmentError, readEnvironment } from './environment.ts'
import { newKey } from './kernel/index.ts'

const production = {
  NODE_ENV: 'production',
  QINGYE_SECRET: '4f1c9a7be2d05836c1a97e4f0b2d6835',
  QINGYE_KEYS: newKey('k1'),
  DATABASE_URL: 'postgres://serving@localhost/qingye',
  QINGYE_OWNER_URL: 'postgres://owner@localhost/qingye',
  QINGYE_DATA: '/nowhere',
}
const read = (env: Readonly<Record<string, string>>) => readEnvironment({ ...production, ...env }, '/nowhere')

describe('how strict the way in is', () => {
  it('is strict in production unless nothing is said, and cannot be made lax', () => {
    const { signIn, trustedProxies, rates } = read({})
    expect(signIn.factorRoles).toEqual(guardedRoles)
    expect([trustedProxies, rates === undefined]).toEqual([[], false])
    expect(() => read({ QINGYE_SECOND_FACTOR: 'optional' })).toThrow('QINGYE_SECOND_FACTOR')
  })

  it.each([
    ['QINGYE_TRUSTED_PROXIES', 'the-proxy'],
    ['QINGYE_TRUSTED_PROXIES', '10.0.0.0/40'],
    ['QINGYE_RATE_LIMITS', 'maybe'],
    ['QINGYE_IDLE_MINUTES_STAFF', '0'],
    ['QINGYE_SESSION_HOURS_PERSON', 'long'],
    ['QINGYE_CODES_PER_DAY', '1.5'],
    ['QINGYE_CODE_PAUSE_SECONDS', '0'],
    ['QINGYE_CODE_GATEWAY_URL', 'http://messages.example'],
    ['QINGYE_CODE_GATEWAY_URL', 'https://messages.example'], // without its secret
    ['QINGYE_OIDC_ISSUER', 'http://identity.example'],
    ['QINGYE_OIDC_ISSUER', 'https://identity.example'], // without its client
  ])('refuses to start with %s=%s, and names it', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(EnvironmentError)
    expect(() => read({ [name]: value })).toThrow(name.replace(/_(URL|ISSUER)$/, ''))
  })

  it('takes what is right', () => {
    const right = read({
      QINGYE_TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1,2001:db8::/32',
      QINGYE_IDLE_MINUTES_STAFF: '15',
      QINGYE_CODE_GATEWAY_URL: 'https://messages.example/send',
      QINGYE_CODE_GATEWAY_SECRET: 's'.repeat(32),
      QINGYE_OIDC_ISSUER: 'https://identity.example',
      QINGYE_OIDC_CLIENT_ID: 'qingye',
      QINGYE_OIDC_CLIENT_SECRET: 'secret',
    })
    expect(right).toMatchObject({
      trustedProxies: ['10.0.0.0/8', '192.0.2.1', '2001:db8::/32'],
      signIn: { idleMinutes: { staff: 15 } },
      codeGateway: { url: 'https://messages.example/send' },
      identity: { issuer: 'https://identity.example', scope: 'profile phone', insecure: false },
    })
  })
})
