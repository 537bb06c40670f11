import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

export default defineConfig({
  root: 'client',
  plugins: [solid()],
  resolve: { dedupe: ['yjs', 'lexical', 'solid-js'] },
  // The manifest tells the script budget which chunks a page needs.
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, manifest: true },
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:3000', '/rooms': { target: 'ws://127.0.0.1:3000', ws: true } },
  },
})
