// Keeps the app itself on the phone, so that it opens without a network. What the server says is never kept here; what an
// engineer takes along and notes is in the page's own store. VERSION and FILES are written in by the build.
const VERSION = '__VERSION__'
const FILES = __FILES__
// Addresses of the server that are no pages of the app; a browser is sent to the company's sign-in by them.
const NOT_THE_APP = ['/api', '/oauth2/', '/login/', '/logout']
const PREFIX = 'yinuo-app-'
const CACHE = PREFIX + VERSION

self.addEventListener('install', (event) => {
  // All or nothing: half an app would be worse than the old one.
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })))))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // The version before stays for pages that are still open with it.
      const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
      await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)))
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || NOT_THE_APP.some((start) => url.pathname.startsWith(start))) return
  event.respondWith(answer(request, url))
})

async function answer(request, url) {
  const cache = await caches.open(CACHE)
  if (request.mode === 'navigate' && !url.pathname.slice(url.pathname.lastIndexOf('/')).includes('.')) {
    return (await cache.match('/')) ?? fetch(request)
  }
  return (await cache.match(request)) ?? (await caches.match(request)) ?? fetch(request)
}
