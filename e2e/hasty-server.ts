import path from 'node:path'
import { build } from 'esbuild'

/** The server with one thing wrong: it tells people before it has written. Answers with the path of its program. */
export async function bundleHastyServer(): Promise<string> {
  const folder = path.resolve('dist/hasty-server')
  await build({
    entryPoints: ['server/main.ts', 'server/database/storage-thread.ts', 'server/rooms/compaction-thread.ts'],
    outdir: folder,
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['libsql'],
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'hasty journal',
        setup: ({ onResolve }) => {
          onResolve({ filter: /\/libsql-journal\.ts$/ }, ({ importer }) =>
            importer.endsWith('workspace.ts') ? { path: path.resolve('e2e/hasty-journal.ts') } : undefined,
          )
        },
      },
    ],
  })
  return path.join(folder, 'main.js')
}
