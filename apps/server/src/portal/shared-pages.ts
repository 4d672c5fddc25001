import type { Kernel } from '../kernel/index.ts'
import { type Coding, compressed } from './send.ts'

/** One drawn page, with the compressed forms that somebody has asked for. */
export interface SharedPage {
  readonly html: string
  readonly forms: Map<Coding, Buffer>
}

export interface SharedPages {
  find(key: string): SharedPage | undefined
  keep(key: string, html: string): SharedPage
}

/** How long a page may be older than the records when nobody told this process of a change. */
const seconds = 1
const most = 300

/**
 * What every visitor sees alike is drawn once a second and address, not once a visitor: a link that a whole class
 * opens costs one page. Anything that is written in this process empties it at once; writes of another process
 * show after a second. Pages of somebody who is signed in, and pages with a form, never come here.
 */
export function sharedPages(kernel: Kernel): SharedPages {
  const pages = new Map<string, SharedPage & { readonly until: number }>()
  kernel.onCommit(() => pages.clear())
  return {
    find(key) {
      const page = pages.get(key)
      return page !== undefined && kernel.clock.now() < page.until ? page : undefined
    },
    keep(key, html) {
      const page = { html, forms: new Map<Coding, Buffer>(), until: kernel.clock.now() + seconds * 1_000 }
      if (pages.size >= most) pages.clear()
      pages.set(key, page)
      return page
    },
  }
}

/** The bytes of a page in one coding; compressed at the first asking. */
export function formOf(page: SharedPage, coding: Coding): Buffer {
  const known = page.forms.get(coding)
  if (known !== undefined) return known
  const bytes = compressed(page.html, coding)
  page.forms.set(coding, bytes)
  return bytes
}
