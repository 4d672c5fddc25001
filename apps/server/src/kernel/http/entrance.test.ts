import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '../access.ts'
import { settableClock } from '../clock.ts'
import type { Database } from '../database/index.ts'
import { createMetrics } from '../metrics.ts'
import { testDatabase, testKernel } from '../testing/index.ts'
import { callerOf, isLoopback, tokenBuckets } from './rate-limit.ts'
import { createServer, type HttpParts } from './server.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const started: FastifyInstance[] = []
afterAll(() => Promise.all(started.map(each => each.close())))

async function open(more: Partial<HttpParts> = {}) {
  const { kernel, clock } = testKernel(database)
  const server = await createServer({
    kernel,
    metrics: createMetrics({ process: false }),
    authenticate: async id => ({
      actor: visitor,
      ...(id === 'old' && { renewed: { id: 'new', seconds: 60 } }),
    }),
    secret: 'a secret that only the tests know, forty characters',
    secure: true,
    trustedProxies: [],
    rates: undefined,
    renderProblem: problem => problem.title.zh,
    isReady: () => true,
    ...more,
  })
  server.get('/page', (request, reply) =>
    reply.type('text/html').send(`from ${request.ip} by ${request.protocol}`),
  )
  server.post('/enter', { config: { entry: true } }, () => 'in')
  started.push(server)
  return { server, clock }
}

describe('the headers of every answer', () => {
  it('let a page load nothing from elsewhere and run nothing that stands in it, neither script nor style', async () => {
    const { server } = await open()
    const { headers } = await server.inject('/page')
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map(part => {
          const [name = '', ...values] = part.split(' ')
          return [name, values.join(' ')]
        }),
    )
    expect(policy).toEqual({
      'default-src': "'self'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'style-src': "'self'",
      'style-src-attr': "'none'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'font-src': "'self'",
      'frame-src': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'upgrade-insecure-requests': '',
    })
    expect(JSON.stringify(policy)).not.toContain('unsafe')
  })

  it('shut the other doors of a browser', async () => {
    const { server } = await open()
    for (const url of ['/page', '/no-such-page', '/api/openapi.json']) {
      const { headers } = await server.inject(url)
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'origin-agent-cluster': '?1',
        'permissions-policy': expect.stringContaining('geolocation=()'),
        'referrer-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
      })
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['server']).toBeUndefined()
    }
  })

  it('stand on what never reached a route, too', async () => {
    const { server } = await open()
    server.get('/things/:id', () => 'a thing')
    expect((await server.inject('/things/1')).body).toBe('a thing')
    for (const url of ['/things/%ff', `/things/${'x'.repeat(300)}`]) {
      const { headers, statusCode } = await server.inject(url)
      expect(statusCode).toBe(422)
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("object-src 'none'"),
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'cache-control': 'no-store',
      })
    }
  })

  it('keep what goes wrong out of every cache', async () => {
    const { server } = await open()
    expect((await server.inject('/no-such-page')).headers['cache-control']).toBe('no-store')
  })
})

describe('the metrics', () => {
  const token = '7c0d2f4be1a95836c1a97e4f0b2d6835'
  const ask = async (metricsDoor: HttpParts['metricsDoor'], authorization?: string) => {
    const { server } = await open({ metricsDoor })
    const headers = authorization === undefined ? {} : { authorization }
    return (await server.inject({ url: '/metrics', headers })).statusCode
  }

  it('are for whoever has the token, and are not there for anybody else', async () => {
    expect(await ask({ token }, `Bearer ${token}`)).toBe(200)
    expect([await ask({ token }), await ask({ token }, 'Bearer x'), await ask({ token }, token)]).toEqual([
      404, 404, 404,
    ])
    expect([await ask('shut', `Bearer ${token}`), await ask('open')]).toEqual([404, 200])
  })
})

describe('the cookie of a session', () => {
  it('is of this host alone, for its server alone, over TLS alone', async () => {
    const { server } = await open()
    const [line] = [(await server.inject('/page')).headers['set-cookie']].flat()
    expect(line).toMatch(
      /^__Host-qy_session=[\w-]{32}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  it('has no prefix on a machine of one’s own, where browsers would refuse it', async () => {
    const { server } = await open({ secure: false })
    const [line] = [(await server.inject('/page')).headers['set-cookie']].flat()
    expect(line).toMatch(/^qy_session=[\w-]{32}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('is changed for the one that takes its place', async () => {
    const { server } = await open()
    const answer = await server.inject({ url: '/page', cookies: { '__Host-qy_session': 'old' } })
    expect(answer.headers['set-cookie']).toMatch(/^__Host-qy_session=new; Max-Age=60;/)
    // the control: a cookie that a neighbouring host has planted without the prefix is nobody's
    const planted = await server.inject({ url: '/page', cookies: { qy_session: 'old' } })
    expect(planted.headers['set-cookie']).not.toMatch(/=new;/)
  })
})

describe('a caller’s address', () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https' }

  it('is the connection’s own: anybody can say they come from elsewhere', async () => {
    const { server } = await open()
    const answer = await server.inject({ url: '/page', remoteAddress: '203.0.113.5', headers: forwarded })
    expect(answer.body).toBe('from 203.0.113.5 by http')
  })

  it('is what a trusted proxy says, and nobody else', async () => {
    const { server } = await open({ trustedProxies: ['10.0.0.0/8'] })
    const by = async (remoteAddress: string, more = {}) =>
      (await server.inject({ url: '/page', remoteAddress, headers: { ...forwarded, ...more } })).body
    expect(await by('10.1.2.3')).toBe('from 198.51.100.7 by https')
    expect(await by('203.0.113.5')).toBe('from 203.0.113.5 by http')
    // what the caller itself had written before the proxy is not believed
    expect(await by('10.1.2.3', { 'x-forwarded-for': '192.0.2.1, 198.51.100.7' })).toBe(
      'from 198.51.100.7 by https',
    )
  })

  it('is one for a whole IPv6 connection, and the same however it is written', () => {
    expect(callerOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(callerOf('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64')
    expect(callerOf('2001:db8::9')).toBe('2001:db8:0:0::/64')
    expect(callerOf('::ffff:192.0.2.4')).toBe('192.0.2.4')
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '192.0.2.1'].map(isLoopback)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('asking too fast', () => {
  const rates = { visitors: { burst: 3, perSecond: 1 }, entries: { burst: 2, perSecond: 0.1 } }
  const at = (remoteAddress: string) => ({ url: '/page', remoteAddress })

  it('is refused with the seconds to wait, and allowed again after them', async () => {
    const { server, clock } = await open({ rates })
    const statuses = async () => (await server.inject(at('192.0.2.9'))).statusCode
    expect([await statuses(), await statuses(), await statuses()]).toEqual([200, 200, 200])
    const refused = await server.inject(at('192.0.2.9'))
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '1'])
    expect((await server.inject(at('192.0.2.10'))).statusCode).toBe(200)
    clock.advance(1_000)
    expect(await statuses()).toBe(200)
  })

  it('is refused sooner where one signs in', async () => {
    const { server } = await open({ rates })
    const enter = () => server.inject({ method: 'POST', url: '/enter', remoteAddress: '192.0.2.11' })
    // without a form's token these are refused, and counted all the same
    expect([(await enter()).statusCode, (await enter()).statusCode]).toEqual([403, 403])
    const refused = await enter()
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '10'])
  })

  it('is nobody’s when no limit is set: the control', async () => {
    const { server } = await open()
    for (let asked = 0; asked < 20; asked += 1) {
      expect((await server.inject(at('192.0.2.12'))).statusCode).toBe(200)
    }
  })

  it('takes no more memory, however many callers there are', () => {
    const clock = settableClock('2023-11-22T00:00:00.000Z')
    const buckets = tokenBuckets({ burst: 1, perSecond: 1 }, clock, 100)
    for (let caller = 0; caller < 10_000; caller += 1) buckets.take(`caller-${caller}`)
    expect(buckets.size).toBe(100)
    expect([buckets.take('caller-9999'), buckets.take('caller-0')]).toEqual([1, 0])
  })
})
