import { type Audience, type CardCatalogue, type Told, toldText } from '../../policies/browser.ts'

/** The addresses of policies and cards, in Chinese; `local` puts /en before them. */
export const policyPaths = {
  list: '/policies',
  listFor: (audience: Audience) => `/policies?for=${audience}`,
  policy: (id: string) => `/policies/${id}`,
  guide: '/guides/tax',
  guidePdf: '/guides/tax/pdf',
  cards: '/card',
  card: (audience: Audience) => `/card/${audience}`,
  toldCard(catalogue: CardCatalogue, told: Told) {
    const text = toldText(catalogue, told)
    return `/card/${catalogue.audience}${text === '' ? '' : `?${text}`}`
  },
  contest: (audience: Audience) => `/card/${audience}/contest`,
  /** built by the room of claims */
  claim: (id: string) => `/claims/new?policy=${encodeURIComponent(id)}`,
} as const
