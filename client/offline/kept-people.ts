import type { ActorId, DocumentId } from '../../shared/ids.ts'
import type { Me } from '../../shared/people.ts'
import { isUnsent, type Particulars } from '../room/copy.ts'
import { forget, inTransaction, type KeptHead, type KeptPerson, outcome, within } from './database.ts'
import { forgetChoices } from './kept-choices.ts'

/** A session lasts no longer than this, so nobody is taken for signed in without the server's word for longer. */
const LONGEST_SESSION_MS = 7 * 24 * 60 * 60 * 1000

/** What was not opened for so long goes; another person's unsent words, too. One's own stay until they are sent. */
const LONGEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** A document that can be opened without a connection. */
export interface KeptDocument {
  readonly id: DocumentId
  readonly title: string
  /** Whether words of this person wait in it. */
  readonly isUnsent: boolean
}

/** The server has said that this is who uses the browser. Of others only unsent words stay, for their return. */
export async function rememberPerson(me: Me): Promise<void> {
  await inTransaction('readwrite', ['person'], async ({ person }) => {
    person.put({ me, confirmedAt: Date.now() } satisfies KeptPerson, 'present')
  })
  await forgetAllBut(me.actor)
}

/** Who is signed in here, as far as this browser knows without the server. */
export async function rememberedPerson(): Promise<Me | undefined> {
  try {
    const kept: KeptPerson | undefined = await inTransaction('readonly', ['person'], ({ person }) =>
      outcome(person.get('present')),
    )
    return kept && Date.now() - kept.confirmedAt < LONGEST_SESSION_MS ? kept.me : undefined
  } catch {
    return undefined
  }
}

/** Nobody is signed in any more. Texts go; words that were not sent stay until their author is back. */
export async function forgetSession(): Promise<void> {
  await inTransaction('readwrite', ['person'], async ({ person }) => void person.clear())
  await forgetAllBut(undefined)
}

/** Somebody has signed out: nothing of theirs stays in this browser. */
export async function forgetPerson(actor: ActorId): Promise<void> {
  forgetChoices(actor)
  await inTransaction('readwrite', ['person'], async ({ person }) => void person.clear())
  await forget(actor)
}

/** The documents of one person that this browser keeps, the last opened first. */
export async function keptDocuments(actor: ActorId): Promise<readonly KeptDocument[]> {
  try {
    const all = await survey()
    return all
      .filter((one) => one.actor === actor)
      .sort((one, other) => other.head.openedAt - one.head.openedAt)
      .map(({ document, head, isUnsent }) => ({ id: document, title: head.document.title, isUnsent }))
  } catch {
    return []
  }
}

interface Surveyed {
  readonly actor: ActorId
  readonly document: DocumentId
  readonly head: KeptHead
  readonly isUnsent: boolean
}

const survey = (): Promise<Surveyed[]> =>
  inTransaction('readonly', ['documents', 'copies'], async ({ documents, copies }) => {
    const keys = (await outcome(documents.getAllKeys())) as unknown as (readonly [ActorId, DocumentId])[]
    const found: Surveyed[] = []
    for (const [actor, document] of keys) {
      const head: KeptHead = await outcome(documents.get([actor, document]))
      const said: Particulars[] = await outcome(copies.getAll(within(actor, document)))
      found.push({ actor, document, head, isUnsent: said.some(isUnsent) })
    }
    return found
  })

async function forgetAllBut(present: ActorId | undefined): Promise<void> {
  for (const { actor, document, head, isUnsent } of await survey()) {
    const isOld = Date.now() - head.openedAt > LONGEST_KEPT_MS
    if (isUnsent ? isOld && actor !== present : isOld || actor !== present) await forget(actor, document)
  }
}
