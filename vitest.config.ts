import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

// The Solid plugin switches module resolution to the browser's builds, so it stays out of the server's project.
export default defineConfig({
  test: {
    // Much of it waits for the disk and for other processes, so that a second core left to the system would idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['server/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // What is pure leaves nothing behind: one start of a process is enough for many files.
      {
        test: {
          name: 'shared',
          include: ['shared/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
        },
      },
      // Whole programs in processes of their own; they need `npm run build` before.
      {
        test: {
          name: 'process',
          include: ['e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: 'dom',
          include: ['client/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 30_000,
          // Each file has a window and modules of its own, without a process of its own.
          pool: 'vmThreads',
          // Modules in files that do not say so: a context takes them as such only when they come through Vite.
          server: { deps: { inline: [/lexical/, /signals-core/] } },
        },
      },
    ],
  },
})
