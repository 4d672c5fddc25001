import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Kernel } from '../kernel.ts'
import type { Language } from '../language.ts'
import type { Metrics } from '../metrics.ts'
import { Problem, statusOf } from '../problem.ts'
import { readCookie } from './cookies.ts'
import { bareHeaders, helmetOptions, refusedFeatures } from './headers.ts'
import { addHealth, type MetricsDoor } from './health.ts'
import { problemJson } from './problem-json.ts'
import { limiter, type RateLimits } from './rate-limit.ts'
import { serialiserOptions, serialisersWhenFirstAsked } from './serialiser.ts'
import {
  type Authenticate,
  csrfMatches,
  csrfToken,
  originOf,
  type Session,
  sessionCookie,
  setSessionCookie,
  visitorSeconds,
} from './session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    session: Session
    language: Language
    /** the CSRF token for the forms of this session */
    csrf: string
  }
}

export interface HttpParts {
  readonly kernel: Kernel
  readonly metrics: Metrics
  /** who may read the metrics; open if not given */
  readonly metricsDoor?: MetricsDoor | undefined
  readonly authenticate: Authenticate
  /** at least 32 random characters, from the environment or the data directory */
  readonly secret: string
  /** cookies marked Secure: wherever the product is not on localhost */
  readonly secure: boolean
  /** addresses and ranges of the proxies whose word about the caller is believed; none: the connection's own */
  readonly trustedProxies: readonly string[]
  /** undefined: none, for tests and measurements */
  readonly rates: RateLimits | undefined
  /** draws a problem as a page for readers of HTML; the API answers in JSON */
  readonly renderProblem: (problem: Problem, request: FastifyRequest) => string
  readonly isReady: () => boolean
}

const usualBody = 256 * 1024
const largestFile = 12 * 1024 * 1024

/** The HTTP server without any module's routes: headers, cookies, language, CSRF, problems, health. */
export async function createServer(parts: HttpParts): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: usualBody,
    // an address with ten thousand typed characters, each nine bytes long in it, is answered like any other
    http: { maxHeaderSize: 131_072, headersTimeout: 20_000 },
    // a file of 12 MB over a poor line takes a minute and a half; who sends a byte a second holds nothing for ever
    requestTimeout: 120_000,
    trustProxy: parts.trustedProxies.length === 0 ? false : [...parts.trustedProxies],
    logger: false,
    schemaController: { compilersFactory: { buildSerializer: serialisersWhenFirstAsked } },
    serializerOpts: serialiserOptions,
    // what never reaches a route, such as an address that is not UTF-8
    frameworkErrors: (_error, _request, reply) => {
      const problem = new Problem('invalid', 'address.broken', {
        zh: '网址读不懂',
        en: 'This address cannot be read',
      })
      // no route, so no schema from which Fastify could know what may be answered
      const plain = reply as FastifyReply
      for (const [name, value] of Object.entries(bareHeaders(parts.secure))) plain.header(name, value)
      return plain
        .status(statusOf[problem.kind])
        .type('application/problem+json')
        .send(JSON.stringify(problemJson(problem, 'zh')))
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  })
  // The kernel validates every input itself, for HTTP and in-process calls alike.
  server.setValidatorCompiler(() => () => true)
  server.decorate('secureCookies', parts.secure)
  await server.register(cookie)
  await server.register(formbody, { bodyLimit: usualBody })
  await server.register(multipart, {
    attachFieldsToBody: false,
    limits: { fileSize: largestFile, files: 1, fields: 40, fieldSize: 64 * 1024 },
  })
  await server.register(helmet, helmetOptions(parts.secure))
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Qingye 青业',
        version: '0.1.0',
        description: 'One entry for each use case; errors are RFC 9457 problems.',
      },
    },
  })
  addIdentity(server, parts)
  addProblems(server, parts)
  addHealth(server, parts)
  return server
}

/** `/en/…` pages and API callers that ask for English get English; everybody else Chinese. */
function languageOf(request: FastifyRequest): Language {
  const path = request.url.split('?', 1)[0] ?? ''
  if (path === '/en' || path.startsWith('/en/')) return 'en'
  if (!path.startsWith('/api/')) return 'zh'
  return /^en\b/i.test(String(request.headers['accept-language'] ?? '')) ? 'en' : 'zh'
}

function addIdentity(server: FastifyInstance, parts: HttpParts): void {
  const limit = limiter(parts.rates, parts.kernel.clock)
  server.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', refusedFeatures)
    request.language = languageOf(request)
    const known = readCookie(request, sessionCookie)
    const found = await parts.authenticate(known, originOf(request))
    const id = found.renewed?.id ?? known ?? randomBytes(24).toString('base64url')
    request.session = { id, actor: found.actor, ...(found.key !== undefined && { key: found.key }) }
    request.csrf = csrfToken(parts.secret, found.key ?? id)
    if (found.renewed !== undefined) setSessionCookie(reply, id, found.renewed.seconds)
    if (known === undefined && wantsSession(request)) setSessionCookie(reply, id, visitorSeconds)
    if (wantsSession(request)) limit(request)
  })
  server.addHook('preHandler', async request => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.isMultipart()) return
    const body: unknown = request.body
    const field = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined
    checkCsrf(request, parts.secret, field)
  })
}

/** Pages with forms need a session before sign-in; files and health probes do not, so that they stay cacheable. */
function wantsSession(request: FastifyRequest): boolean {
  return !/^\/(assets|healthz|readyz|metrics|work\/assets)/.test(request.url)
}

/** Throws unless the request carries its session's token, in a header or in the form. */
export function checkCsrf(request: FastifyRequest, secret: string, field: unknown): void {
  const given = request.headers['x-csrf-token'] ?? field
  if (typeof given === 'string' && csrfMatches(secret, request.session, given)) return
  throw new Problem('forbidden', 'csrf.mismatch', {
    zh: '这个页面放得太久了，没有办成。你写的还在，刷新后再交',
    en: 'This page was open for too long and nothing was done. Reload it, then send again',
  })
}

function addProblems(server: FastifyInstance, parts: HttpParts): void {
  const answer = (problem: Problem, request: FastifyRequest, reply: FastifyReply) => {
    reply.status(statusOf[problem.kind]).header('cache-control', 'no-store')
    if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
    const isPage =
      !request.url.startsWith('/api/') && String(request.headers.accept ?? '').includes('text/html')
    if (isPage) return reply.type('text/html; charset=utf-8').send(parts.renderProblem(problem, request))
    return reply
      .type('application/problem+json')
      .send(JSON.stringify(problemJson(problem, request.language ?? 'zh')))
  }
  server.setErrorHandler((error: unknown, request, reply) =>
    answer(toProblem(error, parts, request), request, reply),
  )
  server.setNotFoundHandler((request, reply) => {
    const problem = new Problem('not-found', 'page.not-found', {
      zh: '没有这个页面',
      en: 'There is no such page',
    })
    return answer(problem, request, reply)
  })
}

/** What the HTTP layer itself refuses: broken JSON, bodies that are too large, unknown media types. */
function toProblem(error: unknown, parts: HttpParts, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (/TOO_LARGE|FILES_LIMIT|FIELDS_LIMIT|FILE_LIMIT/.test(code)) {
    return new Problem('too-large', 'body.too-large', {
      zh: '内容太大了，没有收下。照片和扫描件一份最多 5 MB，Excel 表格最多 12 MB',
      en: 'Too large; it was not taken. A photo or scan may have 5 MB, an Excel list 12 MB',
    })
  }
  if (/INVALID_MEDIA_TYPE/.test(code)) {
    return new Problem('unsupported', 'body.unsupported', {
      zh: '不支持这种内容类型',
      en: 'This type of content is not supported',
    })
  }
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Problem('invalid', 'body.broken', {
      zh: '内容读不懂，请检查格式',
      en: 'The content could not be read; check its format',
    })
  }
  parts.kernel.log.error({ url: request.url.split('?', 1)[0], error }, 'request failed')
  return new Problem('internal', 'internal', {
    zh: '我们这边出了错，没有办成。你写的还在',
    en: 'Something failed on our side and nothing was done. What you wrote is safe',
  })
}
