import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { fileOutput } from '../schema.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testActor, testKernel } from '../testing/test-kernel.ts'
import { useCase } from '../use-case.ts'
import { addApiRoutes } from './api-routes.ts'

const bytes = Buffer.from([0, 255, 10, 13, 34])
const readList = useCase({
  name: 'lists.readList',
  kind: 'query',
  title: { zh: '取清单', en: 'Get the list' },
  permission: 'list.read',
  reach: 'area',
  allow: ['county-officer'],
  file: true,
  http: { method: 'GET', path: '/api/list.xlsx' },
  input: Type.Object({}),
  output: fileOutput,
  async handle() {
    return {
      name: '岗位"清单"\r\n(1).xlsx',
      type: 'application/octet-stream',
      base64: bytes.toString('base64'),
    }
  },
})
const shown = (name: string, type: string) =>
  useCase({
    name: `lists.show${name}`,
    kind: 'query',
    title: readList.title,
    permission: 'list.read',
    reach: 'area',
    allow: ['county-officer'],
    file: true,
    http: { method: 'GET', path: `/api/shown/${name}` },
    input: readList.input,
    output: fileOutput,
    handle: async () => ({ name, type, base64: bytes.toString('base64'), shown: true }),
  })
const showPaper = shown('paper.pdf', 'application/pdf')
const showPage = shown('page.html', 'text/html')
const readListAsJson = useCase({
  name: 'lists.readListAsJson',
  kind: 'query',
  title: readList.title,
  permission: 'list.read',
  reach: 'area',
  allow: ['county-officer'],
  http: { method: 'GET', path: '/api/list' },
  input: readList.input,
  output: readList.output,
  handle: readList.handle,
})

let database: Database
let server: FastifyInstance
beforeAll(async () => {
  database = await testDatabase()
  server = Fastify()
  await server.register(multipart)
  server.addHook('onRequest', async request => {
    request.session = { id: 'session', actor: testActor('county-officer', { area: '330381' }) }
    request.language = 'zh'
    request.csrf = 'the token'
  })
  addApiRoutes(server, testKernel(database).kernel, [readList, readListAsJson, showPaper, showPage], 'secret')
})
afterAll(async () => {
  await server.close()
  await database.close()
})

describe('a use case that answers with a file', () => {
  it('sends the very bytes, to be saved under their name', async () => {
    const { rawPayload, headers } = await server.inject({ url: '/api/list.xlsx' })
    expect(rawPayload).toEqual(bytes)
    expect(headers['content-type']).toBe('application/octet-stream')
    // where a browser shows it all the same, it runs and loads nothing
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none';/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    const [, plain, full] =
      /^attachment; filename="([\w.-]*)"; filename\*=UTF-8''(\S*)$/.exec(
        String(headers['content-disposition']),
      ) ?? []
    expect(plain).toMatch(/\.xlsx$/)
    expect(full).not.toMatch(/[()'*]/)
    expect(decodeURIComponent(full ?? '')).toBe('岗位"清单"\r\n(1).xlsx')
  })

  it('shows a PDF that is marked to be looked at, and loads nothing with it', async () => {
    const { headers } = await server.inject({ url: '/api/shown/paper.pdf' })
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^inline;/),
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('saves what could run in the browser, marked or not', async () => {
    const { headers } = await server.inject({ url: '/api/shown/page.html' })
    expect(headers['content-disposition']).toMatch(/^attachment;/)
  })

  it('is JSON where the use case is not marked', async () => {
    const answer = await server.inject({ url: '/api/list' })
    expect(answer.json()).toMatchObject({ base64: bytes.toString('base64') })
    expect(answer.headers['content-disposition']).toBeUndefined()
  })

  it('keeps answers out of shared caches and gives a reader the token for changes', async () => {
    const { headers } = await server.inject({ url: '/api/list' })
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['x-csrf-token']).toBe('the token')
  })
})
