import path from 'node:path'
import { build, type Plugin } from 'esbuild'

/** The server with one thing wrong, for the check of a check. Answers with the path of its program. */
export async function bundleSpoiledServer(spoil: Plugin): Promise<string> {
  const folder = path.resolve('dist', spoil.name)
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
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [spoil],
  })
  return path.join(folder, 'main.js')
}
