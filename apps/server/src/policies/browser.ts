/** What of the policies also runs in a browser: no database, no clock, nothing of the rest of the product. */
export {
  askable,
  type Card,
  type CardCatalogue,
  type CardDocument,
  type CardFact,
  type CardItem,
  type CardPolicy,
  type CardReason,
  type CardVersion,
  cardOf,
  factsOf,
  type Known,
  nextOf,
  type OpenCard,
  openCard,
} from './card.ts'
export {
  type CardState,
  nothingTold,
  type Press,
  pressed,
  readAnswer,
  readTold,
  type Told,
  toldText,
  type WrongAnswer,
  written,
} from './card-answers.ts'
export type { Audience, BenefitKind, Period } from './policy.ts'
