import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problem.ts'
import type { HttpParts } from './server.ts'

/** Who may read the metrics: anybody, nobody, or who sends `Authorization: Bearer` and this. */
export type MetricsDoor = 'open' | 'shut' | { readonly token: string }

/** That the process lives, that it answers, how it fares, and how it is talked to. */
export function addHealth(server: FastifyInstance, parts: HttpParts): void {
  const hidden = { schema: { hide: true } }
  server.get('/healthz', hidden, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
  server.get('/readyz', hidden, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!parts.isReady()) return reply.status(503).send({ status: 'starting' })
    await parts.kernel.database.pool.query('SELECT 1')
    return { status: 'ok' }
  })
  server.get('/metrics', hidden, async (request, reply) => {
    if (!opens(parts.metricsDoor ?? 'open', request.headers.authorization)) {
      throw new Problem('not-found', 'page.not-found', { zh: '没有这个页面', en: 'There is no such page' })
    }
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(await parts.metrics.text())
  })
  server.get('/api/openapi.json', hidden, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(server.swagger()),
  )
}

function opens(door: MetricsDoor, given: string | undefined): boolean {
  if (typeof door === 'string') return door === 'open'
  const hash = (text: string) => createHash('sha256').update(text).digest() // one length, so that it can be compared
  return timingSafeEqual(hash(`Bearer ${door.token}`), hash(given ?? ''))
}
