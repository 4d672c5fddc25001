import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/**
 * Serves the built workbench under /work/: files with a hash in their name for a year and as they were compressed
 * at build time, and the one page for every address of it, so that a reload finds the same place.
 */
export async function addWorkbench(server: FastifyInstance, folder: string): Promise<void> {
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
  for (const url of ['/work', '/work/', '/work/*']) {
    server.get(url, { schema: { hide: true } }, (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html),
    )
  }
}
