import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { answerWith, readBuiltFiles } from './built-files.ts'
import { makePreloads } from './preloads.ts'

/** Nothing from another origin is ever loaded, framed or sent to; no script or style stands in a page. */
const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

export const safeHeaders = secureHeaders({
  contentSecurityPolicy,
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
})

/** Names that carry the hash of their content never stand for anything else; any other name may with the next build. */
const keptFor = (address: string) =>
  address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

/**
 * The built client: files by name, and for every other address the one page. `statusOf` says whether the thing that the
 * address speaks of can be found by whoever asks, so that a dead link is a 404 for programs, too.
 */
export function serveClient(
  app: Hono,
  folder: string,
  statusOf: (path: string, headers: Headers) => Promise<200 | 404>,
): void {
  const files = readBuiltFiles(folder)
  const page = files.get('/index.html')
  const html = new TextDecoder().decode(page?.bytes)
  const preloadsFor = makePreloads(folder)
  app.get('/*', async (context) => {
    const { path: address } = context.req
    const file = files.get(address)
    if (file) {
      context.header('cache-control', keptFor(address))
      return answerWith(context, file)
    }
    if (!page || /\.\w+$/.test(address)) return context.notFound()
    const status = await statusOf(address, context.req.raw.headers)
    const preloads = status === 200 ? preloadsFor(address) : undefined
    return context.html(html, status, { 'cache-control': 'no-cache', ...(preloads && { link: preloads }) })
  })
}
