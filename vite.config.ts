import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { precompress } from './client/build/precompress.ts'
import { serviceWorker } from './client/build/service-worker.ts'

export default defineConfig({
  root: 'client',
  plugins: [solid(), serviceWorker(), precompress()],
  resolve: {
    dedupe: ['yjs', 'lexical', 'solid-js'],
    // Its coloured console would be a thirtieth of what a reader waits for; warnings of Yjs need no colours.
    alias: { 'lib0/logging': fileURLToPath(new URL('client/build/plain-logging.ts', import.meta.url)) },
  },
  // The manifest tells the script budget which chunks a page needs.
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, manifest: true },
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:3000', '/rooms': { target: 'ws://127.0.0.1:3000', ws: true } },
  },
})
