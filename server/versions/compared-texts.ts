import type { ComparedText } from '../../shared/compare/compared-text.ts'
import { looksLikeId, type VersionId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import type { StoredDocument } from '../documents/store.ts'
import type { Lobby } from '../rooms/lobby.ts'
import { attribute, type CreditedText } from './attribution.ts'
import { draftIn } from './draft.ts'
import { soundText } from './sound.ts'
import type { Versions } from './store.ts'

/** Two texts of a document, each a version by its id or the "draft", with whose words they are. */
export function makeComparedTexts(versions: Versions, lobby: Lobby) {
  /** The draft from committed state only. */
  async function textOf({ id, title }: StoredDocument, side: string): Promise<CreditedText> {
    if (side === 'draft') {
      const draft = await lobby.inRoom(id, (room) => room.read((doc) => draftIn(doc, room.organisationOf)))
      return { ...draft, title, sequence: Number.POSITIVE_INFINITY }
    }
    const version = looksLikeId(side) ? await versions.find(side as VersionId) : undefined
    if (version?.document !== id) throw new Problem('not-found')
    return soundText(version)
  }

  /** @throws Problem `not-found` if one is no version of this document, `version-damaged` */
  return async (
    document: StoredDocument,
    asked: { readonly from: string; readonly to: string },
  ): Promise<{ from: ComparedText; to: ComparedText }> => {
    const [from, to] = await Promise.all([textOf(document, asked.from), textOf(document, asked.to)])
    return attribute(from, to, await versions.fates(document.id))
  }
}
