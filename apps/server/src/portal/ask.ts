import type { FastifyReply, FastifyRequest } from 'fastify'
import { listMyMessages } from '../inbox/index.ts'
import { originOf as callerAt, dayOf, type Language } from '../kernel/index.ts'
import { takeFlash } from './flash.ts'
import { readForm, takeDraft } from './forms.ts'
import type { Ask, Portal } from './portal.ts'
import type { Frame, Query } from './view/index.ts'

/** Path and query as in the Chinese address. */
export function hereOf(url: string): string {
  if (url === '/en' || url === '/en/') return '/'
  return url.startsWith('/en/') ? url.slice(3) : url
}

export function pathOf(url: string): string {
  return hereOf(url).split('?', 1)[0] ?? '/'
}

export function queryOf(query: unknown): Query {
  if (typeof query !== 'object' || query === null) return {}
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      key,
      (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string'),
    ]),
  )
}

/** Only what a host can be: the header comes from outside and stands in canonical links. */
export function originOf(request: FastifyRequest): string {
  const scheme = request.protocol === 'https' ? 'https' : 'http'
  const given = `${scheme}://${request.host}`
  const isHost = /^[\w.-]+(:\d{1,5})?$/.test(request.host) && URL.canParse(given)
  return isHost ? new URL(given).origin : `${scheme}://localhost`
}

export function makeAsk(portal: Portal, request: FastifyRequest, reply: FastifyReply): Ask {
  const { actor } = request.session
  const { language } = request
  const form = readForm(request)
  const ask: Ask = {
    portal,
    request,
    reply,
    language,
    actor,
    today: dayOf(portal.kernel.clock.now()),
    // the router's own texts
    params: (request.params ?? {}) as Readonly<Record<string, string>>,
    query: queryOf(request.query),
    form,
    draft: takeDraft(request, reply, pathOf(request.url)),
    call(useCase, input) {
      return portal.kernel.call(useCase, input, {
        actor,
        language,
        channel: 'text',
        from: callerAt(request),
        // what holds a secret is neither kept nor compared with what was kept
        ...(form.key !== undefined && useCase.shownOnce !== true && { idempotencyKey: form.key }),
        ...(form.version !== undefined && { version: form.version }),
      })
    },
    async frame(here = hereOf(request.url)) {
      const flash = takeFlash(request, reply)
      return {
        ...bareFrame(portal, request, language),
        here,
        ...(flash !== undefined && { flash }),
        account: await accountOf(ask),
      }
    },
  }
  return ask
}

async function accountOf(ask: Ask): Promise<Frame['account']> {
  const { actor } = ask
  if (actor.role === 'visitor') return null
  if (actor.role !== 'person') return { name: actor.name, unread: 0, kind: 'staff' }
  const { unread } = await ask.call(listMyMessages, { limit: 1 })
  return { name: actor.name, unread, kind: 'person' }
}

/** The frame without a look into the database: for problem pages, which must never fail themselves. */
export function bareFrame(
  portal: Pick<Portal, 'assets' | 'demo' | 'kernel'>,
  request: FastifyRequest,
  language: Language,
): Frame {
  const actor = request.session?.actor
  const known = actor !== undefined && actor.role !== 'visitor'
  return {
    language,
    today: dayOf(portal.kernel.clock.now()),
    here: hereOf(request.url),
    origin: originOf(request),
    css: portal.assets.css,
    script: portal.assets.script,
    demo: portal.demo,
    account: known
      ? { name: actor.name, unread: 0, kind: actor.role === 'person' ? 'person' : 'staff' }
      : null,
    csrf: request.csrf ?? '',
  }
}
