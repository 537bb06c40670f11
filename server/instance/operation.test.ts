import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeBackupNote } from '../admin/note-backup.ts'
import { type InstanceTest, makeInstanceTest } from '../testing/an-instance.ts'
import { makeDiskUse } from './disk-use.ts'

let world: InstanceTest
beforeAll(async () => {
  world = await makeInstanceTest()
})
afterAll(() => world.server.close())

test('an operator sees whether what is typed is saved, how full the disk is, and the newest backup', async () => {
  const { operator, server } = world
  const health = async () => (await operator.ask('GET', '/api/instance/health')).body
  expect(await health()).toMatchObject({ database: 'writes', lastBackupAt: null, mails: 'kept', version: '0.0.0' })
  for (const at of ['2026-11-21T03:00:00.000Z', '2026-11-22T03:00:00.000Z'])
    await writeBackupNote(server.storage, { at })
  expect(await health()).toMatchObject({ lastBackupAt: '2026-11-22T03:00:00.000Z', disk: { outboxLetters: 2 } })
})

test('what is on the disk is measured where the database lies', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'einklang-'))
  const databaseFile = path.join(folder, 'einklang.db')
  const measured = makeDiskUse({ dataFolder: folder, databaseFile })
  writeFileSync(databaseFile, 'x'.repeat(1000))
  writeFileSync(`${databaseFile}-wal`, 'x'.repeat(234))
  expect(await measured()).toMatchObject({ databaseBytes: 1234, outboxLetters: 0 })
  mkdirSync(path.join(folder, 'outbox'))
  writeFileSync(path.join(folder, 'outbox', '1.eml'), '')
  const { freeBytes, totalBytes, outboxLetters } = await measured()
  expect([outboxLetters, freeBytes > 0, totalBytes >= freeBytes]).toEqual([1, true, true])
  rmSync(folder, { recursive: true })
})

test('an operator sees what a workshop takes, and of its documents their number alone', async () => {
  const { operator, anna, document, workshop } = world
  const read = async () => (await operator.ask('GET', '/api/instance/storage')).body as { bytes: number }[]
  const [before] = await read()
  expect(before).toMatchObject({ workshop, documents: 2, versions: 0 })
  expect(JSON.stringify(before)).not.toContain('Vereinbarung')
  await anna.ask('POST', `/api/documents/${document.id}/clauses`, { title: 'Noch eine Klausel' })
  await anna.ask('POST', `/api/documents/${document.id}/versions`, { label: 'Stand' })
  const [after] = await read()
  expect(after).toMatchObject({ documents: 2, versions: 1 })
  expect(after!.bytes).toBeGreaterThan(before!.bytes)
})

test('an operator sends a mail to themselves and is told what became of it', async () => {
  const { operator, server } = world
  for (const delivery of ['sent', 'kept', 'failed'] as const) {
    server.letterBox.delivery = delivery
    const { body } = await operator.ask('POST', '/api/instance/mail-test', {})
    expect(body).toEqual({ address: operator.email, delivery })
  }
  expect((await server.letterBox.to(operator.email)).subject).toBe('Probe des E-Mail-Versands')
})
