import type { DocumentId } from '../../shared/ids.ts'
import { mayInDocument } from '../../shared/may.ts'
import { Close } from '../../shared/room-protocol.ts'
import type { SignedIn } from '../people/people.ts'
import type { Seat } from '../rooms/room.ts'
import type { Workshops } from '../workshops/store.ts'
import { findDocument } from './documents.ts'
import type { Documents } from './store.ts'

export interface Seated {
  readonly seat: Seat
  readonly session: SignedIn['session']
  readonly epoch: number
}

/** Which seat a person takes in a document's room, or the code that their socket is closed with. */
export const makeSeatOf =
  (documents: Documents, workshops: Workshops, signedIn: (headers: Headers) => Promise<SignedIn | undefined>) =>
  async (headers: Headers, documentId: string): Promise<Seated | { readonly close: number }> => {
    const person = await signedIn(headers)
    if (!person) return { close: Close.signedOut }
    const found = await findDocument(documents, person, documentId)
    if (!found) return { close: Close.notFound }
    const { document, standing } = found
    const organisations = await workshops.organisationsOf(document.workshop)
    const organisation = organisations.find(({ id }) => id === standing.organisation)
    return {
      session: person.session,
      epoch: document.epoch,
      seat: {
        actor: person.actor,
        organisation: standing.organisation,
        mayEdit: mayInDocument(standing, 'edit'),
        person: {
          organisation: standing.organisation,
          shortName: organisation?.shortName ?? '',
          place: organisation?.place ?? null,
          name: standing.function,
          role: standing.role,
        },
      },
    }
  }

/** What a room must know besides the text. A document that is just being made has nothing locked. */
export const makeFacts = (documents: Documents) => async (id: DocumentId) => {
  const [document, locks] = await Promise.all([documents.find(id), documents.locksOf(id)])
  return { editing: document?.editing ?? ('open' as const), epoch: document?.epoch ?? 1, locks }
}
