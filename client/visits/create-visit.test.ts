import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { rewriteBlocks } from '../../shared/text/rewrite.ts'
import type { Unseen } from '../../shared/visits.ts'
import type { DocumentView } from '../documents/document-view.tsx'
import { createVisit, type Visit } from './create-visit.ts'

const [mine, theirs, quiet] = ['mine', 'theirs', 'quiet'] as ClauseId[] as [ClauseId, ClauseId, ClauseId]
const at = '2026-11-20T15:05:00.000Z'

/** What the page has said that it has seen: clauses, or all of it. */
let said: (readonly string[] | 'all')[] = []
let answer: Unseen = { at, clauses: [] }
beforeEach(() => {
  said = []
  vi.stubGlobal('fetch', async (_path: string, { method, body, keepalive }: RequestInit) => {
    if (method === 'GET') return Response.json(answer)
    // Without it, a page that is being left would be cut off.
    expect(keepalive).toBe(true)
    said.push((JSON.parse(String(body)) as { clauses?: string[] }).clauses ?? 'all')
    return new Response(null, { status: 204 })
  })
})
let leave = () => {}
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
})

async function come(unseen: Unseen): Promise<{ visit: Visit; doc: Y.Doc }> {
  answer = unseen
  const doc = new Y.Doc()
  buildDocument(
    doc,
    [mine, theirs, quiet].map((id, index) => ({ id, order: `a${index}`, title: id, blocks: [paragraph('Text.')] })),
  )
  const room = { held: () => ({ doc }) }
  const view = { document: () => ({ id: 'd' }), room } as unknown as DocumentView
  const visit = createRoot((dispose) => {
    leave = dispose
    return createVisit(view)
  })
  await vi.waitFor(() => expect(visit.unseen()).toEqual(unseen))
  return { visit, doc }
}

const write = (doc: Y.Doc, clause: ClauseId) => rewriteBlocks(clauseRoot(doc, clause)!, [paragraph('Anders.')])

/** What somebody else writes, as it comes from the room. */
function receive(doc: Y.Doc, clause: ClauseId): void {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  write(other, clause)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'the room')
}

test('whoever comes for the first time has seen what stands there', async () => {
  await come({ at: null, clauses: [] })
  expect(said).toEqual(['all'])
})

test('what one writes oneself is seen when one leaves; what was new stays new, and so does what others write', async () => {
  const { doc } = await come({ at, clauses: [{ id: theirs, change: 'edited' }] })
  write(doc, mine)
  write(doc, theirs)
  receive(doc, quiet)
  expect(said).toEqual([])
  leave()
  expect(said).toEqual([[mine]])
})

test('nothing is said of a visit in which one only read', async () => {
  await come({ at, clauses: [{ id: theirs, change: 'edited' }] })
  leave()
  expect(said).toEqual([])
})

test('all is seen when one says so', async () => {
  const { visit } = await come({ at, clauses: [{ id: theirs, change: 'edited' }] })
  await visit.seeAll()
  expect(said).toEqual(['all'])
  expect(visit.unseen()?.clauses).toEqual([])
})
