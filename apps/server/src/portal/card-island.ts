/**
 * The card in the browser: decides and draws as somebody answers, with the functions that the server draws with. What
 * was told stays in this tab's history and nowhere else. Without it, or when anything fails, the page is a plain form.
 */
import {
  type CardCatalogue,
  type CardState,
  nothingTold,
  openCard,
  pressed,
  toldText,
} from '../policies/browser.ts'
import { CardBody } from './view/card.tsx'
import { type CardProps, drawnOf } from './view/card-drawn.ts'
import { textOf } from './view/card-jsx.ts'
import { pressOf } from './view/card-press.ts'
import type { CardWords } from './view/card-texts.ts'

/** The little of the browser that is used here; the server's program knows none of it. */
interface Part {
  readonly dataset: Readonly<Record<string, string | undefined>>
  readonly name: string
  readonly value: string
  readonly checked?: boolean
  readonly type?: string
  readonly form?: Part | null
  hidden: boolean
  innerHTML: string
  querySelector(selector: string): Part | null
  closest(selector: string): Part | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  addEventListener(type: string, listener: (event: BrowserEvent) => void): void
  focus(options?: { preventScroll: boolean }): void
  scrollIntoView(options: { block: string }): void
}
interface BrowserEvent {
  readonly target: Part
  readonly submitter?: Part | null
  readonly state?: unknown
  preventDefault(): void
}
interface Browser {
  readonly document: { querySelector(selector: string): Part | null }
  readonly history: {
    readonly state: unknown
    pushState(state: unknown, unused: string): void
    replaceState(state: unknown, unused: string): void
  }
  fetch(address: string): Promise<{ readonly ok: boolean; json(): Promise<unknown> }>
  addEventListener(type: string, listener: (event: BrowserEvent) => void): void
  print(): void
  FormData: new (form: Part) => { forEach(each: (value: unknown, name: string) => void): void }
}
const browser = globalThis as unknown as Browser // this file runs in a browser only

/** What the server puts on the card's element, beside what it has drawn. */
export type CardStart = Omit<CardProps, 'open' | 'words'> & { readonly catalogue: string }

const root = browser.document.querySelector('[data-card]')
const given = root?.dataset['card']
if (root !== null && given !== undefined) {
  // written by the server, in the page of this script
  const start = JSON.parse(given) as CardStart
  browser
    .fetch(start.catalogue)
    .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error('no catalogue'))))
    .then(shelf => begin(root, start, shelf as Shelf)) // by the address, which holds its hash
    .catch(() => {}) // the form does without
}

/** What `card-catalogue.ts` puts on the shelf. */
interface Shelf {
  readonly catalogue: CardCatalogue
  readonly words: CardWords
}

function begin(root: Part, start: CardStart, { catalogue, words }: Shelf): void {
  const open = openCard(catalogue)
  const { history } = browser
  let state: CardState = (history.state as { card?: CardState } | null)?.card ?? start.state
  const keep = () => ({ card: state })

  function draw(): void {
    const strange = state === start.state ? start.strange : 0
    root.innerHTML = textOf(CardBody(drawnOf({ ...start, words, open, state, strange })))
    finish()
  }
  function finish(): void {
    const print = root.querySelector('[data-print]')
    if (print !== null) print.hidden = false
    // the other language keeps what was told
    const other = browser.document.querySelector('a[hreflang]')
    const path = other?.getAttribute('href')?.split('?')[0]
    other?.setAttribute('href', `${path}?${toldText(catalogue, state.told)}`)
  }
  function show(next: CardState): void {
    const failed = next.wrong !== undefined
    state = next
    if (failed) history.replaceState(keep(), '')
    else history.pushState(keep(), '')
    draw()
    const target = (failed && root.querySelector('[name=answer]')) || root.querySelector('#question')
    target?.focus({ preventScroll: true })
    // a question that was asked for further down the page
    root.querySelector('#card')?.scrollIntoView({ block: 'nearest' })
  }

  root.addEventListener('submit', event => {
    const { submitter, target } = event
    // the PDF and the link are the server's
    if (submitter?.getAttribute('formaction') != null) return
    event.preventDefault()
    const sent: Record<string, string> = {}
    new browser.FormData(target).forEach((value, name) => {
      sent[name] = String(value)
    })
    if (submitter != null && submitter.name !== '') sent[submitter.name] = submitter.value
    show(pressed(catalogue, state, pressOf(sent)))
  })
  root.addEventListener('click', event => {
    if (event.target.closest('[data-print]') !== null) browser.print()
    if (event.target.closest('[data-again]') === null) return
    event.preventDefault()
    show({ told: nothingTold })
  })
  browser.addEventListener('popstate', event => {
    const before = (event.state as { card?: CardState } | null)?.card
    if (before === undefined) return
    state = before
    draw()
  })
  // what the server drew stays, with whatever is being typed into it
  if (state === start.state) finish()
  else draw()
  history.replaceState(keep(), '')
}
