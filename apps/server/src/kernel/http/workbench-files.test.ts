import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addWorkbench } from './workbench-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingye-workbench-'))
let server: FastifyInstance
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>desk</title>')
  writeFileSync(join(folder, 'door-worker.js'), '// keeps a page')
  server = Fastify()
  await addWorkbench(server, folder, ['/work/activities/:activity/door'])
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string) => server.inject({ method: 'GET', url })

describe('the workbench', () => {
  it('lets the page of a door ask for the camera, and no other page', async () => {
    const door = await get('/work/activities/018bf45c-bbc0-732f-834a-ab351a527200/door')
    expect(door.body).toContain('desk')
    expect(door.headers['permissions-policy']).toContain('camera=(self)')
    expect(door.headers['permissions-policy']).toContain('microphone=()')
    for (const url of [
      '/work/',
      '/work/activities',
      '/work/activities/x/people',
      '/work/activities/x/y/door',
    ]) {
      const page = await get(url)
      expect(page.body).toContain('desk')
      expect(page.headers['permissions-policy']).toBeUndefined()
    }
  })

  it('gives the worker that keeps a door’s page the addresses of activities, and no more', async () => {
    const worker = await get('/work/door-worker.js')
    expect(worker.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'service-worker-allowed': '/work/activities/',
      'cache-control': 'no-cache',
    })
    expect(worker.body).toBe('// keeps a page')
  })
})
