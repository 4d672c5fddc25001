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
 * Low levels: a page of 30 KB takes under a millisecond and shrinks to a sixth; higher levels cost several times
 * that for a few per cent.
 */
export function compressed(text: string, coding: Coding): Buffer {
  const bytes = Buffer.from(text)
  if (coding === 'identity') return bytes
  if (coding === 'gzip') return gzipSync(bytes, { level: 4 })
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })
}

/** @param bytes gives the text in the coding that was chosen, when it is kept somewhere already */
export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  text: string,
  bytes: (coding: Coding) => Buffer = coding => compressed(text, coding),
): FastifyReply {
  const coding = text.length < worthwhile ? 'identity' : codingFor(request)
  reply.type(type).header('vary', 'accept-encoding, cookie')
  if (coding !== 'identity') reply.header('content-encoding', coding)
  return reply.send(bytes(coding))
}
