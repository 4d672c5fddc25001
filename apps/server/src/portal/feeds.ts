import type { FastifyInstance, FastifyRequest } from 'fastify'
import { visitor } from '../kernel/index.ts'
import { listOpenPosts } from '../posts/index.ts'
import { originOf } from './ask.ts'
import type { Portal } from './portal.ts'
import { remember } from './remember.ts'
import { sendText } from './send.ts'
import { activityPaths, local, paths } from './view/index.ts'

/** A sitemap file holds 50,000 addresses at most; each post has one in each language. */
const postsAFile = 10_000
const seconds = 600
const xml = 'application/xml; charset=utf-8'

interface Entry {
  readonly path: string
  readonly changed?: string
}

/** robots.txt and the sitemap: an index, one file for the standing pages, and files of posts. */
export function addFeeds(server: FastifyInstance, portal: Portal): void {
  const chunks = remember(portal.kernel.clock, seconds, () => allPosts(portal))
  const hidden = { schema: { hide: true } }
  server.get('/robots.txt', hidden, async (request, reply) => {
    const lines = [
      'User-agent: *',
      ...['/api/', '/work/', '/applications', '/inbox', '/my/', '/sign-', '/tickets/'].flatMap(path => [
        `Disallow: ${path}`,
        `Disallow: /en${path}`,
      ]),
      `Sitemap: ${originOf(request)}/sitemap.xml`,
    ]
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(`${lines.join('\n')}\n`)
  })
  server.get('/sitemap.xml', hidden, async (request, reply) => {
    const files = (await chunks()).map((_chunk, at) => `/sitemaps/posts-${at + 1}.xml`)
    const rows = ['/sitemaps/pages.xml', ...files].map(
      path => `<sitemap><loc>${originOf(request)}${path}</loc></sitemap>`,
    )
    reply.header('cache-control', `public, max-age=${seconds}`)
    return sendText(request, reply, xml, document('sitemapindex', rows))
  })
  server.get('/sitemaps/:file', hidden, async (request, reply) => {
    // the router's own text
    const { file } = request.params as { file: string }
    const entries = file === 'pages.xml' ? standing(portal) : await chunkNamed(file, chunks)
    if (entries === undefined) return reply.callNotFound()
    reply.header('cache-control', `public, max-age=${seconds}`)
    return sendText(
      request,
      reply,
      xml,
      document(
        'urlset',
        entries.flatMap(one => rowsOf(request, one)),
      ),
    )
  })
}

function standing({ plan }: Portal): Entry[] {
  const promises = plan.items.flatMap(item =>
    item.class === 'target' && item.sameAs === undefined && item.value !== undefined
      ? [paths.promise(item.id)]
      : [],
  )
  const pages = [
    paths.home,
    paths.search(),
    paths.plan,
    activityPaths.list(),
    paths.aboutData,
    paths.privacy,
    paths.accessibility,
  ]
  return [...pages, ...promises].map(path => ({ path }))
}

async function chunkNamed(file: string, chunks: () => Promise<Entry[][]>): Promise<Entry[] | undefined> {
  const number = /^posts-(\d{1,4})\.xml$/.exec(file)?.[1]
  return number === undefined ? undefined : (await chunks())[Number(number) - 1]
}

async function allPosts({ kernel }: Portal): Promise<Entry[][]> {
  const call = { actor: visitor, language: 'zh', channel: 'json' } as const
  const chunks: Entry[][] = []
  let after: string | undefined
  do {
    const input = { limit: postsAFile, ...(after !== undefined && { after }) }
    const { rows, next } = await kernel.call(listOpenPosts, input, call)
    if (rows.length > 0)
      chunks.push(
        rows.map(({ id, changedAt }) => ({ path: paths.post(id), changed: changedAt.slice(0, 10) })),
      )
    after = next ?? undefined
  } while (after !== undefined)
  return chunks
}

function rowsOf(request: FastifyRequest, { path, changed }: Entry): string[] {
  const origin = originOf(request)
  const day = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
  return (['zh', 'en'] as const).map(
    language => `<url><loc>${origin}${local(path, language)}</loc>${day}</url>`,
  )
}

function document(root: 'sitemapindex' | 'urlset', rows: readonly string[]): string {
  const space = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${space}">${rows.join('\n')}</${root}>\n`
}
