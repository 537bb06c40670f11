import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Document } from '../../shared/documents.ts'
import { bold, bullets, checks, paragraph, table } from '../../shared/text/blocks.ts'
import type { Block } from '../../shared/text/canonical.ts'
import { writeBlocks } from '../../shared/text/codec.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import type { Evidence } from './package.ts'
import { redactionHash } from './redactions.ts'

let world: WorkshopTest
const folder = mkdtempSync(path.join(tmpdir(), 'einklang-evidence-'))
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.server.close()
})

async function write(document: Document, blocks: readonly Block[]) {
  const author = { actor: world.anna.actor, organisation: world.organisations.a }
  await world.server.workspace.lobby.inRoom(document.id, (room) =>
    room.change(author, (doc) => {
      const root = clauseRoot(doc, document.clauses[0]!.id)!
      root.delete(0, root.length)
      writeBlocks(root, blocks)
    }),
  )
}

/** A document with three versions, and its package after each of the last two. */
async function aHistory() {
  const document = await world.aDocument('Vertrag über „Ganztag“')
  const keep = (label: string, by = world.anna) => by.ask('POST', `/api/documents/${document.id}/versions`, { label })
  await write(document, [paragraph(['Die Kreise ', bold('vereinbaren'), ' Ziele.']), bullets(['eins', 'zwei'])])
  await keep('Erste')
  await write(document, [
    paragraph('Zwei.'),
    table([
      ['Maßnahme', 'bis'],
      ['Auftakt', '2026'],
    ]),
  ])
  await keep('Zweite', world.bernd)
  const older = await download(document)
  await write(document, [paragraph('Zwei.'), checks([{ words: 'erledigt', checked: true }])])
  await keep('Dritte')
  return { document, older, newer: await download(document) }
}

async function download({ id }: Document) {
  const { status, body, headers } = await world.anna.ask('GET', `/api/documents/${id}/evidence`)
  expect(status).toBe(200)
  const files = unzipSync(body as Uint8Array)
  const evidence = JSON.parse(strFromU8(files['pruefpaket.json']!)) as Evidence
  return { files, evidence, headers }
}

/** The check itself, as page and program have it. */
const { checkPackage } = (await import(new URL('./handout/check.mjs', import.meta.url).href)) as {
  checkPackage: (evidence: unknown, older?: unknown) => Promise<{ fault?: string }>
}

/** What the program of a package says about this evidence. */
function check(files: Record<string, Uint8Array>, ...packages: readonly unknown[]) {
  const program = path.join(folder, 'pruefen.mjs')
  writeFileSync(program, files['pruefen.mjs']!)
  const given = packages.map((evidence, n) => {
    const file = path.join(folder, `${n}.json`)
    writeFileSync(file, typeof evidence === 'string' ? evidence : JSON.stringify(evidence))
    return file
  })
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

type Json = string | number | null | Json[] | { [key: string]: Json }

/** The package with another value at a path such as `versions.0.words.label`; undefined takes out what is there. */
function altered(evidence: Evidence, place: string, value: Json | undefined): Evidence {
  const copy = structuredClone(evidence)
  const keys = place.split('.')
  const last = keys.pop()!
  const holder = keys.reduce((inner: unknown, key) => (inner as Record<string, unknown>)[key], copy) as Record<
    string,
    unknown
  >
  if (value !== undefined) holder[last] = value
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return copy
}

test('versions that nobody kept by hand say how they came to be', async () => {
  const { document } = await aHistory()
  await write(document, [paragraph('Vier.')])
  const [, , first] = (await world.anna.ask('GET', `/api/documents/${document.id}/versions`)).body as VersionSummary[]
  const answer = await world.anna.ask('POST', `/api/documents/${document.id}/restore`, { version: first!.id })
  expect(answer.status).toBe(201)
  const { files, evidence } = await download(document)
  const { status, said } = check(files, evidence)
  expect(status).toBe(0)
  expect(said.match(/(?<=Fassung [45] {2}\w+ {2}).*/g)).toEqual(['automatisch', 'Erste, wiederhergestellt'])
  expect(strFromU8(files['fassungen/fassung-004.txt']!)).toContain('\nFassung 4\n')
})

test('a package verifies with its own program, and so does a newer one that continues it', async () => {
  const { older, newer } = await aHistory()
  expect(Object.keys(newer.files).toSorted()).toEqual([
    'LIESMICH.txt',
    'fassungen/fassung-001.txt',
    'fassungen/fassung-002.txt',
    'fassungen/fassung-003.txt',
    'pruefen.mjs',
    'pruefpaket.json',
    'pruefung.html',
  ])
  expect(strFromU8(newer.files['fassungen/fassung-002.txt']!)).toContain('Auftakt\t2026')
  expect(newer.headers.get('content-disposition')).toContain('attachment')
  for (const given of [[older.evidence], [newer.evidence], [newer.evidence, older.evidence]]) {
    const { status, said } = check(newer.files, ...given)
    expect([status, said]).toEqual([0, expect.stringContaining('In Ordnung')])
  }
  expect(check(newer.files, newer.evidence).said).toContain('Fassung 3')
  // The older one lacks a version of the newer.
  expect(check(newer.files, older.evidence, newer.evidence)).toMatchObject({ status: 1 })
})

test('whatever is altered in a package is named', async () => {
  const { older, newer } = await aHistory()
  const { evidence, files } = newer
  const text = `texts.${evidence.versions[1]!.clauses[0]!.hash}`
  const spoilt: [what: string, said: string, place: string, value?: Json][] = [
    ['a letter', 'Fassung 2: der Text der 1. Klausel', `${text}.blocks.0.content.0.text`, 'Drei.'],
    ['a wording', 'Fassung 2: der Text der 1. Klausel', 'versions.1.clauses.0.wordingHash', 'a'.repeat(64)],
    ['a label', 'Fassung 1: ihr Eintrag', 'versions.0.words.label', 'Andere'],
    ['a title', 'Fassung 1: Titel', 'versions.0.words.title', 'Anderer'],
    ['a time', 'Fassung 3: ihr Eintrag', 'versions.2.createdAt', '2020-01-01T00:00:00.000Z'],
    ['who kept it', 'Fassung 2: ihr Eintrag', 'versions.1.organisation', evidence.versions[0]!.organisation],
    ['a version taken out', 'Fassung 2: fehlt', 'versions.1'],
    ['the last taken off', 'Unterschrift', 'versions.2'],
    ['a text left out', 'Fassung 2: der Text der 1. Klausel fehlt', text],
    ['the head', 'Unterschrift', 'head.at', '2020-01-01T00:00:00.000Z'],
    ['another document', 'Fassung 1: gehört', 'versions.0.document', 'x'],
    ['the name of a county', 'Namen', `organisations.${evidence.versions[0]!.organisation}`, 'Kreis Anderswo'],
    ['the name of the document', 'Namen', 'document.title', 'Vertrag'],
    ['another format', 'kein Prüfpaket', 'format', 2],
    ['another format of the head', 'kennt das Format nicht', 'head.format', 1],
  ]
  for (const [what, said, place, value] of spoilt) {
    const { fault } = await checkPackage(altered(evidence, place, value))
    expect([what, fault]).toEqual([what, expect.stringContaining(said)])
  }
  expect(check(files, altered(evidence, `${text}.blocks.0.content.0.text`, 'Drei.'))).toMatchObject({
    status: 1,
    said: expect.stringContaining('Fassung 2: der Text der 1. Klausel'),
  })
  expect(check(files, 'no JSON')).toMatchObject({ status: 2 })
  // A history that was written anew is sound in itself; only who has an older package finds it out.
  expect(check(files, evidence, altered(older.evidence, 'versions.1.hash', 'b'.repeat(64)))).toMatchObject({
    status: 1,
    said: expect.stringContaining('Fassung 2 ist nicht mehr die'),
  })
}, 60_000)

test('a passage that the workspace never blackened excuses no other text, whatever the package says of it', async () => {
  const { evidence } = (await aHistory()).newer
  const clauseHash = evidence.versions[1]!.clauses[0]!.hash
  const remains = { ...evidence.texts[clauseHash]!, blocks: [paragraph('Der Kreis trägt alle Kosten.')] }
  const record = { number: 1, clauseHash, remains, reason: 'Telefonnummer', at: evidence.head.at, previousHash: null }
  const forged: Evidence = {
    ...evidence,
    texts: { ...evidence.texts, [clauseHash]: remains },
    redactions: [{ ...record, hash: redactionHash(record) }],
  }
  expect(await checkPackage(forged)).toMatchObject({ fault: expect.stringContaining('Schwärzungen') })
})

test('every letter and digit of texts, entries and head counts', async () => {
  const { evidence } = (await aHistory()).newer
  const other = (letter: string) => (/\d/.test(letter) ? (letter === '1' ? '2' : '1') : letter === 'a' ? 'b' : 'a')
  for (const part of ['texts', 'versions', 'head'] as const) {
    const whole = JSON.stringify(evidence[part])
    for (let at = 2; at < whole.length; at += Math.ceil(whole.length / 60)) {
      if (!/[\p{L}\d]/u.test(whole[at]!)) continue
      const spoilt = whole.slice(0, at) + other(whole[at]!) + whole.slice(at + 1)
      const { fault } = await checkPackage({ ...evidence, [part]: JSON.parse(spoilt) })
      expect(fault, spoilt.slice(Math.max(0, at - 20), at + 20)).toBeDefined()
    }
  }
}, 120_000)

test('a damaged database still gives a package, and the package says what is damaged', async () => {
  const { document } = await aHistory()
  const spoil = (content: string, version: number) =>
    world.server.storage.batch([
      { sql: 'drop trigger if exists clauseTextIsNeverChanged', parameters: [] },
      {
        sql: `update clauseText set content = ? where hash in (
                select versionClause.hash from versionClause join version on version.id = versionId
                where documentId = ? and version.number = ?)`,
        parameters: [content, document.id, version],
      },
    ])
  await spoil('{', 2)
  const unreadable = await download(document)
  expect(strFromU8(unreadable.files['fassungen/fassung-001.txt']!)).toContain('vereinbaren')
  expect(strFromU8(unreadable.files['fassungen/fassung-002.txt']!)).toContain('beschädigt')
  expect(check(unreadable.files, unreadable.evidence)).toMatchObject({
    status: 1,
    said: expect.stringContaining('Fassung 2: der Text der 1. Klausel fehlt'),
  })
  await spoil('{"format":1,"title":"Kein Inhalt"}', 1)
  const shapeless = await download(document)
  expect(strFromU8(shapeless.files['fassungen/fassung-001.txt']!)).toContain('beschädigt')
  expect((await checkPackage(shapeless.evidence)).fault).toBeDefined()
})

test('the checking page holds the same check and asks nobody for anything', async () => {
  const { newer } = await aHistory()
  const page = strFromU8(newer.files['pruefung.html']!)
  const program = strFromU8(newer.files['pruefen.mjs']!)
  const checkOf = (text: string) =>
    text.slice(text.indexOf('// The check of an evidence'), text.indexOf('function faultInContinuation'))
  expect(checkOf(page)).toBe(checkOf(program))
  expect(checkOf(page).length).toBeGreaterThan(3000)
  expect(page).not.toMatch(/https?:|src=|import /)
  expect(page).toContain("default-src 'none'")
})

test('only who may read a document gets its package, and without a version there is none', async () => {
  const document = await world.aDocument('Ohne Fassung')
  const address = `/api/documents/${document.id}/evidence`
  expect(await world.anna.ask('GET', address)).toMatchObject({ status: 409, body: { code: 'nothing-kept' } })
  expect((await world.stranger.ask('GET', address)).status).toBe(404)
  expect((await world.server.request('GET', address)).status).toBe(401)
})
