import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium: `CHROMIUM_PATH`, or one in the usual places. */
export const findBrowser = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...usualPlaces].find((path) => path !== undefined && path !== '' && existsSync(path))

/** A Chromium to test with; on Debian and Ubuntu, as root, it is installed if there is none. */
export function browserOrAdvice(): string {
  const found = findBrowser()
  if (found) return found
  const debian = existsSync('/etc/debian_version')
  if (debian && process.getuid?.() === 0) {
    const apt = (...words: string[]) =>
      execFileSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(
    debian
      ? 'The tests need Chromium. Run: sudo apt-get install chromium'
      : 'The tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to its program.',
  )
}

/** Nothing that phones home, and no sandbox where root runs the tests. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
