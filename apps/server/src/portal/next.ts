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
  if (pathOf(text) === '/sign-in' || pathOf(text) === '/sign-up') return undefined
  return text === '/en' ? '/' : text.replace(/^\/en\//, '/')
}

/** Remembers the way back while somebody opens an account. */
export function keepNext(ask: Ask, next: string): void {
  const { secure } = ask.portal
  ask.reply.setCookie(cookie, next, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 1_800 })
}

export function keptNext(ask: Ask): string | undefined {
  return safeNext(ask.request.cookies[cookie])
}

export function clearNext(ask: Ask): void {
  if (ask.request.cookies[cookie] !== undefined) ask.reply.clearCookie(cookie, { path: '/' })
}
