import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import { hasClause, outlineOf, removeFromOutline } from '../../shared/text/outline.ts'
import { makeRandom, type Random } from '../../shared/text/testing/random.ts'
import { type GateRules, judge } from './gate.ts'
import { forgedUpdate, mutatedUpdate } from './testing/forge.ts'
import { editHonestly } from './testing/honest.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))

const [open, alsoOpen, locked, removed] = ['open', 'also-open', 'locked', 'removed'] as unknown as [
  ClauseId,
  ClauseId,
  ClauseId,
  ClauseId,
]

interface Scene {
  readonly server: Y.Doc
  readonly pages: readonly Y.Doc[]
  /** Edits of people, as they travelled. */
  readonly travelled: readonly Uint8Array[]
}

const rules = (owns: (client: number) => boolean, doc: Y.Doc): GateRules => ({
  editing: 'open',
  owns,
  isClosed: (clause) => clause === locked || !hasClause(doc, clause),
})

/** A document that three people have written in for a while, each seeing the others late. All of it must be let in. */
function play(random: Random, deeds: number): Scene {
  const server = new Y.Doc()
  server.clientID = 1
  const blocks = [paragraph('Wir 😀 einigen uns.'), paragraph('Zweiter Absatz.')]
  const clauses = [open, alsoOpen, locked, removed].map((id, n) => ({ id, order: `a${n}`, title: id, blocks }))
  buildDocument(server, clauses)
  removeFromOutline(server, removed)
  const pages = [11, 12, 13].map((client) => {
    const page = new Y.Doc()
    page.clientID = client
    Y.applyUpdate(page, Y.encodeStateAsUpdate(server), 'room')
    return page
  })
  const travelled: Uint8Array[] = []
  const inboxes = new Map<Y.Doc, Uint8Array[]>(pages.map((page) => [page, []]))
  const outboxes = new Map<Y.Doc, Uint8Array[]>(pages.map((page) => [page, []]))
  for (const page of pages) {
    page.on('update', (update: Uint8Array, origin: unknown) => origin === 'honest' && outboxes.get(page)!.push(update))
  }
  const carry = (page: Y.Doc, letters: number) => {
    for (const update of outboxes.get(page)!.splice(0, letters)) {
      const verdict = judge(
        server,
        update,
        rules((client) => client === page.clientID, server),
      )
      if (verdict.kind === 'refused')
        throw new Error(`an honest edit was refused: ${verdict.refusal.code} (SEED=${seed})`)
      travelled.push(update)
      if (verdict.kind === 'nothing-new') continue
      server.once('update', (seen: Uint8Array) => {
        for (const other of pages) if (other !== page) inboxes.get(other)!.push(seen)
      })
      Y.applyUpdate(server, verdict.update)
      if (server.store.pendingStructs || server.store.pendingDs) throw new Error(`left waiting (SEED=${seed})`)
    }
  }
  for (let deed = 0; deed < deeds; deed++) {
    const page = random.oneOf(pages)
    editHonestly(page, random.oneOf([open, alsoOpen]), random)
    const carrier = random.oneOf(pages)
    carry(carrier, random.below(4))
    const reader = random.oneOf(pages)
    for (const update of inboxes.get(reader)!.splice(0, random.below(4))) Y.applyUpdate(reader, update, 'room')
  }
  for (const page of pages) carry(page, Number.POSITIVE_INFINITY)
  return { server, pages, travelled }
}

const deep = (type: Y.XmlElement): unknown => [
  type.nodeName,
  type.getAttributes(),
  type.toArray().map((child) => (child instanceof Y.XmlText ? child.toDelta() : deep(child as Y.XmlElement))),
]

/** What nobody may change. */
function untouchable(doc: Y.Doc, others: readonly number[]): string {
  const clauses = doc.getMap<Y.XmlElement>('clauses')
  return JSON.stringify([
    outlineOf(doc).toJSON(),
    [...clauses.keys()],
    [locked, removed].map((clause) => deep(clauses.get(clause)!)),
    others.map((client) => Y.getState(doc.store, client)),
    [...doc.share.keys()].filter((key) => key !== 'clauses' && key !== 'outline').map((key) => doc.get(key).toJSON()),
  ])
}

function clone(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

test(`R6: what people write is let in, whatever comes late (SEED=${seed})`, () => {
  for (let run = 0; run < 60; run++) play(makeRandom(seed + run), 120)
}, 60_000)

test(`R6: of 60,000 forged and mutated edits none changes what is closed (SEED=${seed})`, () => {
  const counts = { tried: 0, accepted: 0, changed: 0 }
  for (let scene = 0; scene < 120; scene++) {
    const random = makeRandom(seed * 7 + scene)
    const { server, travelled } = play(random, 40)
    const attackers = [11, 900 + scene]
    const others = [1, 12, 13]
    const verdictOf = (update: Uint8Array) =>
      judge(
        server,
        update,
        rules((client) => attackers.includes(client), server),
      )
    const before = untouchable(server, others)
    const openBefore = JSON.stringify(
      [open, alsoOpen].map((clause) => deep(server.getMap<Y.XmlElement>('clauses').get(clause)!)),
    )
    // Mutations of what is about to arrive are nearer to what is let in than of what is known.
    const page = clone(server)
    page.clientID = attackers[1]!
    const fresh: Uint8Array[] = []
    page.on('update', (update: Uint8Array) => fresh.push(update))
    for (let n = 0; n < 6; n++) editHonestly(page, random.oneOf([open, alsoOpen, locked, removed]), random)
    const edits = [...travelled.slice(-10), ...fresh, Y.mergeUpdates(fresh)]
    for (let n = 0; n < 500; n++) {
      const update = random.percent(50) ? forgedUpdate(server, attackers, random) : mutatedUpdate(edits, random)
      const verdict = verdictOf(update)
      counts.tried++
      if (verdict.kind !== 'accepted') continue
      counts.accepted++
      const copy = clone(server)
      const message = () => `SEED=${seed}, scene ${scene}, edit ${n}: ${Buffer.from(update).toString('hex')}`
      try {
        Y.applyUpdate(copy, verdict.update)
      } catch (cause) {
        throw new Error(`Yjs threw at an edit that was let in; ${message()}`, { cause })
      }
      expect(untouchable(copy, others), message()).toBe(before)
      expect([copy.store.pendingStructs, copy.store.pendingDs], message()).toEqual([null, null])
      const openAfter = JSON.stringify(
        [open, alsoOpen].map((clause) => deep(copy.getMap<Y.XmlElement>('clauses').get(clause)!)),
      )
      if (openAfter !== openBefore) counts.changed++
      copy.destroy()
    }
  }
  console.log(
    `${counts.tried} edits, ${counts.accepted} let in, ${counts.changed} changed an open clause (SEED=${seed})`,
  )
  expect(counts.tried).toBe(60_000)
  // An oracle that never sees an effect would prove nothing.
  expect(counts.changed).toBeGreaterThan(1_000)
}, 120_000)
