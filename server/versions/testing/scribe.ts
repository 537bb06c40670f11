import * as Y from 'yjs'
import type { ClauseId, DocumentId, OrganisationId } from '../../../shared/ids.ts'
import { openClause } from '../../../shared/text/testing/clause-editor.ts'
import { editAtRandom } from '../../../shared/text/testing/edits.ts'
import type { Random } from '../../../shared/text/testing/random.ts'
import type { Lobby } from '../../rooms/lobby.ts'
import { makePage, type Page } from '../../rooms/testing/page.ts'
import type { Asker } from '../../testing/test-server.ts'

let clients = 5_000

/** Somebody who writes anything with the real editor, in one clause after the other, now and then without a line. */
export function makeScribe(lobby: Lobby, document: DocumentId, person: Asker, organisation: OrganisationId) {
  let at: { readonly page: Page; readonly editor: ReturnType<typeof openClause> } | undefined
  const shown = { organisation, shortName: 'X', place: 1, name: 'Koordination', role: 'coordinator' } as const
  const seat = { actor: person.actor, organisation, mayEdit: true, person: shown }

  function leave(): void {
    at?.page.cut()
    at?.editor.close()
    at = undefined
  }

  return {
    leave,
    async goTo(clause: ClauseId): Promise<void> {
      leave()
      const state = await lobby.inRoom(document, (room) => room.read(Y.encodeStateAsUpdate))
      const editor = openClause(state, ++clients, { clause })
      at = { editor, page: makePage(editor.doc) }
      at.page.seated(await lobby.join(document, at.page.open(), seat))
    },
    loseTheLine: (): void => at?.page.cut(),
    async comeBack(): Promise<void> {
      at?.page.seated(await lobby.join(document, at.page.open(), seat))
    },
    write(random: Random): void {
      const wasRefused = at && (at.page.refusals.length > 0 || at.page.closedWith !== undefined)
      if (wasRefused) leave()
      for (let edits = random.below(6); at && edits >= 0; edits--) editAtRandom(random, at.editor)
    },
  }
}
