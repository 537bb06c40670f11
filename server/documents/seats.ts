import type { Organisation } from '../../shared/counties.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { mayInDocument } from '../../shared/may.ts'
import { Close } from '../../shared/room-protocol.ts'
import type { SignedIn } from '../people/people.ts'
import type { People } from '../people/store.ts'
import type { Judgement, SeatOf, SeatsOf } from '../rooms/seats.ts'
import type { Workshops } from '../workshops/store.ts'
import { findDocument, type KnownDocument, knownTo } from './documents.ts'
import type { Documents } from './store.ts'

/** Which seat a person takes in a document's room, or the code that their socket is closed with. */
export const makeSeatOf =
  (documents: Documents, workshops: Workshops, signedIn: (headers: Headers) => Promise<SignedIn | undefined>): SeatOf =>
  async (headers, documentId) => {
    const person = await signedIn(headers)
    if (!person) return { close: Close.signedOut }
    const found = await findDocument(documents, person, documentId)
    if (!found) return { close: Close.notFound }
    return granted(person, found, await workshops.organisationsOf(found.document.workshop))
  }

/** The same for many who have a seat already. It asks four times, however many they are. */
export const makeSeatsOf =
  (documents: Documents, workshops: Workshops, people: People): SeatsOf =>
  async (claims) => {
    const [sessions, found] = await Promise.all([
      people.inSessions([...new Set(claims.map(({ session }) => session))]),
      documents.findAll([...new Set(claims.map(({ document }) => document))]),
    ])
    const places = [...new Set([...found.values()].map(({ workshop }) => workshop))]
    const organisations = await workshops.organisationsOfAll(places)
    return claims.map(({ session, document: id }): Judgement => {
      const person = sessions.get(session)
      const document = found.get(id)
      if (!person) return { close: Close.signedOut }
      const known = document && knownTo(person, document)
      return known ? granted(person, known, organisations.get(document.workshop) ?? []) : { close: Close.notFound }
    })
  }

function granted(
  { actor, session }: Pick<SignedIn, 'actor' | 'session'>,
  { document, standing }: KnownDocument,
  organisations: readonly Organisation[],
): Judgement {
  const organisation = organisations.find(({ id }) => id === standing.organisation)
  return {
    session,
    epoch: document.epoch,
    seat: {
      actor,
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
