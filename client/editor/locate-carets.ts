import { createDOMRange, createRectsFromDOMRange } from '@lexical/selection'
import { $getNodeByKey, type LexicalEditor } from 'lexical'
import type { RemoteCaret } from '../../shared/text/binding.ts'
import type { LocatedCaret } from '../text/RemoteCarets.tsx'

/** Where remote carets stand on the screen; those whose place is not drawn are left out. */
export const locateCarets = (editor: LexicalEditor, carets: readonly RemoteCaret[]): LocatedCaret[] =>
  editor.read('latest', () => carets.flatMap((caret) => $locate(editor, caret) ?? []))

function $locate(editor: LexicalEditor, remote: RemoteCaret): LocatedCaret | undefined {
  const anchor = $getNodeByKey(remote.anchor.key)
  const focus = $getNodeByKey(remote.focus.key)
  if (!anchor || !focus) return undefined
  const range = createDOMRange(editor, anchor, remote.anchor.offset, focus, remote.focus.offset)
  const place = createDOMRange(editor, focus, remote.focus.offset, focus, remote.focus.offset)
  if (!range || !place) return undefined
  // In an empty paragraph a range has no size; the paragraph has.
  const measured = place.getBoundingClientRect()
  const caret = measured.height > 0 ? measured : editor.getElementByKey(remote.focus.key)?.getBoundingClientRect()
  if (!caret) return undefined
  const selection = range.collapsed ? [] : createRectsFromDOMRange(editor, range)
  return { clientId: remote.clientId, user: remote.user, caret, selection }
}
