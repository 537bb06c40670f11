import type { LexicalEditor } from 'lexical'
import { render } from 'solid-js/web'
import { Awareness } from 'y-protocols/awareness'
import { Doc, type XmlElement } from 'yjs'
import type { ClauseId } from '../../../shared/ids.ts'
import { paragraph } from '../../../shared/text/blocks.ts'
import { buildDocument } from '../../../shared/text/build-document.ts'
import { clauseRoot } from '../../../shared/text/outline.ts'
import { makeUndo } from '../../../shared/text/undo.ts'
import type { ClauseEditor } from '../ClauseEditor.tsx'

const clause = 'goals' as ClauseId

interface ShownClause {
  readonly doc: Doc
  readonly root: XmlElement
  readonly page: HTMLElement
  /** Each editor that was made for it, the present one last. */
  readonly editors: readonly LexicalEditor[]
  readonly leave: () => void
}

/** A clause of one line, open for writing on a page; with its tools, if they have a name. */
export function showClause(Editor: typeof ClauseEditor, line: string, tools?: string): ShownClause {
  const doc = new Doc()
  buildDocument(doc, [{ id: clause, order: 'a0', title: 'Ziele', blocks: [paragraph(line)] }])
  const page = document.body.appendChild(document.createElement('div'))
  const editors: LexicalEditor[] = []
  const leave = render(
    () => (
      <Editor
        doc={doc}
        clause={clause}
        awareness={new Awareness(doc)}
        inkOf={() => 'guest'}
        undo={makeUndo(doc, () => false)}
        editable
        tools={tools}
        labelledBy="heading"
        onEditor={(editor) => editors.push(editor)}
        onUndone={() => {}}
        attempt={async (act) => void (await act())}
      />
    ),
    page,
  )
  return { doc, root: clauseRoot(doc, clause)!, page, editors, leave }
}
