import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VersionSummary } from '../shared/versions.ts'
import { makeWorkshopTest, type WorkshopTest } from './testing/a-workshop.ts'

const clientFolder = mkdtempSync(path.join(tmpdir(), 'pages-'))
let world: WorkshopTest
beforeAll(async () => {
  writeFileSync(path.join(clientFolder, 'index.html'), '<!doctype html><title>Seite</title>')
  mkdirSync(path.join(clientFolder, 'assets'))
  writeFileSync(path.join(clientFolder, 'service-worker.js'), 'worker')
  writeFileSync(path.join(clientFolder, 'assets/index.js'), 'plain')
  writeFileSync(path.join(clientFolder, 'assets/index.js.br'), 'brotli')
  writeFileSync(path.join(clientFolder, 'assets/index.js.gz'), 'gzip')
  mkdirSync(path.join(clientFolder, '.vite'))
  writeFileSync(
    path.join(clientFolder, '.vite/manifest.json'),
    JSON.stringify({
      'index.html': { file: 'assets/index.js', imports: ['_base.js'], css: ['assets/base.css'] },
      '_base.js': { file: 'assets/base.js' },
      'documents/DocumentPage.tsx': { file: 'assets/page.js', imports: ['_base.js', '_document.js'] },
      '_document.js': { file: 'assets/document.js', css: ['assets/document.css'] },
    }),
  )
  world = await makeWorkshopTest({ clientFolder })
})
afterAll(async () => {
  await world.server.close()
  rmSync(clientFolder, { recursive: true })
})

const statusOf = async (address: string, by = world.anna) => (await by.ask('GET', address)).status

test('an address of something that is there answers with the page, any other says that it is not there', async () => {
  const [{ id, clauses }, other] = [await world.aDocument(), await world.aDocument()]
  const kept = await world.anna.ask('POST', `/api/documents/${id}/versions`, { label: 'Erste' })
  const version = (kept.body as VersionSummary).id
  const clause = clauses[0]!.id
  const there = [
    '',
    '/versions',
    `/versions/${version}`,
    '/compare',
    '/compare?from=x',
    '/rights',
    `/clauses/${clause}`,
  ]
  for (const part of there) {
    expect([part, await statusOf(`/documents/${id}${part}`)]).toEqual([part, 200])
    expect([part, await statusOf(`/documents/${id}${part}`, world.stranger)]).toEqual([part, 404])
    expect([part, (await world.server.request('GET', `/documents/${id}${part}`)).status]).toEqual([part, 200])
  }
  const unknown = crypto.randomUUID()
  const absent = ['/nichts', `/versions/${unknown}`, `/versions/x/y`, '/clauses', `/clauses/${unknown}`, '/clauses/x']
  for (const part of [...absent, '/compare/x', `/clauses/${clause}/x`])
    expect([part, await statusOf(`/documents/${id}${part}`)]).toEqual([part, 404])
  for (const part of [`/versions/${version}`, `/clauses/${clause}`])
    expect([part, await statusOf(`/documents/${other.id}${part}`)]).toEqual([part, 404])
  expect(await statusOf('/')).toBe(200)
  expect(await statusOf(`/workshops/${world.workshop}`)).toBe(200)
  for (const part of ['manage', 'people', 'rights']) {
    expect([part, await statusOf(`/workshops/${world.workshop}/${part}`)]).toEqual([part, 200])
    expect([part, await statusOf(`/workshops/${world.workshop}/${part}`, world.stranger)]).toEqual([part, 404])
    expect([part, await statusOf(`/workshops/${unknown}/${part}`)]).toEqual([part, 404])
  }
  for (const address of [`/workshops/${unknown}`, `/workshops/${world.workshop}/x`, '/anderes'])
    expect([address, await statusOf(address)]).toEqual([address, 404])
})

test('with a document’s page the browser is told at once what that will ask for, and of nothing that the page names', async () => {
  const { id } = await world.aDocument()
  const linksOf = async (address: string, by = world.anna) =>
    (await by.ask('GET', address)).headers.get('link')?.split(', ')
  expect(await linksOf(`/documents/${id}`)).toEqual([
    '</assets/page.js>; rel=modulepreload',
    '</assets/document.js>; rel=modulepreload',
    '</assets/document.css>; rel=preload; as=style; crossorigin',
    '</api/me>; rel=preload; as=fetch; crossorigin',
    `</api/documents/${id}/opening>; rel=preload; as=fetch; crossorigin`,
  ])
  expect(await linksOf(`/documents/${id}`, world.stranger)).toBeUndefined()
  expect(await linksOf(`/documents/${id}/versions`)).toBeUndefined()
  expect(await linksOf('/')).toBeUndefined()
})

test('a clause that stands in no version yet, or in no draft any more, has its page', async () => {
  const { id, clauses } = await world.aDocument()
  await world.anna.ask('POST', `/api/documents/${id}/clauses`, { title: 'Zwei' })
  const page = `/documents/${id}/clauses/${clauses[0]!.id}`
  expect(await statusOf(page)).toBe(200)
  await world.anna.ask('POST', `/api/documents/${id}/versions`, { label: 'Erste' })
  await world.anna.ask('DELETE', `/api${page}`)
  expect(await statusOf(page)).toBe(200)
})

test('a file is given in the smallest form that a browser takes, and kept by it as long as its name stands for it', async () => {
  const get = async (address: string, accepted: string) => {
    const { status, headers, body } = await world.server.request('GET', address, {
      headers: { 'accept-encoding': accepted },
    })
    return [status, body, headers.get('content-encoding'), headers.get('cache-control')]
  }
  const forever = 'public, max-age=31536000, immutable'
  const script = '/assets/index.js'
  expect(await get(script, 'gzip, deflate, br, zstd')).toEqual([200, 'brotli', 'br', forever])
  expect(await get(script, 'gzip')).toEqual([200, 'gzip', 'gzip', forever])
  expect(await get(script, 'br;q=0, gzip')).toEqual([200, 'gzip', 'gzip', forever])
  expect(await get(script, 'identity')).toEqual([200, 'plain', null, forever])
  expect(await get('/service-worker.js', 'br')).toEqual([200, 'worker', null, 'no-cache'])
  for (const address of ['/.vite/manifest.json', '/assets/index.js.br', '/assets/../index.js', '/assets/nothing.js'])
    expect([address, (await get(address, ''))[0]]).toEqual([address, 404])
})
