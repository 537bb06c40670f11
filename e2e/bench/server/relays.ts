import { fileURLToPath } from 'node:url'
import type { Contender } from './contender.ts'

const program = fileURLToPath(new URL('relay.mjs', import.meta.url))

/** A server that only passes frames on: what a delivery costs in Node before anybody has done anything for it. */
export const makeRelay = (mode: 'send' | 'batch'): Contender => ({
  name: `relay-${mode}`,
  isDurable: false,
  command: ({ port }) => ({ args: [program, mode], env: { PORT: String(port) } }),
  connect: async ({ port, room }) => ({ url: `ws://127.0.0.1:${port}/${room}`, headers: {} }),
  textOf: (doc, writer) => doc.getText(String(writer)),
})
