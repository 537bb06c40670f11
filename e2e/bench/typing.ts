import type { Browser } from '@playwright/test'
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { Frame } from '../../shared/room-protocol.ts'
import type { OwnPresence } from '../../shared/text/presence.ts'
import type { Caller, LiveDocument } from '../api.ts'
import { firstText, joinRoom, type RoomClient } from '../room-client.ts'
import { beginToWrite, openDocument } from './opening.ts'

/** A quick typist's ten keys in a second. */
const STROKE_MS = 100

/** Somebody who types a letter each 100 ms into a clause and shows the others the caret, until stopped. */
async function startTyping(caller: Caller, documentId: string, clauseId: string): Promise<() => void> {
  const member: RoomClient = joinRoom({ origin: caller.origin, cookie: caller.cookie, documentId })
  await member.synced
  const awareness = new Awareness(member.doc)
  let typed = 0
  const type = () => {
    const text = firstText(member.doc, clauseId)
    text.insert(text.length, 'Kreis und Schule '[typed++ % 17]!)
    const caret = Y.createRelativePositionFromTypeIndex(text, text.length, -1)
    const here: OwnPresence = { clause: clauseId as ClauseId, focusing: true, anchorPos: caret, focusPos: caret }
    awareness.setLocalState({ ...here })
    const update = encodeAwarenessUpdate(awareness, [member.doc.clientID])
    member.sendRaw(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, Frame.presence)
        encoding.writeVarUint8Array(encoder, update)
      }),
    )
  }
  const timer = setInterval(type, STROKE_MS)
  return () => {
    clearInterval(timer)
    awareness.destroy()
    member.leave()
  }
}

type Timed = Window & { strokes: number[] }

/** Runs in the page: keeps how long each key took from the keyboard to the end of the frame that shows it, in ms. */
function timeStrokes(): void {
  const strokes: number[] = []
  ;(window as unknown as Timed).strokes = strokes
  const painted = new MessageChannel()
  const waiting: number[] = []
  painted.port1.onmessage = () => {
    for (const at of waiting.splice(0)) strokes.push(performance.now() - at)
  }
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        waiting.push(timeStamp)
        painted.port2.postMessage(undefined)
      })
    },
    { capture: true },
  )
}

/**
 * Types into the first clause while the others type, one of them in the same clause and the rest each in the next.
 *
 * @returns ms from key to paint, for each key
 */
export async function timeTyping(
  browser: Browser,
  writer: Caller,
  others: readonly Caller[],
  document: LiveDocument,
  keys: number,
): Promise<number[]> {
  const { page } = await openDocument(browser, writer, document)
  const stops = await Promise.all(
    others.map((other, index) => startTyping(other, document.id, document.clauses[index]!.id)),
  )
  await beginToWrite(page)
  const text = page.locator('.clause .clause-text').first()
  await text.click()
  await page.keyboard.press('Control+End')
  await page.evaluate(timeStrokes)
  const sentence = 'Die Kreise stimmen ihre Angebote miteinander ab. '
  const before = (await text.textContent())!.length
  await page.keyboard.type(sentence.repeat(Math.ceil(keys / sentence.length)).slice(0, keys), { delay: STROKE_MS })
  await page.waitForFunction((count) => (window as unknown as Timed).strokes.length >= count, keys)
  const strokes = await page.evaluate(() => (window as unknown as Timed).strokes)
  const after = (await text.textContent())!.length
  if (after - before < keys) throw new Error(`Of ${keys} keys only ${after - before} letters arrived`)
  for (const stop of stops) stop()
  await page.context().close()
  return strokes
}
