import { once } from 'node:events'
import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { multipart } from '../../testing/fuzz-files.ts'
import { visitor } from '../access.ts'
import type { Database } from '../database/index.ts'
import { createMetrics } from '../metrics.ts'
import { testDatabase, testKernel } from '../testing/index.ts'
import { useCase } from '../use-case.ts'
import { addApiRoutes } from './api-routes.ts'
import { createServer } from './server.ts'
import { csrfToken } from './session.ts'

const secret = 'a secret that only the tests know, forty characters'
const file = Type.Object({ name: Type.String(), type: Type.String(), base64: Type.String() })
const base = {
  kind: 'command',
  permission: 'paper.send',
  reach: 'public',
  allow: ['visitor'],
  runsAsSystem: true,
} as const
const sendPaper = useCase({
  ...base,
  name: 'papers.sendPaper',
  title: { zh: '交材料', en: 'Send a paper' },
  bodyLimit: 200_000,
  http: { method: 'POST', path: '/api/papers' },
  input: Type.Object({ file, note: Type.Optional(Type.String()) }),
  output: Type.Object({ bytes: Type.Integer(), note: Type.String() }),
  async handle(_context, input) {
    return { bytes: Buffer.from(input.file.base64, 'base64').length, note: input.note ?? '' }
  },
})
const sendNote = useCase({
  ...base,
  name: 'papers.sendNote',
  title: { zh: '留言', en: 'Leave a note' },
  http: { method: 'POST', path: '/api/notes' },
  input: Type.Object({ note: Type.String() }),
  output: Type.Object({ note: Type.String() }),
  async handle(_context, { note }) {
    return { note }
  },
})

let database: Database
let server: FastifyInstance
let port: number
beforeAll(async () => {
  database = await testDatabase()
  const { kernel } = testKernel(database)
  server = await createServer({
    kernel,
    metrics: createMetrics({ process: false }),
    authenticate: async () => ({ actor: visitor }),
    secret,
    secure: true,
    trustedProxies: [],
    rates: undefined,
    renderProblem: problem => problem.title.zh,
    isReady: () => true,
  })
  addApiRoutes(server, kernel, [sendPaper, sendNote], secret)
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = server.server.address()
  port = typeof address === 'object' ? (address?.port ?? 0) : 0
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const session = 'qy'
const cookie = `__Host-qy_session=${session}`
const token = csrfToken(secret, session)

/** Sends bytes as they are and gives back what the server says until it hangs up. */
async function say(...parts: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('latin1').on('data', text => (heard += text))
  socket.on('error', () => undefined) // it may hang up while we still speak
  await once(socket, 'connect')
  for (const part of parts) socket.write(part)
  await once(socket, 'close')
  return heard
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const countOf = (answer: string) => answer.split('HTTP/1.1 ').length - 1

describe('a request whose end can be read in two ways', () => {
  const head = `POST /api/notes HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ${cookie}\r\nX-CSRF-Token: ${token}\r\nContent-Type: application/json\r\n`
  const body = '{"note":"a"}'

  it('is answered once when there is one way: the control', async () => {
    const answer = await say(`${head}Content-Length: ${body.length}\r\n\r\n${body}`)
    expect([statusOf(answer), countOf(answer)]).toEqual([200, 1])
    const chunked = await say(
      `${head}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    )
    expect([statusOf(chunked), countOf(chunked)]).toEqual([200, 1])
  })

  it.each([
    [
      'a length beside chunks',
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
    ['two lengths', `Content-Length: ${body.length}\r\nContent-Length: 0\r\n\r\n${body}`],
    ['a length with a sign', `Content-Length: +${body.length}\r\n\r\n${body}`],
    ['an encoding that is not the last', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
    ['a blank before the colon', `Content-Length : ${body.length}\r\n\r\n${body}`],
    ['a header folded over two lines', `X-Folded: a\r\n b\r\nContent-Length : 3\r\n\r\n${body}`],
    ['chunks that lie about their size', 'Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n'],
  ])('is refused and the line is shut: %s', async (_what, rest) => {
    const answer = await say(head + rest)
    expect([statusOf(answer), countOf(answer)]).toEqual([400, 1])
    expect(answer).not.toMatch(/node|at \w+ \(/)
  })
})

describe('what nobody needs', () => {
  it('is not there: tracing, and headers without end', async () => {
    const trace = await say('TRACE / HTTP/1.1\r\nHost: x\r\nX-Secret: abc\r\nConnection: close\r\n\r\n')
    expect(statusOf(trace)).toBeGreaterThanOrEqual(400)
    expect(trace).not.toContain('abc')
    const long = await say(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(140_000)}\r\n\r\n`)
    expect(statusOf(long)).toBe(431)
  })

  it('is given up when it does not end', () => {
    expect(server.server.headersTimeout).toBe(20_000)
    expect(server.server.requestTimeout).toBe(120_000)
  })
})

describe('a form with a file', () => {
  const paper = { name: 'a.pdf', bytes: Buffer.alloc(1_000, 'x') }
  const send = (url: string, fields: Parameters<typeof multipart>[0]) => {
    const { type, bytes } = multipart(fields)
    return server.inject({ method: 'POST', url, headers: { 'content-type': type, cookie }, payload: bytes })
  }

  it('is taken with its token before the file: the control', async () => {
    const answer = await send('/api/papers', [
      ['_csrf', token],
      ['note', 'n'],
      ['file', paper],
    ])
    expect([answer.statusCode, answer.json()]).toEqual([200, { bytes: 1_000, note: 'n' }])
  })

  it('is refused without it, before the file has come', async () => {
    expect((await send('/api/papers', [['file', paper]])).statusCode).toBe(403)
    const { type, bytes } = multipart([['file', { name: 'a', bytes: Buffer.alloc(10) }]])
    const begun = bytes.subarray(0, bytes.length - 20)
    const answer = await say(
      `POST /api/papers HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\nContent-Length: 5000000\r\n\r\n`,
      begun,
    )
    expect(statusOf(answer)).toBe(403) // nearly five million bytes were never sent
  })

  it('is too large beyond what its route takes', async () => {
    const large = { name: 'a.pdf', bytes: Buffer.alloc(160_000, 'x') }
    expect(
      (
        await send('/api/papers', [
          ['_csrf', token],
          ['file', large],
        ])
      ).statusCode,
    ).toBe(413)
  })

  it('is the sender’s fault when it does not arrive whole, wherever it breaks off', async () => {
    const { type, bytes } = multipart([
      ['_csrf', token],
      ['note', 'n'],
      ['file', paper],
    ])
    const headers = { 'content-type': type, cookie }
    const cut = (length: number) =>
      server.inject({ method: 'POST', url: '/api/papers', headers, payload: bytes.subarray(0, length) })
    for (let length = 0; length < bytes.length - 4; length += 37) {
      expect([403, 422], `${length} bytes`).toContain((await cut(length)).statusCode)
    }
  })

  it('is not taken where none belongs', async () => {
    expect(
      (
        await send('/api/notes', [
          ['_csrf', token],
          ['note', 'n'],
        ])
      ).statusCode,
    ).toBe(415)
  })
})

describe('a change', () => {
  it('says what it says in its body: what stands in a link is not mixed into it', async () => {
    const headers = { 'content-type': 'application/json', 'x-csrf-token': token, cookie }
    const send = (url: string, payload: string) => server.inject({ method: 'POST', url, headers, payload })
    expect((await send('/api/notes?note=linked', '{"note":"written"}')).json()).toEqual({ note: 'written' })
    expect((await send('/api/notes?note=linked', '{}')).statusCode).toBe(422)
  })
})
