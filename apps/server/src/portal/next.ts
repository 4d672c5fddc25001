import { dropCookie, readCookie, writeCookie } from '../kernel/index.ts'
import { pathOf } from './ask.ts'
import type { Ask } from './portal.ts'

const cookie = 'qy_next'

/**
 * A way back that comes from outside: only an address of our own, never another site (`//…`, a backslash), and in
 * its Chinese form.
 */
export function safeNext(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 500) return undefined
  if (!/^\/(?![/\\])[^\s\\]*$/.test(text)) return undefined
  if (/^\/sign-(in|up|out)(\/|$)/.test(pathOf(text))) return undefined
  return text === '/en' ? '/' : text.replace(/^\/en\//, '/')
}

/** Remembers the way back while somebody opens an account. */
export function keepNext(ask: Ask, next: string): void {
  writeCookie(ask.reply, cookie, next, 1_800)
}

export function keptNext(ask: Ask): string | undefined {
  return safeNext(readCookie(ask.request, cookie))
}

export function clearNext(ask: Ask): void {
  if (readCookie(ask.request, cookie) !== undefined) dropCookie(ask.reply, cookie)
}
