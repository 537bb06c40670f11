import type { ActorId } from '../../shared/ids.ts'
import { languages } from '../../shared/people.ts'
import type { Auth } from './auth.ts'
import type { SignedIn } from './people.ts'
import type { People } from './store.ts'

/** Who sent a request with these headers; undefined if nobody is signed in. */
export const makeSignedIn =
  (auth: Auth, people: People) =>
  async (headers: Headers): Promise<SignedIn | undefined> => {
    const found = await auth.api.getSession({ headers })
    // Whoever is suspended loses their sessions with it; one that began at that very moment counts for nothing.
    if (!found || found.user.suspendedAt) return undefined
    const { user, session } = found
    const actor = user.actorId as ActorId
    return {
      actor,
      name: user.name,
      email: user.email,
      language: languages.find((language) => language === user.language) ?? null,
      grants: await people.grantsOf(actor),
      session: { id: session.id, expiresAt: session.expiresAt },
    }
  }
