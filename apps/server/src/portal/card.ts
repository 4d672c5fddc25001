import QRCode from 'qrcode'
import { isMember, say } from '../kernel/index.ts'
import { type CardState, type Known, nothingTold, pressed, readTold } from '../policies/browser.ts'
import { type Audience, audiences, type KnownFacts, noteMyCard, readMyFacts } from '../policies/index.ts'
import { originOf } from './ask.ts'
import type { PolicyShelf } from './card-catalogue.ts'
import { contestRoutes } from './card-contest.ts'
import { cardPdf } from './card-pdf.ts'
import type { Answer, Ask, Route } from './portal.ts'
import {
  type CardProps,
  cardWords,
  type DrawnCard,
  drawnOf,
  local,
  policyPaths,
  pressOf,
  type Query,
  renderCard,
  renderCardDoors,
  renderCardLink,
} from './view/index.ts'

/** For each audience the same pages under addresses of their own. */
export function cardRoutes(shelf: PolicyShelf): Route[] {
  const both = Object.keys(audiences).flatMap(name => routesFor(shelf, name === 'firm' ? 'firm' : 'person'))
  return [
    {
      method: 'GET',
      path: policyPaths.cards,
      async handle(ask) {
        if (ask.actor.role === 'person') return { to: policyPaths.card('person') }
        if (isMember(ask.actor.role)) return { to: policyPaths.card('firm') }
        return { html: renderCardDoors(await ask.frame()) }
      },
    },
    ...both,
    ...contestRoutes(shelf, 'person'),
    ...contestRoutes(shelf, 'firm'),
  ]
}

function routesFor(shelf: PolicyShelf, audience: Audience): Route[] {
  const path = policyPaths.card(audience)
  return [
    {
      method: 'GET',
      path,
      async handle(ask) {
        const { open } = await shelf.card(audience, ask.language, ask.today)
        const { told, strange } = readTold(open.catalogue, lastOfEach(ask.query))
        // what a school sent is followed up to here
        if (isKnownAs(ask, 'person') && audience === 'person') await ask.call(noteMyCard, { how: 'opened' })
        return cardPage(ask, shelf, audience, { told }, strange)
      },
    },
    {
      method: 'POST',
      path,
      async handle(ask) {
        const { open } = await shelf.card(audience, ask.language, ask.today)
        const state = stateOf(ask, open.catalogue)
        const next = pressed(open.catalogue, state, pressOf(ask.form.typed))
        return cardPage(ask, shelf, audience, next, 0)
      },
    },
    {
      method: 'POST',
      path: `${path}/link`,
      async handle(ask) {
        const { open } = await shelf.card(audience, ask.language, ask.today)
        const { told } = stateOf(ask, open.catalogue)
        const address = `${originOf(ask.request)}${local(policyPaths.toldCard(open.catalogue, told), ask.language)}`
        const picture = await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'L' })
        return { html: renderCardLink(await ask.frame(path), { audience, address, picture, told, open }) }
      },
    },
    {
      method: 'POST',
      path: `${path}/pdf`,
      async handle(ask) {
        const { open } = await shelf.card(audience, ask.language, ask.today)
        const drawn = drawnOf(await propsOf(ask, shelf, audience, stateOf(ask, open.catalogue), 0))
        if (isKnownAs(ask, 'person') && audience === 'person') await ask.call(noteMyCard, { how: 'printed' })
        return { file: await cardPdf(drawn, ask.request.ip) }
      },
    },
  ]
}

/** A parameter given twice counts once, as its last says. */
function lastOfEach(query: Query): [string, string][] {
  return Object.entries(query).flatMap(([name, values]) => {
    const value = values.at(-1)
    return value === undefined ? [] : [[name, value] satisfies [string, string]]
  })
}

/** What the form carries from page to page; what cannot be read of it was not written by us, and is left out. */
function stateOf(ask: Ask, catalogue: Parameters<typeof readTold>[0]): CardState {
  const { told: text = '', last } = ask.form.typed
  const { told } = readTold(catalogue, new URLSearchParams(text.slice(0, longest)))
  return { told, ...(last !== undefined && Object.hasOwn(catalogue.facts, last) && { last }) }
}

const longest = 20_000

async function cardPage(
  ask: Ask,
  shelf: PolicyShelf,
  audience: Audience,
  state: CardState,
  strange: number,
): Promise<Answer> {
  const props = await propsOf(ask, shelf, audience, state, strange)
  const { address } = await shelf.card(audience, ask.language, ask.today)
  // the other language keeps what was told
  const here = policyPaths.toldCard(props.open.catalogue, state.told)
  const html = renderCard(await ask.frame(here), { ...props, address, island: ask.portal.assets.card })
  return { html, ...(state.wrong !== undefined && { status: 422 }) }
}

/** The card of the record alone, as a page beside it needs it. */
export async function drawnFor(ask: Ask, shelf: PolicyShelf, audience: Audience): Promise<DrawnCard> {
  return drawnOf(await propsOf(ask, shelf, audience, { told: nothingTold }, 0))
}

async function propsOf(
  ask: Ask,
  shelf: PolicyShelf,
  audience: Audience,
  state: CardState,
  strange: number,
): Promise<CardProps> {
  const { open } = await shelf.card(audience, ask.language, ask.today)
  const known = await knownOf(ask, audience)
  return {
    language: ask.language,
    words: cardWords(ask.language),
    open,
    state,
    known,
    signedIn: isKnownAs(ask, audience),
    csrf: ask.request.csrf ?? '',
    strange,
  }
}

/** A person's record is for the person's card, an organisation's for the firm's. */
export function isKnownAs({ actor }: Ask, audience: Audience): boolean {
  return audience === 'person' ? actor.role === 'person' : isMember(actor.role)
}

async function knownOf(ask: Ask, audience: Audience): Promise<Known> {
  if (!isKnownAs(ask, audience)) return { facts: {}, origins: {} }
  return inLanguage(await ask.call(readMyFacts, { audience }), ask)
}

function inLanguage({ facts, origins }: KnownFacts, { language }: Ask): Known {
  const told = Object.entries(origins).map(([name, { source, day, verified }]) => [
    name,
    { source: say(source, language), day, verified },
  ])
  return { facts, origins: Object.fromEntries(told) }
}
