import type { Doc } from 'yjs'
import { readClause } from '../../shared/text/codec.ts'
import { documentHtml } from '../../shared/text/html.ts'
import { clauseRoot, readOutline } from '../../shared/text/outline.ts'
import { plainText } from '../../shared/text/plain-text.ts'

/** The document for the clipboard, as it stands in the Y.Doc. */
export function wholeText(title: string, doc: Doc): { readonly html: string; readonly text: string } {
  const clauses = readOutline(doc).map((entry) => ({
    number: entry.number,
    content: readClause(clauseRoot(doc, entry.id)!, entry.title),
  }))
  const parts = clauses.map(({ number, content }) => {
    const heading = number === null ? content.title : `${number} ${content.title}`
    return [heading, plainText(content)].filter((part) => part !== '').join('\n')
  })
  return { html: documentHtml(title, clauses), text: [title, ...parts].join('\n\n') }
}
