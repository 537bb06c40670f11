// The program as it is, on a machine whose clock is set ahead by a day with each SIGUSR2.
const DAY_MS = 24 * 60 * 60_000
const now = Date.now
let days = 0
Date.now = () => now() + days * DAY_MS
process.on('SIGUSR2', () => process.stdout.write(`days ahead: ${++days}\n`))
await import('../dist/server/main.js')
