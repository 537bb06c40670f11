import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the manifest of the build says of a script: its file, and what must be there before it runs. */
interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

/** Scripts and styles that a source needs, those of its imports included. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, source: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[source]
  if (!chunk || found.has(chunk.file)) return found
  for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file)
  for (const one of chunk.imports ?? []) filesOf(manifest, one, found)
  return found
}

/**
 * The `Link` header for the page at an address, so that the browser asks for what the page will need before any script
 * has run: the program of a document's page, who one is, and the document. Undefined where there is nothing to say.
 *
 * @param folder of the built client
 */
export function makePreloads(folder: string): (address: string) => string | undefined {
  const manifestFile = path.join(folder, '.vite/manifest.json')
  if (!existsSync(manifestFile)) return () => undefined
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(manifestFile, 'utf8'))
  // These stand in the page itself.
  const first = filesOf(manifest, 'index.html')
  const files = [...filesOf(manifest, 'documents/DocumentPage.tsx')].filter((file) => !first.has(file))
  const program = files.map(
    (file) => `</${file}>; rel=${file.endsWith('.css') ? 'preload; as=style; crossorigin' : 'modulepreload'}`,
  )
  return (address) => {
    const [, document] = /^\/documents\/([\w-]+)$/.exec(address) ?? []
    if (!document) return undefined
    // As `fetch` asks by itself, and as the page asks for styles: an answer to another kind of request is not taken.
    const asked = ['me', `documents/${document}/opening`].map(
      (of) => `</api/${of}>; rel=preload; as=fetch; crossorigin`,
    )
    return [...program, ...asked].join(', ')
  }
}
