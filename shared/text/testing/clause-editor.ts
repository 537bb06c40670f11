import { buildEditorFromExtensions } from '@lexical/extension'
import { HeadlessExtension } from '@lexical/headless'
import type { LexicalEditor } from 'lexical'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { ClauseId } from '../../ids.ts'
import { bindClause, type RemoteCaret } from '../binding.ts'
import { buildDocument } from '../build-document.ts'
import type { Block, ClauseContent } from '../canonical.ts'
import { readClause } from '../codec.ts'
import { ClauseTextExtension } from '../nodes.ts'
import { clauseRoot } from '../outline.ts'
import { teachTables } from '../table-nodes.ts'
import { makeUndo, type TextUndo } from '../undo.ts'
import { readEditor } from './read-editor.ts'

export const theClause = 'c1' as ClauseId

/** A document with one clause, as an update. */
export function aDocument(blocks: readonly Block[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  buildDocument(doc, [{ id: theClause, order: 'a0', title: 'Gegenstand', blocks }])
  return Y.encodeStateAsUpdate(doc)
}

export interface ClauseEditor {
  readonly doc: Y.Doc
  readonly editor: LexicalEditor
  readonly undo: TextUndo
  readonly awareness: Awareness
  readonly remoteCarets: () => RemoteCaret[]
  readonly root: Y.XmlElement
  /** What the clause says by the tree in Yjs, and by the state of the editor. */
  readonly inYjs: () => ClauseContent
  readonly inEditor: () => ClauseContent
  /** What went wrong in the editor outside of `update`. */
  readonly faults: readonly Error[]
  /** Throws what goes wrong in the change. */
  readonly update: (change: () => void) => void
  readonly close: () => void
}

/** A real editor on the real binding, without a window. */
export function openClause(
  state: Uint8Array,
  clientId: number,
  {
    isEditable = true,
    isClosed = () => false,
    clause = theClause,
  }: { isEditable?: boolean; isClosed?: () => boolean; clause?: ClauseId } = {},
): ClauseEditor {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, state)
  const faults: Error[] = []
  const editor = buildEditorFromExtensions(ClauseTextExtension, HeadlessExtension, {
    name: 'test',
    editable: isEditable,
    theme: { tableScrollableWrapper: 'table' },
    // Lexical first goes back to the state before, which a throw from here would prevent.
    onError: (error: Error) => faults.push(error),
  })
  teachTables(editor)
  const undo = makeUndo(doc, isClosed)
  const awareness = new Awareness(doc)
  const { remoteCarets, unbind } = bindClause({ editor, doc, clause, undo, awareness })
  const root = clauseRoot(doc, clause)!
  return {
    doc,
    editor,
    undo,
    root,
    inYjs: () => readClause(root, ''),
    inEditor: () => readEditor(editor, ''),
    faults,
    awareness,
    remoteCarets,
    update(change) {
      editor.update(change, { discrete: true })
      const fault = faults.pop()
      if (fault) throw fault
    },
    close() {
      unbind()
      awareness.destroy()
      undo.close()
      editor.dispose()
      doc.destroy()
    },
  }
}
