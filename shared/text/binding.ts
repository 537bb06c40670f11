/**
 * A Lexical editor and the root of a clause, kept equal in both directions. The only file that knows Lexical's binding
 * (its second version, which merges concurrent formatting without doubling words).
 */
import {
  $getAnchorAndFocusForUserState,
  type BindingV2,
  createBindingV2__EXPERIMENTAL as createBinding,
  type Provider,
  syncYjsChangesToLexicalV2__EXPERIMENTAL as syncToLexical,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL as syncToYjs,
  syncYjsStateToLexicalV2__EXPERIMENTAL as takeAllFromYjs,
} from '@lexical/yjs'
import {
  BLUR_COMMAND,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_EDITOR,
  FOCUS_COMMAND,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  REDO_COMMAND,
  SKIP_COLLAB_TAG,
  UNDO_COMMAND,
  type UpdateListenerPayload,
} from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { ClauseId } from '../ids.ts'
import type { PresentPerson } from '../room-protocol.ts'
import { clauseRoot } from './outline.ts'
import { $liftSelection } from './own-selection.ts'
import { takeOverWords } from './own-words.ts'
import { $pairUp } from './pairing.ts'
import { makeClausePresence, presenceOf } from './presence.ts'
import type { TextUndo, Undone } from './undo.ts'

export interface BindClause {
  /** Built with `ClauseTextExtension`, not bound yet. Whether it is editable must be settled before. */
  readonly editor: LexicalEditor
  readonly doc: Y.Doc
  readonly clause: ClauseId
  /** The history of the page; without one, undo and redo do nothing. */
  readonly undo?: TextUndo
  /** Told what came of an undo or redo from the keyboard. */
  readonly onUndone?: (undone: Undone) => void
  /** Where the people of the room tell each other where they are; absent where nobody shows a caret. */
  readonly awareness?: Awareness
  /** Called before others' edits come in: the editor must know by then where the caret is on the screen. */
  readonly settleCaret?: () => void
  /** Asked before others' edits come in. Where the editor does not know all that stands in the clause, it is not touched. */
  readonly knowsAll?: () => boolean
}

export interface Point {
  readonly key: NodeKey
  readonly offset: number
}

/** Where somebody else is in this clause; a caret where anchor and focus are equal. */
export interface RemoteCaret {
  readonly clientId: number
  readonly user: PresentPerson
  readonly anchor: Point
  readonly focus: Point
}

export interface BoundClause {
  /** The others who are in this clause now, for the page to draw; `createDOMRange` of @lexical/selection finds the place. */
  readonly remoteCarets: () => RemoteCaret[]
  /** To be called when the editor has come to know nodes of another one: what is usual of a node is read at the beginning. */
  readonly learnFrom: (lender: LexicalEditor) => void
  readonly unbind: () => void
}

/** @throws Error if the document has no such clause. */
export function bindClause({
  editor,
  doc,
  clause,
  undo,
  onUndone,
  awareness,
  settleCaret = () => {},
  knowsAll = () => true,
}: BindClause): BoundClause {
  const root = clauseRoot(doc, clause)
  if (root === undefined) throw new Error(`no clause ${clause} in this document`)
  const bindingOf = (one: LexicalEditor) =>
    createBinding(one, clause, doc, new Map([[clause, doc]]), { getXmlElement: () => root })
  const binding = bindingOf(editor)
  const presence = makeClausePresence(awareness, clause)
  const provider = providerOf(doc, presence)

  const settleBeforeOthers = ({ origin, local }: Y.Transaction) => {
    // Yjs opens one of its own, without an origin, to tell what a change was.
    const isReading = local && origin === null
    if (origin !== binding && !isReading) settleCaret()
  }
  doc.on('beforeTransaction', settleBeforeOthers)
  const unbind = mergeRegister(
    () => doc.off('beforeTransaction', settleBeforeOthers),
    keepEqual(binding, provider, presence, knowsAll),
    undo?.track(binding) ?? (() => {}),
    registerUndo(editor, undo, onUndone),
    registerFocus(editor, presence),
  )
  // Observers see changes only, and the text may have been there before.
  if (root.length > 0) takeAllFromYjs(binding, provider)
  return {
    remoteCarets: () => (awareness ? remoteCarets(binding, clause, awareness) : []),
    learnFrom(lender) {
      for (const [type, usual] of bindingOf(lender).nodeProperties) binding.nodeProperties.set(type, usual)
    },
    unbind,
  }
}

function keepEqual(
  binding: BindingV2,
  provider: Provider,
  presence: ClausePresence,
  knowsAll: () => boolean,
): () => void {
  const { editor, root } = binding
  const withOwnWords = takeOverWords(binding)
  const toLexical = (events: Y.YEvent<Y.XmlElement | Y.XmlText>[], transaction: Y.Transaction) => {
    const { origin } = transaction
    if (origin === binding || !knowsAll()) return
    const isFromUndo = origin instanceof Y.UndoManager
    takeIn(binding, presence, isFromUndo, () => syncToLexical(binding, provider, events, transaction, isFromUndo))
  }

  const toYjs = ({ tags, ...update }: UpdateListenerPayload) => {
    if (tags.has(SKIP_COLLAB_TAG)) return
    // What Lexical tidies up after others' edits (merged runs, a paragraph in an empty root) is nobody's edit: from a
    // page that may only read it would be refused, and for the others it would be a step in their history.
    const isNobodysEdit = tags.has(COLLABORATION_TAG) || tags.has(HISTORIC_TAG)
    if (!isNobodysEdit && (editor.isEditable() || root.length > 0)) {
      withOwnWords(update.prevEditorState, () =>
        syncToYjs(
          binding,
          provider,
          update.prevEditorState,
          update.editorState,
          update.dirtyElements,
          update.dirtyLeaves,
          update.normalizedNodes,
          tags,
        ),
      )
    }
    update.editorState.read(() => $pairUp(binding))
  }

  // Yjs types the events of a tree as those of any type; in a clause there are only elements and texts.
  const observer = toLexical as Parameters<typeof root.observeDeep>[0]
  root.observeDeep(observer)
  return mergeRegister(editor.registerUpdateListener(toYjs), () => root.unobserveDeep(observer))
}

/** Everything within one update, so that the page is drawn once and a caret that did not move is not touched. */
function takeIn(binding: BindingV2, presence: ClausePresence, isFromUndo: boolean, sync: () => void) {
  const { editor } = binding
  const takeInNow = () => {
    const $putBack = $liftSelection(binding, editor.getEditorState(), presence.own())
    sync()
    editor.update($putBack, { skipTransforms: true })
  }
  const tag = isFromUndo ? HISTORIC_TAG : COLLABORATION_TAG
  editor.update(takeInNow, { discrete: true, skipTransforms: true, tag })
}

function registerUndo(editor: LexicalEditor, undo?: TextUndo, onUndone?: (undone: Undone) => void): () => void {
  const take = (step: 'undo' | 'redo') => () => {
    // A step changes the tree in Yjs, and what comes from there must find no update under way.
    queueMicrotask(() => {
      const undone = undo?.[step]()
      if (undone) onUndone?.(undone)
    })
    return true
  }
  return mergeRegister(
    editor.registerCommand(UNDO_COMMAND, take('undo'), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(REDO_COMMAND, take('redo'), COMMAND_PRIORITY_EDITOR),
  )
}

type ClausePresence = ReturnType<typeof makeClausePresence>

function registerFocus(editor: LexicalEditor, presence: ClausePresence): () => void {
  const then = (act: () => void) => () => {
    act()
    return false
  }
  return mergeRegister(
    editor.registerCommand(FOCUS_COMMAND, then(presence.focus), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(BLUR_COMMAND, then(presence.blur), COMMAND_PRIORITY_EDITOR),
    presence.blur,
  )
}

/**
 * The little that the binding asks of a provider: where this editor's own caret is. It is shown nobody else, since it
 * would draw their carets itself, in colours and fonts of its own.
 */
function providerOf(doc: Y.Doc, presence: ClausePresence): Provider {
  const nothing = () => {}
  return {
    connect: nothing,
    disconnect: nothing,
    on: nothing,
    off: nothing,
    awareness: {
      // Lexical asks in order to pass over a caret that has the place it had: at the end of a text it always has, even
      // behind a character that has just been typed. So it is shown a place where no caret is.
      getLocalState: () => {
        const own = presence.own()
        const shown = { anchorPos: own.anchorPos && nowhere, focusPos: own.focusPos && nowhere }
        return { ...own, ...shown, name: '', color: '', awarenessData: {} }
      },
      getStates: () => new Map(),
      setLocalState: (state) => presence.moveTo(...keptBehindOwnWords(doc, state?.anchorPos, state?.focusPos)),
      setLocalStateField: nothing,
      on: nothing,
      off: nothing,
    },
  }
}

type Position = Y.RelativePosition | null

const nowhere = new Y.RelativePosition(null, null, null)

/**
 * A caret behind a character of one's own belongs to that character, not to the one that follows, as Lexical has it: two
 * people who type at the same place would push each other's carets along, and their words would come out interleaved.
 */
function keptBehindOwnWords(
  doc: Y.Doc,
  anchor: Position = null,
  focus: Position = null,
): [anchor: Position, focus: Position] {
  if (anchor === null || !Y.compareRelativePositions(anchor, focus)) return [anchor, focus]
  const place = Y.createAbsolutePositionFromRelativePosition(anchor, doc)
  const caret = place && Y.createRelativePositionFromTypeIndex(place.type, place.index, -1)
  return caret?.item?.client === doc.clientID ? [caret, caret] : [anchor, focus]
}

/** Others may name any place, even one that is none: that must not cost anybody the carets of the rest. */
function $placeOf(binding: BindingV2, anchorPos: Position, focusPos: Position) {
  try {
    return $getAnchorAndFocusForUserState(binding, {
      ...{ anchorPos, focusPos, focusing: true, name: '', color: '', awarenessData: {} },
    })
  } catch {
    return undefined
  }
}

function remoteCarets(binding: BindingV2, clause: ClauseId, awareness: Awareness): RemoteCaret[] {
  return binding.editor.read('latest', () =>
    [...awareness.getStates()].flatMap(([clientId, state]): RemoteCaret[] => {
      const { user, anchorPos = null, focusPos = null, ...place } = presenceOf(state)
      if (clientId === awareness.clientID || place.clause !== clause || !place.focusing || !user) return []
      const found = $placeOf(binding, anchorPos, focusPos)
      if (!found || found.anchorKey === null || found.focusKey === null) return []
      const anchor = { key: found.anchorKey, offset: found.anchorOffset }
      return [{ clientId, user, anchor, focus: { key: found.focusKey, offset: found.focusOffset } }]
    }),
  )
}
