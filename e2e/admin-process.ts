import { spawn } from 'node:child_process'

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** An operator's command, as `npm run admin` runs it after the build. */
export function admin(dataFolder: string, ...words: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ['dist/server/admin.js', ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (bytes) => (stdout += bytes))
  child.stderr.on('data', (bytes) => (stderr += bytes))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })))
}
