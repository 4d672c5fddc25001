import { hasCamera, prepareReader } from './camera.ts'

const cacheName = 'qingye-door'
const page = '/work/activities/door'

/** Keeps this page and the files it came with on the phone, so that it opens again without a line. Where it cannot, nothing is lost but that. */
export async function keepPage(): Promise<void> {
  // both are there only in a secure context, and not in every private window
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return
  try {
    await navigator.serviceWorker.register('/work/door-worker.js', { scope: '/work/activities/' })
    if (hasCamera()) await prepareReader() // its file is among those that are kept
    const cache = await caches.open(cacheName)
    const files = performance
      .getEntriesByType('resource')
      .map(entry => new URL(entry.name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/work/assets/'))
      .map(({ pathname }) => pathname)
    const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } })
    if (!answer.ok) return
    await cache.addAll([...new Set(files)])
    await cache.put(page, answer)
    // files of an earlier release
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (pathname !== page && !files.includes(pathname)) await cache.delete(url)
    }
  } catch {
    // no line, or no room: the page lasts as long as it is open
  }
}
