import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'
import { newKey } from './kernel/index.ts'

const production = {
  NODE_ENV: 'production',
  QINGYE_SECRET: '4f1c9a7be2d05836c1a97e4f0b2d6835',
  QINGYE_KEYS: newKey('k1'),
  DATABASE_URL: 'postgres://serving@localhost/qingye',
  QINGYE_OWNER_URL: 'postgres://owner@localhost/qingye',
  QINGYE_DATA: '/nowhere',
}
const read = (env: Readonly<Record<string, string | undefined>> = {}) =>
  readEnvironment({ ...production, ...env }, '/nowhere')

describe('what must not be guessed', () => {
  it('is random in production', () => {
    expect(read().secret).toBe(production.QINGYE_SECRET)
    const weak = [
      undefined,
      '',
      'short',
      'x'.repeat(64),
      'abababababababababababababababababab',
      'change-me-change-me-change-me-change-me',
      'qingye-production-secret-of-the-city-2023',
    ]
    for (const secret of weak) expect(() => read({ QINGYE_SECRET: secret }), secret).toThrow('QINGYE_SECRET')
    for (const keys of [undefined, '', 'k1:aes:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=']) {
      expect(() => read({ QINGYE_KEYS: keys }), keys).toThrow('QINGYE_KEYS')
    }
  })

  it('is told by its variable and never by what it holds', () => {
    const secret = 'qingye-production-secret-of-the-city-2023'
    expect(() => read({ QINGYE_SECRET: secret })).not.toThrow(secret)
  })

  it('shuts the metrics in production until there is a token', () => {
    expect(read().metricsDoor).toBe('shut')
    const token = '9a1c4f7be2d05836c1a97e4f0b2d6835'
    expect(read({ QINGYE_METRICS_TOKEN: token }).metricsDoor).toEqual({ token })
    expect(() => read({ QINGYE_METRICS_TOKEN: 'metrics' })).toThrow('QINGYE_METRICS_TOKEN')
    const development = { NODE_ENV: 'development', QINGYE_KEYS: newKey('k1') }
    expect(read(development).metricsDoor).toBe('open')
  })
})

describe('a database on another machine', () => {
  const far = 'postgres://serving@db.example/qingye'

  it.each(['DATABASE_URL', 'QINGYE_OWNER_URL'])('is spoken to by TLS in production: %s', name => {
    for (const wrong of [far, `${far}?sslmode=require`, `${far}?sslmode=no-verify`, `${far}?host=10.0.0.1`]) {
      expect(() => read({ [name]: wrong }), wrong).toThrow(`${name} leads to another machine in clear`)
    }
    expect(() => read({ [name]: `${far}?sslmode=verify-full` })).not.toThrow()
    expect(() => read({ [name]: far, QINGYE_DATABASE_PLAIN: '1' })).not.toThrow()
    expect(() => read({ [name]: far, NODE_ENV: 'development' })).not.toThrow()
  })

  it('is not meant by a socket or this machine itself', () => {
    const here = [
      'postgres://u@127.0.0.1:5432/q',
      'postgres://u@[::1]/q',
      'postgres:///q?host=/var/run/postgresql',
    ]
    for (const url of here) expect(read({ DATABASE_URL: url }).databaseUrl).toBe(url)
  })
})
