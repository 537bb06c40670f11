import path from 'node:path'
import { bundleSpoiledServer } from './spoiled-server.ts'

/** The server with one thing wrong: it tells people before it has written. */
export const bundleHastyServer = (): Promise<string> =>
  bundleSpoiledServer({
    name: 'hasty-server',
    setup: ({ onResolve }) => {
      onResolve({ filter: /\/libsql-journal\.ts$/ }, ({ importer }) =>
        importer.endsWith('workspace.ts') ? { path: path.resolve('e2e/hasty-journal.ts') } : undefined,
      )
    },
  })
