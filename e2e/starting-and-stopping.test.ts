import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { getPriority } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { liveText, newDocument, signInByApi } from './api.ts'
import { firstText, joinRoom } from './room-client.ts'
import type { ServerProcess } from './server-process.ts'
import { aFolder, start, tidyUpAfterEach } from './servers-of-a-test.ts'

tidyUpAfterEach()

/** A start that is meant to fail. */
function tryToStart(dataFolder: string, env: Record<string, string> = {}, words: readonly string[] = ['demo']) {
  const { status, stderr } = spawnSync(process.execPath, ['dist/server/main.js', ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: dataFolder, PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status, stderr }
}

test.each(['socket', 'stream'] as const)(
  'SIGTERM writes what was typed over a %s, asks everybody to come back and ends with 0',
  async (way) => {
    const folder = aFolder()
    const server = await start({ dataFolder: folder })
    const anna = await signInByApi(server.url, 'lennetal')
    const { id, clauses } = await newDocument(anna, 'Bis zuletzt')
    const page = joinRoom({ origin: server.url, cookie: anna.cookie, documentId: id, way })
    await page.synced
    firstText(page.doc, clauses[0]!.id).insert(0, 'Das letzte Wort')
    await expect.poll(() => page.saved()).toBe(page.sent())
    const status = server.stop()
    expect(await page.closed).toBe(1012)
    expect(await status).toBe(0)
    expect(server.output()).not.toContain('cut off')

    const again = await start({ dataFolder: folder })
    expect(await liveText(await signInByApi(again.url, 'soest'), id)).toBe('Das letzte Wort')
  },
)

test('scripts come compressed to browsers that can read that', async () => {
  const server = await start()
  const page = await (await fetch(server.url)).text()
  const script = `${server.url}${/src="(\/assets\/[^"]+\.js)"/.exec(page)![1]}`
  const headersFor = async (encoding: string) =>
    (await fetch(script, { headers: { 'accept-encoding': encoding } })).headers
  const smallest = await headersFor('gzip, br')
  expect(smallest.get('content-encoding')).toBe('br')
  expect(smallest.get('vary')).toMatch(/accept-encoding/i)
  expect((await headersFor('gzip')).get('content-encoding')).toBe('gzip')
  const plain = await headersFor('identity')
  expect(plain.get('content-encoding')).toBeNull()
  expect(plain.get('content-type')).toMatch(/javascript/)
})

/** Of each thread of a process its name and priority; Linux counts from -20, the highest, to 19. */
function threadsOf(pid: number): { isMain: boolean; name: string; nice: number }[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    try {
      const [, name, rest] = /\((.*)\) (.*)/.exec(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8'))!
      return [{ isMain: Number(thread) === pid, name: name!, nice: Number(rest!.split(' ')[16]) }]
    } catch {
      // It has ended meanwhile.
      return []
    }
  })
}

test.runIf(process.platform === 'linux')(
  'threads of V8 stand behind the main one, where threads have names',
  async () => {
    const threads = threadsOf((await start()).pid)
    const main = threads.find(({ isMain }) => isMain)!
    expect(main.nice).toBe(getPriority())
    const ofV8 = threads.filter(({ name }) => name === 'V8Worker')
    if (Number(process.versions.node.split('.')[0]) >= 24) expect(ofV8.length).toBeGreaterThan(0)
    for (const { nice } of ofV8) expect(nice).toBe(Math.min(main.nice + 10, 19))
  },
)

/** Sends a request by hand, and resolves when it was answered. Its own half stays open whatever the server says. */
async function ask(server: ServerProcess, path: string, headers: readonly string[]): Promise<[Socket, string]> {
  const { host, port } = new URL(server.url)
  const client = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
  client.on('error', () => {})
  client.write([`GET ${path} HTTP/1.1`, `Host: ${host}`, ...headers, '\r\n'].join('\r\n'))
  const [answer] = await once(client, 'data')
  return [client, String(answer)]
}

test('nobody who does not answer the farewell holds up a restart', async () => {
  const server = await start()
  const anna = await signInByApi(server.url, 'lennetal')
  const { id } = await newDocument(anna, 'Schweigen')
  const upgrade = [
    ...['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
    'Sec-WebSocket-Key: MTIzNDU2Nzg5MDEyMzQ1Ng==',
  ]
  const [silent, admitted] = await ask(server, `/rooms/${id}`, [
    ...[`Origin: ${server.url}`, `Cookie: ${anna.cookie}`],
    ...upgrade,
  ])
  const [refused, refusal] = await ask(server, `/rooms/${id}`, ['Origin: https://elsewhere.example', ...upgrade])
  const [lingering, answer] = await ask(server, '/api/health', ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c'])
  expect([admitted, refusal, answer].map((line) => line.slice(9, 12))).toEqual(['101', '403', '400'])
  expect(await server.stop()).toBe(0)
  expect(server.output()).toContain('cut off')
  for (const client of [silent, refused, lingering]) client.destroy()
})

test('a client that offers another protocol is answered and does not hold up a restart', async () => {
  const server = await start()
  const [client, answer] = await ask(server, '/api/health', ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c'])
  client.end()
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(await server.stop()).toBe(0)
})

test('the demo is kept between starts, and begun anew with --fresh', async () => {
  const folder = aFolder()
  const first = await start({ dataFolder: folder })
  await newDocument(await signInByApi(first.url, 'soest'), 'Bleibt')
  const titles = async (server: ServerProcess) => {
    const soest = await signInByApi(server.url, 'soest')
    const { body } = await soest.ask('GET', '/api/workshops')
    const { body: documents } = await soest.ask('GET', `/api/workshops/${(body as { id: string }[])[0]!.id}/documents`)
    return (documents as { title: string }[]).map(({ title }) => title)
  }
  await first.stop()
  const second = await start({ dataFolder: folder })
  expect(await titles(second)).toContain('Bleibt')
  await second.stop()
  const third = await start({ dataFolder: folder, words: ['demo', '--fresh'] })
  expect(await titles(third)).not.toContain('Bleibt')
})

test('a second server on the same database stops with a message, and the first goes on', async () => {
  const folder = aFolder()
  const server = await start({ dataFolder: folder })
  const { status, stderr } = tryToStart(folder)
  expect(status).toBe(1)
  expect(stderr).toContain('einklang.db')
  expect(stderr).not.toContain('    at ')
  await signInByApi(server.url, 'soest')
})

test('a database that is none stops the start with a message and is left as it was', () => {
  const folder = aFolder()
  writeFileSync(path.join(folder, 'einklang.db'), 'Das ist ein Brief und keine Datenbank. '.repeat(100))
  const { status, stderr } = tryToStart(folder)
  expect(status).toBe(1)
  expect(stderr).toContain('einklang.db')
  expect(stderr).not.toContain('    at ')
})

test('every wrong variable is named at once', () => {
  const { status, stderr } = tryToStart(aFolder(), { PORT: 'achtzig', PUBLIC_URL: 'kreis.example', LOG_LEVEL: 'laut' })
  expect(status).toBe(1)
  for (const name of ['PORT', 'PUBLIC_URL', 'LOG_LEVEL']) expect(stderr).toContain(name)
})

test('a demo never takes the place of somebody’s work, nor work that of a demo', async () => {
  const folder = aFolder()
  const server = await start({ dataFolder: folder, words: [] })
  await server.stop()
  expect(tryToStart(folder, {}, ['demo', '--fresh'])).toMatchObject({ status: 1 })
  const other = aFolder()
  const demo = await start({ dataFolder: other })
  await demo.stop()
  expect(tryToStart(other, {}, [])).toMatchObject({ status: 1 })
})
