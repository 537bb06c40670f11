/**
 * Opens the application where there is no connection. It keeps the files of one build, whole or not at all, under that
 * build's name, and never touches what people wrote: nothing under /api or /rooms passes through here.
 *
 * A newer build comes with a worker of its own, which waits until no page of the older one is open. So a page never
 * gets files of another build than its own.
 */
interface Waiting {
  waitUntil(done: Promise<unknown>): void
}
interface Fetching {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(name: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
}

/** Set by the build: its name, the addresses of its files, and the script that its page begins with. */
declare const BUILD: { readonly name: string; readonly files: readonly string[]; readonly entry: string }

const worker = self as unknown as Worker
const PREFIX = 'einklang-'
const ours = PREFIX + BUILD.name
const page = '/'

/** A line that says nothing for so long is treated like none. */
const PATIENCE_MS = 4000

async function install(): Promise<void> {
  const answer = await fetch(page, { cache: 'reload' })
  // The server may have become a newer one since it gave out this worker.
  if (!answer.ok || !(await answer.clone().text()).includes(BUILD.entry))
    throw new Error('The page is of another build')
  const cache = await caches.open(ours)
  // One after the other: somebody may be writing meanwhile, and is in no need of them.
  for (const file of BUILD.files) await cache.add(file)
  await cache.put(page, answer)
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== ours).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

const keptPage = async (): Promise<Response> => (await (await caches.open(ours)).match(page)) ?? Response.error()

/** The server's page if it answers, else the one that was kept. A proxy with nobody behind it is no answer. */
async function openPage(request: Request): Promise<Response> {
  const asked = fetch(request)
  asked.catch(() => {})
  try {
    const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS))
    const answer = await Promise.race([asked, silence])
    return answer && (answer.status < 502 || answer.status > 504) ? answer : await keptPage()
  } catch {
    return keptPage()
  }
}

const file = async (request: Request): Promise<Response> =>
  (await (await caches.open(ours)).match(request, { ignoreVary: true })) ?? fetch(request)

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || /^\/(api|rooms)(\/|$)/.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (BUILD.files.includes(pathname)) event.respondWith(file(request))
})
