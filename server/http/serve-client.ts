import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { preloadsFor } from './preloads.ts'

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

/**
 * The built client: files by name, and for every other address the one page. `statusOf` says whether the thing that the
 * address speaks of can be found by whoever asks, so that a dead link is a 404 for programs, too.
 */
export function serveClient(
  app: Hono,
  folder: string,
  statusOf: (path: string, headers: Headers) => Promise<200 | 404>,
): void {
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', 'public, max-age=31536000, immutable')
  })
  // Each build has one of its own under the same name, and the page that it keeps is checked against it.
  app.use('/service-worker.js', async (context, next) => {
    await next()
    context.header('cache-control', 'no-cache')
  })
  app.get('/*', serveStatic({ root: folder, index: 'none', precompressed: true }))
  app.get('/*', async (context) => {
    if (/\.\w+$/.test(context.req.path)) return context.notFound()
    const page = await readFile(path.join(folder, 'index.html'), 'utf8')
    const status = await statusOf(context.req.path, context.req.raw.headers)
    const preloads = status === 200 ? await preloadsFor(folder, context.req.path) : undefined
    return context.html(page, status, { 'cache-control': 'no-cache', ...(preloads && { link: preloads }) })
  })
}
