import type { Clock, Kernel } from '../kernel/index.ts'
import { type Coding, compressed } from './send.ts'

/** One drawn page, with the compressed forms that somebody has asked for. */
export interface SharedPage {
  readonly html: string
  readonly forms: Map<Coding, Buffer>
}

export interface SharedPages {
  /** The page kept under this key, or the one that is drawn now: by the first who asks, for all who wait. */
  page(key: string, draw: () => Promise<string>): Promise<SharedPage>
}

/**
 * How old a page may be when this process was told of no change. Half of what is left of the two seconds within
 * which a new post is found, after the second in which the search index takes it over.
 */
const milliseconds = 500
const most = 300

/**
 * What every visitor sees alike is drawn once in so long and address, not once a visitor: a link that a whole class
 * opens costs one page. Anything that is written in this process empties it at once. Pages of somebody who is
 * signed in, and pages with a form, never come here.
 */
export function sharedPages(kernel: Pick<Kernel, 'onCommit'> & { readonly clock: Clock }): SharedPages {
  const pages = new Map<string, { readonly page: Promise<SharedPage>; readonly until: number }>()
  kernel.onCommit(() => pages.clear())
  return {
    page(key, draw) {
      const known = pages.get(key)
      if (known !== undefined && kernel.clock.now() < known.until) return known.page
      const page = draw().then(html => ({ html, forms: new Map<Coding, Buffer>() }))
      if (pages.size >= most) pages.clear()
      pages.set(key, { page, until: kernel.clock.now() + milliseconds })
      page.catch(() => pages.get(key)?.page === page && pages.delete(key)) // a failure is nobody's page
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
