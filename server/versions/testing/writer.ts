import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { vi } from 'vitest'
import * as Y from 'yjs'
import type { ClauseId, DocumentId, OrganisationId } from '../../../shared/ids.ts'
import { clauseRoot } from '../../../shared/text/outline.ts'
import { openClause } from '../../../shared/text/testing/clause-editor.ts'
import type { Lobby } from '../../rooms/lobby.ts'
import { makePage } from '../../rooms/testing/page.ts'
import type { Asker } from '../../testing/test-server.ts'

export type Writer = Awaited<ReturnType<typeof openWriter>>

let clients = 1_000

/** Somebody who writes in a clause with the real editor, through a socket. */
export async function openWriter(
  lobby: Lobby,
  {
    document,
    clause,
    person,
    organisation,
  }: { document: DocumentId; clause: ClauseId; person: Asker; organisation: OrganisationId },
) {
  const state = await lobby.inRoom(document, (room) => room.read(Y.encodeStateAsUpdate))
  const editor = openClause(state, ++clients, { clause })
  const page = makePage(editor.doc)
  const shown = { organisation, shortName: 'X', place: 1, name: 'Koordination', role: 'coordinator' } as const
  page.seated(
    await lobby.join(document, page.open(), { actor: person.actor, organisation, mayEdit: true, person: shown }),
  )
  const atRest = () => vi.waitFor(() => (page.isSynced && page.saved === page.sent) || never())
  await atRest()

  /** What the others have done must have come before one goes on. */
  async function caughtUp(): Promise<void> {
    const words = await lobby.inRoom(document, (room) => room.read((doc) => String(clauseRoot(doc, clause))))
    await vi.waitFor(() => page.words(clause) === words || never())
  }

  async function act(change: () => void): Promise<void> {
    await caughtUp()
    editor.update(change)
    await atRest()
  }
  return {
    ...{ page, editor, act },
    /** Types at the end of the first place where these words stand; at the very beginning if there are none. */
    type: (words: string, behind = '') => act(() => $select(behind, behind.length).insertText(words)),
    delete: (words: string) => act(() => $select(words, 0).removeText()),
    bold: (words: string) => act(() => $select(words, 0).formatText('bold')),
    /** Takes all marks from words that have some. */
    plain: (words: string) =>
      act(
        () =>
          void $texts()
            .find((node) => node.getTextContent() === words)!
            .setFormat(0),
      ),
    /** A paragraph ends before these words. */
    split: (before: string) => act(() => $select(before, 0, 0).insertParagraph()),
    async undo(): Promise<void> {
      await caughtUp()
      editor.undo.undo()
      await atRest()
    },
    leave(): void {
      page.cut()
      editor.close()
    },
  }
}

function $select(words: string, from: number, to = words.length): RangeSelection {
  const selection = $createRangeSelection()
  const text = $texts().find((node) => node.getTextContent().includes(words))
  if (text) {
    const at = text.getTextContent().indexOf(words)
    selection.anchor.set(text.getKey(), at + from, 'text')
    selection.focus.set(text.getKey(), at + to, 'text')
  } else {
    if (words !== '') throw new Error(`No such words: ${words}`)
    const first = $getRoot().getFirstChildOrThrow()
    selection.anchor.set(first.getKey(), 0, 'element')
    selection.focus.set(first.getKey(), 0, 'element')
  }
  $setSelection(selection)
  return selection
}

const $texts = (): TextNode[] =>
  $getRoot()
    .getChildren()
    .flatMap((block) => ($isElementNode(block) ? block.getAllTextNodes() : []))
    .filter($isTextNode)

function never(): never {
  throw new Error('It is not on disk yet')
}
