import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Language, visitor } from '../kernel/index.ts'
import { loanPolicy } from '../loans/index.ts'
import { type CardCatalogue, type OpenCard, openCard } from '../policies/browser.ts'
import {
  type Audience,
  audiences,
  type Catalogue,
  compileCard,
  readPublishedPolicies,
} from '../policies/index.ts'
import type { Portal } from './portal.ts'
import { remember } from './remember.ts'
import { compressed, sendText } from './send.ts'
import { cardWords, supportPaths } from './view/index.ts'

/** The catalogue as the pages use it: read once in so many seconds, compiled once for each audience, language and day. */
export interface PolicyShelf {
  catalogue(): Promise<Catalogue>
  card(audience: Audience, language: Language, day: string): Promise<ShelvedCard>
}

export interface ShelvedCard {
  readonly open: OpenCard
  /** where the browser finds it; its hash stands in the address, so that it may be kept for ever */
  readonly address: string
  readonly json: string
}

/** What is published changes rarely; a page may be this much behind it. */
const seconds = 5
const most = 12

export function policyShelf({ kernel }: Pick<Portal, 'kernel'>): PolicyShelf {
  const catalogue = remember(kernel.clock, seconds, () =>
    kernel.call(readPublishedPolicies, {}, { actor: visitor, language: 'zh', channel: 'json' }),
  )
  const made = new Map<string, { readonly of: Catalogue; readonly card: ShelvedCard }>()
  return {
    catalogue,
    async card(audience, language, day) {
      const of = await catalogue()
      const key = `${audience} ${language} ${day}`
      const known = made.get(key)
      if (known?.of === of) return known.card
      const card = shelved(of, { audience, language, day })
      if (made.size >= most) made.clear()
      made.set(key, { of, card })
      return card
    },
  }
}

function shelved(
  catalogue: Catalogue,
  how: { readonly audience: Audience; readonly language: Language; readonly day: string },
): ShelvedCard {
  const compiled = withDoors(compileCard(catalogue, how))
  const json = JSON.stringify({ catalogue: compiled, words: cardWords(how.language) })
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 16)
  return {
    open: openCard(compiled),
    json,
    address: `/assets/policies/${how.audience}.${how.language}.${hash}.json`,
  }
}

/** What is not claimed from an office but has a page of its own: loans, from banks. */
function withDoors(catalogue: CardCatalogue): CardCatalogue {
  const policies = catalogue.policies.map(policy =>
    policy.id === loanPolicy
      ? { ...policy, versions: policy.versions.map(one => ({ ...one, apply: supportPaths.newLoan })) }
      : policy,
  )
  return { ...catalogue, policies }
}

const year = 31_536_000

/** An address of yesterday's catalogue is gone: the browser's card does without, as a plain form. */
export function addCatalogue(server: FastifyInstance, shelf: PolicyShelf, today: () => string): void {
  const forms = new Map<string, Buffer>()
  server.get<{ Params: { name: string } }>(
    '/assets/policies/:name',
    { schema: { hide: true } },
    async (request, reply) => {
      const [audience = '', language = ''] = request.params.name.split('.')
      const card =
        audience in audiences && (language === 'zh' || language === 'en')
          ? await shelf.card(audience === 'firm' ? 'firm' : 'person', language, today())
          : undefined
      if (card === undefined || !card.address.endsWith(`/${request.params.name}`)) return reply.callNotFound()
      reply.header('cache-control', `public, max-age=${year}, immutable`)
      return sendText(request, reply, 'application/json; charset=utf-8', card.json, coding => {
        const key = `${card.address} ${coding}`
        const bytes = forms.get(key) ?? compressed(card.json, coding)
        if (forms.size >= most * 3) forms.clear()
        forms.set(key, bytes)
        return bytes
      })
    },
  )
}
