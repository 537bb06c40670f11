import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Plugin, transformWithOxc } from 'vite'

/** Letters beyond German are fetched when a text has them; nobody should load them ahead. */
const isRarelyNeeded = (file: string) => /-latin-ext-/.test(file)

/** Writes `/service-worker.js`, which knows the files of this build by name. */
export function serviceWorker(): Plugin {
  const source = 'client/offline/service-worker.ts'
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter((file) => file.startsWith('assets/'))
      const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry)
      if (!entry) throw new Error('The build has no script to begin with')
      const build = {
        // Files carry their content's hash in their names.
        name: createHash('sha256').update(files.toSorted().join()).digest('hex').slice(0, 16),
        files: files.filter((file) => !isRarelyNeeded(file)).map((file) => `/${file}`),
        entry: entry.fileName,
      }
      const { code } = await transformWithOxc(await readFile(source, 'utf8'), source)
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: `const BUILD = ${JSON.stringify(build)}\n${code}`,
      })
    },
  }
}
