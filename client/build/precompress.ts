import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Below this the headers weigh more than what is saved; fonts are compressed already. */
const LEAST_BYTES = 1024
const isText = (name: string) => /\.(js|css|html|svg|json)$/.test(name)

/** Lays a brotli and a gzip copy beside each text file of the build, for the server to hand out as it is. */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'einklang-precompress',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const names = (await readdir(folder, { recursive: true })).filter(isText)
      await Promise.all(names.map((name) => compress(path.join(folder, name))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file)
  if (text.length < LEAST_BYTES) return
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text))
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
}
