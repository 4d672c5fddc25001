import { dropCookie, readCookie, writeCookie } from '../kernel/index.ts'
import type { Ask } from './portal.ts'

const cookie = 'qy_tickets'
/** the newest; a cookie holds 4 KB */
const most = 12
const days = 120

/** Codes of tickets that this device was given without an account, the newest first. */
export function ticketsHere(ask: Ask): string[] {
  const kept = readCookie(ask.request, cookie) ?? ''
  return kept.split('.').filter(code => /^[0-9A-Z]{18}$/.test(code))
}

export function keepTicket(ask: Ask, code: string): void {
  const others = ticketsHere(ask).filter(other => other !== code)
  writeCookie(ask.reply, cookie, [code, ...others].slice(0, most).join('.'), days * 86_400)
}

export function forgetTickets(ask: Ask): void {
  dropCookie(ask.reply, cookie)
}
