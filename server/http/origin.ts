import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../shared/problems.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Requests that change something come from our own pages or from no page at all. Browsers always say which page sends
 * such a request; a script outside a browser names none and has no cookie but the one it signed in for.
 */
export const onlyFromOurPages =
  (publicOrigin: string): MiddlewareHandler =>
  async ({ req }, next) => {
    if (!safeMethods.has(req.method)) {
      const origin = req.header('origin')
      const site = req.header('sec-fetch-site')
      const fromBrowser = origin !== undefined || site !== undefined
      if (fromBrowser && origin !== publicOrigin) throw new Problem('foreign-origin')
    }
    await next()
  }
