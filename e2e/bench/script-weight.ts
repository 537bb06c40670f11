import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = 'dist/client'

/** How much script a page may make people wait for, in kB (1000 bytes) of gzip. */
export const scriptBudget = { signIn: 60, reading: 90, document: 190 } as const

/** What the manifest of the build says of a source file or a chunk. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const entry = 'index.html'
const documentPage = 'documents/DocumentPage.tsx'
const editor = 'editor/ClauseEditor.tsx'

function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'))
}

/** The files that some sources need before they run; with `later`, those as well that they may ask for afterwards. */
function filesOf(manifest: Manifest, sources: readonly string[], later: boolean): Set<string> {
  const seen = new Set<string>()
  const visit = (source: string) => {
    const chunk = manifest[source]
    if (!chunk) throw new Error(`The build has no ${source}`)
    if (seen.has(source)) return
    seen.add(source)
    for (const one of chunk.imports ?? []) visit(one)
    if (later) for (const one of chunk.dynamicImports ?? []) visit(one)
  }
  for (const source of sources) visit(source)
  return new Set([...seen].map((source) => manifest[source]!.file).filter((file) => file.endsWith('.js')))
}

/** One script of the build in kB of gzip. `file` is as its address says, below the root. */
export const weightOf = (file: string): number => gzipSync(readFileSync(path.join(folder, file))).length / 1000

const weightOfAll = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + weightOf(file), 0)

/** Script of the routes as built, in kB of gzip: `reading` a document, and the same page with the editor. */
export function weighScripts(): Readonly<Record<'signIn' | 'reading' | 'document' | 'everything', number>> {
  const manifest = readManifest()
  return {
    signIn: weightOfAll(filesOf(manifest, [entry], false)),
    reading: weightOfAll(filesOf(manifest, [entry, documentPage], false)),
    document: weightOfAll(filesOf(manifest, [entry, documentPage, editor], false)),
    everything: weightOfAll(filesOf(manifest, [entry], true)),
  }
}
