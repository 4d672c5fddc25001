import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { favicon, readTokens } from '@qingye/look'
import type { FastifyInstance } from 'fastify'
import { codingFor } from './send.ts'
import { nearScript, portalScript, ticketScript } from './view/index.ts'

export interface Assets {
  /** addresses with the content's hash in them, so that browsers may keep them for ever */
  readonly css: string
  readonly script: string
  /** the card in the browser; undefined where it was not built: the card is then a plain form */
  readonly card: string | undefined
  /** of the calendar of activities, and of a ticket */
  readonly near: string
  readonly ticket: string
}

interface File {
  readonly path: string
  readonly type: string
  readonly br: Buffer
  readonly gzip: Buffer
  readonly identity: Buffer
}

const lookFolder = new URL('../../../../packages/look/src/', import.meta.url)
/** by `scripts/build.mjs` */
const islandFile = new URL('../../dist/card-island.js', import.meta.url)
const year = 31_536_000

/** Serves stylesheet, script and icon from memory, compressed once at start. */
export function addAssets(server: FastifyInstance): Assets {
  const css = fileOf('portal', 'css', 'text/css; charset=utf-8', stylesheet('portal.css'))
  const script = fileOf('portal', 'js', 'text/javascript; charset=utf-8', portalScript)
  const card = existsSync(islandFile)
    ? fileOf('card', 'js', 'text/javascript; charset=utf-8', readFileSync(islandFile, 'utf8'))
    : undefined
  const near = fileOf('near', 'js', 'text/javascript; charset=utf-8', nearScript)
  const ticket = fileOf('ticket', 'js', 'text/javascript; charset=utf-8', ticketScript)
  for (const file of [css, script, near, ticket, ...(card === undefined ? [] : [card])])
    serve(server, file, `public, max-age=${year}, immutable`)
  const mark = { ...fileOf('favicon', 'svg', 'image/svg+xml; charset=utf-8', icon()), path: '/favicon.svg' }
  const manifest = {
    ...fileOf('site', 'webmanifest', 'application/manifest+json', JSON.stringify(webManifest)),
    path: '/site.webmanifest',
  }
  for (const file of [mark, manifest]) serve(server, file, 'public, max-age=86400')
  return {
    css: css.path,
    script: script.path,
    card: card?.path,
    near: near.path,
    ticket: ticket.path,
  }
}

function serve(server: FastifyInstance, file: File, caching: string): void {
  server.get(file.path, { schema: { hide: true } }, async (request, reply) => {
    const coding = codingFor(request)
    reply.type(file.type).header('cache-control', caching).header('vary', 'accept-encoding')
    if (coding !== 'identity') reply.header('content-encoding', coding)
    return reply.send(file[coding])
  })
}

/** by their path, which holds their hash: one process may make several apps, and compressing takes 0.15 s */
const compressed = new Map<string, File>()

function fileOf(name: string, extension: string, type: string, text: string): File {
  const identity = Buffer.from(text)
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 12)
  const path = `/assets/${name}.${hash}.${extension}`
  const file = compressed.get(path) ?? {
    ...{ path, type, identity },
    br: brotliCompressSync(identity),
    gzip: gzipSync(identity, { level: 9 }),
  }
  compressed.set(path, file)
  return file
}

/** A stylesheet with what it imports put in its place, without comments and spare spaces. */
function stylesheet(name: string): string {
  const text = readFileSync(new URL(name, lookFolder), 'utf8')
  return text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/@import "\.\/([\w-]+\.css)";/g, (_whole, imported: string) => stylesheet(imported))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .trim()
}

function icon(): string {
  const tokens = readTokens(readFileSync(new URL('tokens.css', lookFolder), 'utf8'), 'light')
  return favicon({ line: tokens['river-line'] ?? 'currentColor', leaf: tokens['leaf-fill'] ?? 'none' })
}

const webManifest = {
  name: '青业，温州青年就业创业',
  short_name: '青业',
  start_url: '/',
  display: 'browser',
  icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
}
