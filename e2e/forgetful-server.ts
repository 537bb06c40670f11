import { readFileSync } from 'node:fs'
import { bundleSpoiledServer } from './spoiled-server.ts'

/** The server with one thing wrong: its database does not wait for the disk at every commit. */
export const bundleForgetfulServer = (): Promise<string> =>
  bundleSpoiledServer({
    name: 'forgetful-server',
    setup: ({ onLoad }) => {
      onLoad({ filter: /database\/open-driver\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8')
        const contents = source.replace('synchronous = full', 'synchronous = normal').replace('FULL = 2n', 'FULL = 1n')
        if (contents === source) throw new Error('There is nothing left to spoil')
        return { contents, loader: 'ts' }
      })
    },
  })
