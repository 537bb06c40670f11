import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { getMimeType } from 'hono/utils/mime'

/** What lies beside a file of the build in a smaller form; the smallest first. */
const smaller = { br: '.br', gzip: '.gz' } as const

interface BuiltFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly smaller: { readonly [encoding in keyof typeof smaller]?: Uint8Array<ArrayBuffer> }
}

/** The files of a build by their address, held in memory: a page needs twenty of them at once. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

/** @param folder as the build has left it; what changes in it later is not seen. Without a build there are no files. */
export function readBuiltFiles(folder: string): BuiltFiles {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  const all = new Map(names.map((name) => [`/${name}`, new Uint8Array(readFileSync(path.join(folder, name)))]))
  const isSmaller = (address: string) => Object.values(smaller).some((ending) => address.endsWith(ending))
  const files = [...all].filter(([address]) => !isSmaller(address) && !address.startsWith('/.'))
  return new Map(
    files.map(([address, bytes]) => {
      const type = getMimeType(address) ?? 'application/octet-stream'
      const forms = Object.entries(smaller).map(([encoding, ending]) => [encoding, all.get(address + ending)])
      return [address, { type, bytes, smaller: Object.fromEntries(forms.filter(([, form]) => form)) }]
    }),
  )
}

/** Answers with a file in the smallest form that is there and that the browser takes. */
export function answerWith(context: Context, { type, bytes, smaller }: BuiltFile): Response {
  const supports = Object.keys(smaller)
  const encoding = accepts(context, {
    ...{ header: 'Accept-Encoding', supports, default: '' },
    match: (accepted) => supports.find((one) => accepted.some(({ type, q }) => type === one && q > 0)) ?? '',
  }) as keyof typeof smaller | ''
  return context.body(encoding ? smaller[encoding]! : bytes, 200, {
    'content-type': type,
    ...(supports.length > 0 && { vary: 'accept-encoding' }),
    ...(encoding && { 'content-encoding': encoding }),
  })
}
