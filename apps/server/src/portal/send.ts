import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type Coding = 'br' | 'gzip' | 'identity'

export function codingFor(request: FastifyRequest): Coding {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

/** Below this many characters compressing costs more than it saves. */
const worthwhile = 2_000

/**
 * Sends a page. Low levels: a page of 30 KB takes under a millisecond and shrinks to a sixth; higher levels cost
 * several times that for a few per cent.
 */
export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  text: string,
): FastifyReply {
  reply.type(type).header('vary', 'accept-encoding, cookie')
  const coding = text.length < worthwhile ? 'identity' : codingFor(request)
  if (coding === 'identity') return reply.send(text)
  const bytes = Buffer.from(text)
  reply.header('content-encoding', coding)
  return reply.send(
    coding === 'br' ? brotliCompressSync(bytes, quickly(bytes.length)) : gzipSync(bytes, { level: 4 }),
  )
}

function quickly(size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }
}
