import type { FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** cookies are marked Secure: wherever the product is not on localhost */
    secureCookies: boolean
  }
}

/**
 * The name under which a cookie is kept. `__Host-` has the browser itself hold that it is secure, of this host alone
 * and of no subfolder, so that a neighbouring site cannot plant one.
 */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

export function readCookie(request: FastifyRequest, name: string): string | undefined {
  return request.cookies[cookieName(name, request.server.secureCookies)]
}

/** @param seconds after which the browser forgets it; without it, when the browser is closed */
export function writeCookie(reply: FastifyReply, name: string, value: string, seconds?: number): void {
  const secure = reply.server.secureCookies
  reply.setCookie(cookieName(name, secure), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax', // a link in a message leads to a page as whom one is signed in; forms carry a token
    secure,
    ...(seconds !== undefined && { maxAge: seconds }),
  })
}

export function dropCookie(reply: FastifyReply, name: string): void {
  const secure = reply.server.secureCookies
  reply.clearCookie(cookieName(name, secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
}
