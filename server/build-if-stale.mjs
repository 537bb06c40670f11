// `npm start` and `npm run demo` build only what has changed since the last build.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const sources = ['client', 'server', 'shared', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']
const built = [
  'dist/server/main.js',
  'dist/server/admin.js',
  'dist/server/storage-thread.js',
  'dist/server/compaction-thread.js',
  'dist/server/comparison-thread.js',
  'dist/server/packing-thread.js',
  'dist/client/index.html',
]

const newestIn = (place) => {
  const found = statSync(place)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))))
}

const isFresh = () => {
  try {
    return Math.min(...built.map((file) => statSync(file).mtimeMs)) > Math.max(...sources.map(newestIn))
  } catch {
    return false
  }
}

if (!isFresh())
  process.exitCode = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: true }).status ?? 1
