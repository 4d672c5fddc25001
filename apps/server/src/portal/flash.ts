import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Text } from '../kernel/index.ts'

/** What may be said once on the page after a redirect. The cookie holds the name and never a text. */
export const flashes = {
  agreed: { zh: '面试时间定好了。', en: 'The interview is fixed.' },
  'other-time': { zh: '告诉他们了，等他们再约。', en: 'They have been told and will propose another time.' },
  accepted: { zh: '你接受了录用。到岗那天再来确认。', en: 'You accepted. Come back on your first day.' },
  declined: { zh: '告诉他们你不去了。', en: 'They have been told that you decline.' },
  withdrawn: { zh: '撤回了。', en: 'Withdrawn.' },
  chased: { zh: '催了，工作人员也看到了。', en: 'Asked. The office sees it too.' },
  confirmed: { zh: '记下了：是真的。', en: 'Noted: it is true.' },
  contested: {
    zh: '记下了：不是真的。会有另一个单位的人来查。',
    en: 'Noted: it is not true. Somebody from another office will check.',
  },
  'signed-in': { zh: '登录好了。', en: 'You are signed in.' },
  'signed-out': { zh: '退出了。', en: 'You are signed out.' },
  'signed-up': { zh: '账号开好了。', en: 'Your account is open.' },
  kept: { zh: '登录过期了。你写的还在，登录后接着来。', en: 'You were signed out. What you wrote is kept.' },
} as const satisfies Record<string, Text>
export type FlashName = keyof typeof flashes

const cookie = 'qy_flash'

export function setFlash(reply: FastifyReply, name: FlashName, secure: boolean): void {
  reply.setCookie(cookie, name, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 60 })
}

export function hasFlash(request: FastifyRequest): boolean {
  return request.cookies[cookie] !== undefined
}

/** Reads the sentence and forgets it. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply): Text | undefined {
  const name = request.cookies[cookie]
  if (name === undefined) return undefined
  reply.clearCookie(cookie, { path: '/' })
  return Object.entries(flashes).find(([key]) => key === name)?.[1]
}
