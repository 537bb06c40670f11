import type { JSX } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import type { Document } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { RestoreVersion } from './RestoreVersion.tsx'
import { makeComparingWorkers } from './testing/comparing-workers.ts'

const textOf = (title: string, ...clauses: readonly string[]): ComparedText => ({
  title,
  clauses: clauses.map((words, at) => ({
    ...{ id: `c${at + 1}` as ClauseId, number: String(at + 1), templateClauseId: null },
    content: { format: 1, title: 'Ziele', blocks: [paragraph(words)] },
  })),
})

// Links need a router around them, which none of this is about.
vi.mock('@solidjs/router', () => ({
  A: (props: { readonly children: JSX.Element }) => <a href="/">{props.children}</a>,
}))

let draft: ComparedText
/** What was asked of the server to be brought back. */
let restored: unknown[]
let workers: ReturnType<typeof makeComparingWorkers>
beforeEach(() => {
  restored = []
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    if (method === 'GET') {
      expect(path).toContain('from=v2&to=draft')
      return Response.json({ from: textOf('Leitbild', 'Bis 2028.', 'Alle zwei Jahre.', 'Für alle.'), to: draft })
    }
    restored.push(JSON.parse(String(body)))
    return Response.json({ number: 6, before: 'v5' })
  })
  workers = makeComparingWorkers()
})

let leave = () => {}
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
})

function show(locked: readonly string[] = []) {
  const page = window.document.body.appendChild(window.document.createElement('div'))
  const clauses = ['c1', 'c2', 'c3'].map((id) => ({ id, locked: locked.includes(id) }))
  const document = { id: 'd', clauses } as unknown as Document
  const version = { id: 'v2', number: 2 } as unknown as VersionSummary
  let changedDrafts = 0
  const unmount = render(
    () => <RestoreVersion document={document} version={version} onDraft={() => changedDrafts++} />,
    page,
  )
  leave = () => {
    unmount()
    page.remove()
  }
  const press = async (name: string) => {
    const buttons = () => [...page.querySelectorAll('button')].filter((button) => wordsOf(button) === name)
    await vi.waitFor(() => expect(buttons()).toHaveLength(1))
    buttons()[0]!.click()
  }
  return { page, press, changedDrafts: () => changedDrafts }
}

const says = (page: HTMLElement, words: string) => vi.waitFor(() => expect(wordsOf(page)).toContain(words))

/** With plain blanks. */
const wordsOf = ({ textContent }: Element) => (textContent ?? '').replace(/\s+/g, ' ')

async function preview({ press }: ReturnType<typeof show>): Promise<void> {
  await press('Fassung 2 wiederherstellen …')
  await workers.atWork()
  workers.finish()
}

test('before a version is brought back one sees how many clauses that changes; afterwards it can be undone', async () => {
  draft = textOf('Leitbild', 'Bis 2029.', 'Jedes Jahr.', 'Für alle.')
  const shown = show()
  await preview(shown)
  await says(shown.page, '2 Klauseln des Entwurfs sagen danach wieder, was sie damals sagten.')
  expect(restored).toEqual([])
  await shown.press('Fassung 2 wiederherstellen')
  await says(shown.page, 'Fassung 2 ist wiederhergestellt.')
  expect(restored).toEqual([{ version: 'v2' }])
  expect(shown.changedDrafts()).toBe(1)
  await shown.press('Rückgängig')
  await says(shown.page, 'Der Entwurf ist wieder, wie er vorher war.')
  expect(restored).toEqual([{ version: 'v2' }, { version: 'v5' }])
})

test('a locked clause that would change is named, and nothing is brought back; another locked one is no hindrance', async () => {
  draft = textOf('Leitbild', 'Bis 2029.', 'Alle zwei Jahre.', 'Für alle.')
  const shown = show(['c1', 'c3'])
  await preview(shown)
  await says(shown.page, 'Das geht gerade nicht: Gesperrt ist Ziffer 1.')
  await shown.press('Fassung 2 wiederherstellen')
  expect(restored).toEqual([])

  leave()
  const other = show(['c3'])
  await preview(other)
  await other.press('Fassung 2 wiederherstellen')
  await says(other.page, 'Fassung 2 ist wiederhergestellt.')
})

test('where nothing would change, that is said', async () => {
  draft = textOf('Leitbild', 'Bis 2028.', 'Alle zwei Jahre.', 'Für alle.')
  const shown = show()
  await preview(shown)
  await says(shown.page, 'sind wortgleich, auch in der Form.')
})

test('another name of the document comes back, too', async () => {
  draft = textOf('Unser Leitbild', 'Bis 2028.', 'Alle zwei Jahre.', 'Für alle.')
  const shown = show()
  await preview(shown)
  await says(shown.page, 'Das Dokument heißt danach wieder, wie es damals hieß.')
})
