import type { Organisation } from '../../shared/counties.ts'
import { type DocumentId, looksLikeId } from '../../shared/ids.ts'
import { mayInDocument } from '../../shared/may.ts'
import { Close } from '../../shared/room-protocol.ts'
import type { SignedIn } from '../people/people.ts'
import type { People } from '../people/store.ts'
import type { Judgement, SeatsOf } from '../rooms/seats.ts'
import type { Workshops } from '../workshops/store.ts'
import { type KnownDocument, knownTo } from './documents.ts'
import type { Documents } from './store.ts'

/**
 * Which seats these people take in the rooms of these documents, or the codes that their sockets are closed with. It asks
 * four times, however many they are.
 */
export const makeSeatsOf =
  (documents: Documents, workshops: Workshops, people: People): SeatsOf =>
  async (claims) => {
    const [sessions, found] = await Promise.all([
      people.inSessions([...new Set(claims.map(({ token }) => token))]),
      documents.findAll([...new Set(claims.map(({ document }) => document))].filter(looksLikeId)),
    ])
    const places = [...new Set([...found.values()].map(({ workshop }) => workshop))]
    const organisations = await workshops.organisationsOfAll(places)
    return claims.map(({ token, document: id }): Judgement => {
      const person = sessions.get(token)
      const document = found.get(id)
      if (!person) return { close: Close.signedOut }
      const known = document && knownTo(person, document)
      return known
        ? granted(token, person, known, organisations.get(document.workshop) ?? [])
        : { close: Close.notFound }
    })
  }

function granted(
  token: string,
  { actor, session }: Pick<SignedIn, 'actor' | 'session'>,
  { document, standing }: KnownDocument,
  organisations: readonly Organisation[],
): Judgement {
  const organisation = organisations.find(({ id }) => id === standing.organisation)
  return {
    session: { ...session, token },
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
