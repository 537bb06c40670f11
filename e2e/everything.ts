/** `npm test`: every check there is, one after the other, and one line at the end that adds them up. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { browserOrAdvice } from './browser.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const total: Count = { passed: 0, failed: 0, skipped: 0 }
const add = (count: Count) => {
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key]
}

function run(title: string, command: string, args: readonly string[], count?: () => Count): void {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NO_COLOR: '1' } })
  console.log(`── ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`)
  const whole = { passed: Number(status === 0), failed: Number(status !== 0), skipped: 0 }
  try {
    const counted = count?.() ?? whole
    // A runner that fails without naming a failed test (a crash, a stray error) has failed all the same.
    add(status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted)
  } catch {
    add({ ...whole, failed: 1, passed: 0 })
  }
}

const report = (name: string) => JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8'))

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })
process.env.CHROMIUM_PATH = browserOrAdvice()

run('Format and lint', 'npx', ['biome', 'ci'])
run('Types', 'npx', ['tsc', '-p', '.'])
run('Import rules', 'npx', ['depcruise', '--config', '.dependency-cruiser.cjs', 'server', 'client', 'shared'])
run('Build', 'npm', ['run', '--silent', 'build'])
run(
  'Unit and integration',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
  () => {
    const { numPassedTests, numFailedTests, numPendingTests } = report('unit')
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  },
)
run('End to end', 'npx', ['playwright', 'test'], () => {
  const { expected, unexpected, flaky, skipped } = report('e2e').stats
  if (flaky > 0) console.log(`\n${flaky} of them passed at the second try only: see "flaky" above`)
  return { passed: expected + flaky, failed: unexpected, skipped }
})

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1
