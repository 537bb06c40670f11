import { Hono } from 'hono'
import { Problem } from '../../shared/problems.ts'
import type { Versions } from '../versions/store.ts'
import { openedByLink } from './guests.ts'
import type { Sharing } from './store.ts'

/** `GET /api/guest/:token`: one version for whoever holds the link, without an account, for no search engine. */
export function guestRoutes(sharing: Sharing, versions: Versions): Hono {
  const app = new Hono()
  app.get('/api/guest/:token', async (context) => {
    const opened = await openedByLink(sharing, versions, context.req.param('token'))
    if (!opened) throw new Problem('not-found')
    return context.json(opened, 200, { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  })
  return app
}
