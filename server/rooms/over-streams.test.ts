import { describe } from 'vitest'
import { between } from './testing/page.ts'

between.current = 'streams'

// R19: the rules of a room once more, with a stream of events and batches between each page and its room.
describe('over a stream: a room', async () => void (await import('./room.test.ts')))
describe('over a stream: presence', async () => void (await import('./presence.test.ts')))
describe('over a stream: a lobby', async () => void (await import('./lobby.test.ts')))
describe('over a stream: limits', async () => void (await import('./limits.test.ts')))
describe('over a stream: halves of characters', async () => void (await import('./half-pairs.test.ts')))
describe('over a stream: a bad network', async () => void (await import('./bad-network.test.ts')))
