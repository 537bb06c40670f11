import { afterEach, expect, test } from 'vitest'
import { type Listening, listen } from '../listen.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let listening: Listening
afterEach(async () => {
  await listening.close(Promise.resolve())
  await server.close()
})

async function serve(trustedProxies: readonly string[]) {
  server = await makeTestServer({ trustedProxies })
  listening = await listen('127.0.0.1', 0, () => server.web)
}

/** A question that an address may ask a hundred times a minute, as if it came from where the header claims. */
async function ask(forwardedFor: string): Promise<number> {
  const { status } = await fetch(`http://127.0.0.1:${listening.port}/api/invitation/look`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
    body: JSON.stringify({ token: 'x'.repeat(43) }),
  })
  return status
}

const askOften = async (addressOf: (n: number) => string) => {
  for (let n = 0; n < 100; n++) expect(await ask(addressOf(n))).toBe(410)
}

test('what anybody claims of where a request came from lifts no limit', async () => {
  await serve(['192.0.2.1'])
  await askOften((n) => `203.0.113.${n}`)
  expect(await ask('203.0.113.200')).toBe(429)
  expect(await ask('192.0.2.1')).toBe(429)
})

test('behind a proxy that is trusted it is the address the proxy saw that is limited, whatever was claimed to the proxy', async () => {
  await serve(['127.0.0.1'])
  await askOften((n) => `203.0.113.${n}, 198.51.100.1`)
  expect(await ask('203.0.113.200, 198.51.100.1')).toBe(429)
  expect(await ask('198.51.100.1, 198.51.100.2')).toBe(410)
})
