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
          include: ['{server,shared}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
        test: { name: 'dom', include: ['client/**/*.test.{ts,tsx}'], environment: 'happy-dom', testTimeout: 30_000 },
      },
    ],
  },
})
