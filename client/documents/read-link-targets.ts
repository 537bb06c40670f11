import * as ask from '../ask.ts'
import type { LinkTarget } from '../editor/link-targets.ts'
import { toolWords } from '../words/tools/words.ts'
import { words } from '../words/words.ts'
import { pathOf } from './clause-element.ts'
import type { DocumentView } from './document-view.tsx'

/** What a link in this document may lead to: its own clauses, and the other documents of the workshop. */
export async function readLinkTargets({ document, room }: DocumentView): Promise<readonly LinkTarget[]> {
  const { id, workshop } = document()
  const clauses = room.outline().map(({ id: clause, number, title }): LinkTarget => {
    const about = number === null ? toolWords().links.annex : words().clause.ref(number, title)
    return { url: pathOf(id, clause), title, about }
  })
  // Without a connection there are the clauses still.
  const others = await ask.documentsOf(workshop.id).catch(() => [])
  const documents = others
    .filter((other) => other.id !== id)
    .map(
      (other): LinkTarget => ({ url: `/documents/${other.id}`, title: other.title, about: words().kinds[other.kind] }),
    )
  return [...clauses, ...documents]
}
