// Keeps the page of a door on the phone: it opens again without a line. It answers for that page and its files, and for nothing else.
const cacheName = 'qingye-door'
const page = '/work/activities/door'
const patience = 4_000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && /^\/work\/activities\/[^/]+\/door$/.test(pathname)) {
    event.respondWith(newest(request))
  } else if (pathname.startsWith('/work/assets/')) {
    event.respondWith(kept(request))
  }
})

/** The page of every door is the same: the newest where there is a line, else the one that was kept. */
async function newest(request) {
  const cache = await caches.open(cacheName)
  const stored = await cache.match(page)
  try {
    const late = new Promise((_, refuse) => setTimeout(refuse, patience, new Error('slow')))
    const answer = await (stored === undefined ? fetch(request) : Promise.race([fetch(request), late]))
    if (answer.ok) await cache.put(page, answer.clone())
    return answer
  } catch (error) {
    if (stored !== undefined) return stored
    throw error
  }
}

/** Files have a hash in their names: what was kept is right for ever. */
async function kept(request) {
  const cache = await caches.open(cacheName)
  return (await cache.match(request)) ?? fetch(request)
}
