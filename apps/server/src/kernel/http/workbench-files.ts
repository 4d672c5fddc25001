import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { featuresWith } from './headers.ts'

const workerName = 'door-worker.js'

/**
 * Serves the built workbench under /work/: files with a hash in their name for a year and as they were compressed
 * at build time, and the one page for every address of it, so that a reload finds the same place.
 * @param doors addresses below /work/ whose page may use the camera and is there without a line: kept by a worker of the browser
 */
export async function addWorkbench(
  server: FastifyInstance,
  folder: string,
  doors: readonly string[] = [],
): Promise<void> {
  const page = join(folder, 'index.html')
  if (!existsSync(page)) throw new Error(`the workbench is not built: ${page} is missing (npm run build)`)
  const html = readFileSync(page, 'utf8')
  await server.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/work/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    wildcard: true,
    decorateReply: false,
  })
  const send = (reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
  for (const url of doors) {
    server.get(url, { schema: { hide: true } }, (_request, reply) =>
      send(reply.header('permissions-policy', featuresWith('camera'))),
    )
  }
  const worker = join(folder, workerName)
  if (existsSync(worker)) {
    const script = readFileSync(worker, 'utf8')
    server.get(`/work/${workerName}`, { schema: { hide: true } }, (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .header('service-worker-allowed', '/work/activities/')
        .type('text/javascript; charset=utf-8')
        .send(script),
    )
  }
  for (const url of ['/work', '/work/', '/work/*']) {
    server.get(url, { schema: { hide: true } }, (_request, reply) => send(reply))
  }
}
