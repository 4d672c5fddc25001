import type { Facts } from '@qingye/rules'
import type { Language } from '../../kernel/index.ts'
import {
  type Card,
  type CardState,
  cardOf,
  factsOf,
  type Known,
  nextOf,
  type OpenCard,
} from '../../policies/browser.ts'
import type { CardWords } from './card-texts.ts'

/** All that the card is drawn from; in the browser and on the server the same. */
export interface CardProps {
  readonly language: Language
  readonly words: CardWords
  readonly open: OpenCard
  readonly state: CardState
  /** from records, for whoever is signed in */
  readonly known: Known
  readonly signedIn: boolean
  readonly csrf: string
  /** parts of a shared link that said nothing */
  readonly strange: number
}

export interface DrawnCard extends CardProps {
  readonly facts: Facts
  readonly card: Card
  readonly next: string | undefined
  readonly firm: boolean
  /** nothing is known yet */
  readonly blank: boolean
}

export function drawnOf(props: CardProps): DrawnCard {
  const { open, state, known } = props
  const facts = factsOf(known, state.told.answers)
  const { skipped } = state.told
  return {
    ...props,
    facts,
    card: cardOf(open, facts),
    next: state.ask ?? nextOf(open, facts, skipped, state.last),
    firm: open.catalogue.audience === 'firm',
    blank: skipped.length === 0 && Object.keys(facts).length === 0,
  }
}

export function cardPath(audience: string, language: Language): string {
  return `${language === 'zh' ? '' : '/en'}/card/${audience}`
}
