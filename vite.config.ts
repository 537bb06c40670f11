import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { layerOrder } from './client/build/layer-order.ts'
import { precompress } from './client/build/precompress.ts'
import { serviceWorker } from './client/build/service-worker.ts'

// What every page needs, and what is needed to read a document: one file each. Where pages share modules with what they
// fetch later, the build would cut them into many small files, which compress worse.
const groups = [
  {
    name: 'base',
    test: /client\/(ui\/(?!Field|LateIcon|ActDialog|Section|Answered|create-act|create-asked|CopyButton|copy-text|ById|keep-focus|mention)|words\/(words|de|refusal|dates)|people\/(?!SignIn|sign-in|OpenFrame)|ask|counties)/,
  },
  {
    name: 'document',
    // Without what is fetched when the text stands, or when it is asked for.
    test: /client\/(documents\/(?!attend|WayBack|keys|above-keyboard|tell-|travel|select-whole|copy-whole|drag-|reading-line|follow|read-link-targets|FollowStrip|PeoplePanel|Dialogs|ClauseMenuItems|DocumentMenuItems|quiet|who)|room\/(?!stream-socket))|shared\/(may|room-protocol|text\/(plain-text|safe-url|outline|codec|canonical|grammar|numbering|undo))\.ts/,
  },
]

export default defineConfig({
  root: 'client',
  plugins: [solid(), layerOrder(), serviceWorker(), precompress()],
  resolve: {
    dedupe: ['yjs', 'lexical', 'solid-js'],
    // Its coloured console would be a thirtieth of what a reader waits for; warnings of Yjs need no colours.
    // Nor do rooms speak from window to window.
    alias: {
      'lib0/logging': fileURLToPath(new URL('client/build/plain-logging.ts', import.meta.url)),
      'lib0/broadcastchannel': fileURLToPath(new URL('client/build/no-broadcasting.ts', import.meta.url)),
    },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // It tells the script budget which chunks a page needs.
    manifest: true,
    // How long each plugin took is nothing to somebody who only builds.
    rolldownOptions: { output: { codeSplitting: { groups } }, checks: { pluginTimings: false } },
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:3000', '/rooms': { target: 'http://127.0.0.1:3000', ws: true } },
  },
})
