/** LibreOffice's own comparison of two plain texts. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

export interface Found {
  readonly ms: number
  /** With `[-gestrichen-]` and `{+eingefügt+}`. */
  readonly reading: string
}

const script = path.join(import.meta.dirname, 'libreoffice.py')

/** Compares each pair; undefined where LibreOffice or its Python interface (`python3-uno`) is not installed. */
export function comparedByLibreOffice(
  pairs: readonly { readonly from: string; readonly to: string }[],
): readonly Found[] | undefined {
  const pythons = ['python3', '/usr/bin/python3']
  const python = pythons.find((one) => spawnSync(one, ['-c', 'import uno']).status === 0)
  if (!python) return undefined
  const options = { input: JSON.stringify(pairs), encoding: 'utf8', maxBuffer: 1 << 28 } as const
  const { status, stdout, stderr } = spawnSync(python, [script], options)
  if (status !== 0) throw new Error(`LibreOffice did not compare: ${stderr}`)
  return (JSON.parse(stdout) as Found[]).map(({ ms, reading }) => ({ ms, reading: goneFirst(reading) }))
}

/** It puts what is new before what is gone; that is a matter of taste. */
const goneFirst = (reading: string): string => reading.replace(/((?:\{\+.*?\+\})+)((?:\[-.*?-\])+)/gs, '$2$1')
