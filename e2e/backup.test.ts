import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openInProcess } from '../server/database/in-process-storage.ts'
import { admin } from './admin-process.ts'
import { type Caller, type LiveDocument, liveText, newDocument, signInByApi } from './api.ts'
import { firstText, joinRoom, type RoomClient } from './room-client.ts'
import { aFolder, start, tidyUpAfterEach } from './servers-of-a-test.ts'

tidyUpAfterEach()

interface Typing {
  readonly document: LiveDocument
  readonly page: RoomClient
  /** How many words are on disk. */
  saved(): number
  stop(): void
}

/** Somebody who types "1 2 3 …", an edit a word, until told to stop. */
async function typing(origin: string, caller: Caller): Promise<Typing> {
  const document = await newDocument(caller, 'Wird gesichert')
  const page = joinRoom({
    origin,
    cookie: caller.cookie,
    documentId: document.id,
    query: `?v=1&epoch=${document.epoch}`,
  })
  await page.synced
  const text = firstText(page.doc, document.clauses[0]!.id)
  const frames: number[] = []
  const timer = setInterval(() => {
    text.insert(text.length, `${frames.length + 1} `)
    frames.push(page.sent())
  }, 2)
  return {
    ...{ document, page },
    saved: () => frames.filter((frame) => frame <= page.saved()).length,
    stop: () => clearInterval(timer),
  }
}

const backupIn = (folder: string) => path.join(folder, readdirSync(folder).find((name) => name.endsWith('.db'))!)

test('a backup that is made while people type is whole, and after a crash the server goes on from it', async () => {
  const [folder, backups] = [aFolder(), aFolder()]
  const server = await start({ dataFolder: folder })
  const { url } = server
  const anna = await signInByApi(url, 'lennetal')
  const { document, page, saved, stop } = await typing(url, anna)
  await expect.poll(saved, { timeout: 10_000 }).toBeGreaterThan(50)
  const before = saved()
  const made = await admin(folder, ['backup', `${backups}/`])
  expect(made).toMatchObject({ status: 0, stderr: '' })
  await expect.poll(saved, { timeout: 10_000 }).toBeGreaterThan(before + 50)
  await server.kill()
  stop()
  const typed = saved()

  const restored = await admin(folder, ['restore', backupIn(backups)])
  expect(restored).toMatchObject({ status: 0, stderr: '' })
  const again = await start({ dataFolder: folder })
  const bernd = await signInByApi(again.url, 'hellwegland')
  const words = (await liveText(bernd, document.id)).trim().split(' ')
  expect(words).toEqual(words.map((_, n) => `${n + 1}`))
  expect(words.length).toBeGreaterThanOrEqual(before)
  expect(words.length).toBeLessThan(typed)

  // The page that was open still has more. It is told so, and nothing of it is merged in unseen.
  const cookie = (await signInByApi(again.url, 'lennetal')).cookie
  const query = `?v=1&epoch=${document.epoch}`
  const late = joinRoom({ origin: again.url, cookie, documentId: document.id, doc: page.doc, query })
  expect(await late.closed).toBe(4409)
  expect(late.refusals).toEqual([{ code: 'epoch', clauses: [] }])
  expect((await liveText(bernd, document.id)).trim().split(' ')).toEqual(words)
  expect((await fetch(`${again.url}/api/me`, { headers: { cookie: anna.cookie } })).status).toBe(401)

  // Restored once more, the epoch is another one again.
  const { body } = await bernd.ask('GET', `/api/documents/${document.id}`)
  await again.stop()
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect((await admin(folder, ['restore', backupIn(backups)])).status).toBe(0)
  const third = await start({ dataFolder: folder })
  const soest = await signInByApi(third.url, 'soest')
  const { body: later } = await soest.ask('GET', `/api/documents/${document.id}`)
  expect((later as LiveDocument).epoch).toBeGreaterThan((body as LiveDocument).epoch)
  const fresh = joinRoom({ origin: third.url, cookie: soest.cookie, documentId: document.id })
  await fresh.synced
  firstText(fresh.doc, document.clauses[0]!.id).insert(0, 'Weiter ')
  await expect.poll(() => fresh.saved()).toBe(fresh.sent())
  fresh.leave()
}, 120_000)

test('a restore changes nothing when a server runs, or the backup is not what its manifest says', async () => {
  const [folder, backups] = [aFolder(), aFolder()]
  const running = await start({ dataFolder: folder })
  expect((await admin(folder, ['backup', backups])).status).toBe(0)
  const backup = backupIn(backups)
  expect(await admin(folder, ['restore', backup])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Stop it'),
  })
  await signInByApi(running.url, 'soest')
  await running.stop()

  const database = path.join(folder, 'einklang.db')
  const [content, whole] = [readFileSync(database), readFileSync(backup)]
  for (const place of [100, whole.length >> 1, whole.length - 1]) {
    const flipped = Buffer.from(whole)
    flipped[place]! ^= 1
    writeFileSync(backup, flipped)
    expect(await admin(folder, ['restore', backup])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('damaged'),
    })
  }
  writeFileSync(backup, whole)
  rmSync(`${backup}.json`)
  expect(await admin(folder, ['restore', backup])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('missing'),
  })
  // Opening and closing it alone counts up in the first hundred bytes.
  expect(readFileSync(database).subarray(100).equals(content.subarray(100))).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('restor'))).toEqual([])
}, 120_000)

test('what is damaged is named, gets no backup, and can be replaced by an older one', async () => {
  const [folder, backups] = [aFolder(), aFolder()]
  await (await start({ dataFolder: folder })).stop()
  expect((await admin(folder, ['verify'])).stdout).toContain('All is sound.')
  expect((await admin(folder, ['backup', backups])).status).toBe(0)
  const backup = backupIn(backups)
  const database = path.join(folder, 'einklang.db')
  const storage = openInProcess(database)
  const [found] = await storage.batch([
    { sql: 'select documentId, max(sequence) from journalEntry', parameters: [] },
    {
      sql: 'update journalEntry set checksum = 0 where sequence = (select max(sequence) from journalEntry)',
      parameters: [],
    },
  ])
  await storage.close()
  const fault = `document ${found!.rows[0]![0]}, journal entry ${found!.rows[0]![1]}: its bytes have changed`
  expect(await admin(folder, ['verify'])).toMatchObject({ status: 1, stdout: expect.stringContaining(fault) })
  const other = aFolder()
  expect(await admin(folder, ['backup', other])).toMatchObject({ status: 1, stdout: expect.stringContaining(fault) })
  expect(readdirSync(other)).toEqual([])

  const truncated = readFileSync(database).subarray(0, 40_000)
  writeFileSync(database, truncated)
  expect((await admin(folder, ['restore', backup])).status).toBe(0)
  const aside = readdirSync(folder).find((name) => name.startsWith('einklang.db.before-'))!
  expect(readFileSync(path.join(folder, aside)).equals(truncated)).toBe(true)
  await signInByApi((await start({ dataFolder: folder })).url, 'soest')
}, 120_000)

test('commands explain themselves, and say when they were asked in a wrong way', async () => {
  const folder = aFolder()
  for (const words of [
    ['--help'],
    ['create-admin', '--help'],
    ['backup', '--help'],
    ['restore', '-h'],
    ['verify', '--help'],
  ]) {
    expect(await admin(folder, words)).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:') })
  }
  for (const words of [[], ['nonsense'], ['toString'], ['backup'], ['restore', 'a', 'b'], ['verify', '--deep']]) {
    expect(await admin(folder, words)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') })
  }
  expect(await admin(folder, ['verify'])).toMatchObject({ status: 1, stderr: expect.stringContaining('no database') })
})
