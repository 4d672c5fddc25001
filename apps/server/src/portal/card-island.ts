/**
 * The card in the browser: decides and draws as somebody answers, with the functions that the server draws with. What
 * was told stays in this tab's history and nowhere else. Without it, or when anything fails, the page is a plain form.
 */
import {
  type CardCatalogue,
  type CardState,
  nothingTold,
  openCard,
  type Press,
  pressed,
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
  addEventListener(type: string, listener: (event: BrowserEvent) => void): void
  focus(options?: { preventScroll: boolean }): void
  scrollIntoView(options: { block: string }): void
  getBoundingClientRect(): { readonly top: number; readonly bottom: number }
}
interface BrowserEvent {
  readonly target: Part
  readonly submitter?: Part | null
  readonly state?: unknown
  preventDefault(): void
  stopPropagation(): void
}
interface Browser {
  readonly document: { querySelector(selector: string): Part | null }
  readonly history: {
    readonly state: unknown
    pushState(state: unknown, unused: string): void
    replaceState(state: unknown, unused: string): void
  }
  readonly innerHeight: number
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
    const props: CardProps = {
      ...start,
      words,
      open,
      state,
      strange: state === start.state ? start.strange : 0,
    }
    root.innerHTML = textOf(CardBody(drawnOf(props)))
    const print = root.querySelector('[data-print]')
    if (print !== null) print.hidden = false
  }
  function go(press: Press): void {
    const next = pressed(catalogue, state, press)
    const failed = next.wrong !== undefined
    state = next
    if (failed) history.replaceState(keep(), '')
    else history.pushState(keep(), '')
    show(failed ? '[name=answer]' : '#question')
  }
  function show(focus: string): void {
    draw()
    const target = root.querySelector(focus) ?? root.querySelector('#question')
    target?.focus({ preventScroll: true })
    const box = root.querySelector('#card')?.getBoundingClientRect()
    // a question that was asked for further down the page
    if (box !== undefined && (box.top < 0 || box.bottom > browser.innerHeight)) {
      root.querySelector(box.top < 0 ? '#card' : '#question')?.scrollIntoView({ block: 'nearest' })
    }
  }

  root.addEventListener('submit', event => {
    const { submitter, target } = event
    // the PDF and the link are the server's
    if (submitter?.getAttribute('formaction') != null) return
    event.preventDefault()
    event.stopPropagation() // the page's own script would take it for sent
    const sent: Record<string, string> = {}
    new browser.FormData(target).forEach((value, name) => {
      sent[name] = String(value)
    })
    if (submitter != null && submitter.name !== '') sent[submitter.name] = submitter.value
    go(pressOf(sent))
  })
  root.addEventListener('click', event => {
    if (event.target.closest('[data-print]') !== null) browser.print()
    if (event.target.closest('[data-again]') === null) return
    event.preventDefault()
    state = { told: nothingTold }
    history.pushState(keep(), '')
    show('#question')
  })
  browser.addEventListener('popstate', event => {
    const before = (event.state as { card?: CardState } | null)?.card
    if (before === undefined) return
    state = before
    draw()
  })
  history.replaceState(keep(), '')
  draw()
}
