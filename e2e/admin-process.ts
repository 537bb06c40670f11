import { spawn } from 'node:child_process'

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** An operator's command, as `npm run admin` runs it after the build. `typed` comes on its input. */
export function admin(dataFolder: string, words: readonly string[], typed = ''): Promise<Outcome> {
  const child = spawn(process.execPath, ['dist/server/admin.js', ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: dataFolder },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A command that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {})
  child.stdin.end(typed)
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (bytes) => (stdout += bytes))
  child.stderr.on('data', (bytes) => (stderr += bytes))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })))
}
