import { hashPassword } from 'better-auth/crypto'
import { Problem } from '../../shared/problems.ts'
import type { FirstAccount } from '../../shared/setup.ts'
import { type Clock, isoTime } from '../clock.ts'
import { hashOfToken, makeToken } from '../people/secret-token.ts'
import type { SetupStore } from './store.ts'

export interface Setup {
  /** Whether nobody has an account yet. Until then nothing else answers. */
  isUnderWay(): Promise<boolean>
  /** A link by which the first account is made; the one before it is void. Undefined if there are accounts. */
  makeLink(publicUrl: string): Promise<string | undefined>
  /** @throws Problem `link-void` */
  begin(first: FirstAccount): Promise<void>
}

/** The first step of an empty workspace: whoever runs it opens a link that only they can read. */
export function makeSetup(store: SetupStore, clock: Clock, onDone: () => void): Setup {
  let isDone = false

  async function isUnderWay(): Promise<boolean> {
    if (isDone) return false
    const isEmpty = await store.isEmpty()
    // By a command, for example.
    if (!isEmpty) isDone = true
    if (isDone) onDone()
    return isEmpty
  }

  return {
    isUnderWay,
    async makeLink(publicUrl) {
      if (!(await isUnderWay())) return undefined
      const token = makeToken()
      await store.keepLink(hashOfToken(token), isoTime(clock))
      return `${publicUrl}/setup#${token}`
    },
    async begin({ token, name, email, password, organisation, shortName }) {
      // Before a password is hashed, which takes its while: this is asked by whoever can reach the machine.
      if (!(await isUnderWay()) || !(await store.isLink(hashOfToken(token)))) throw new Problem('link-void')
      const person = { name, email, passwordHash: await hashPassword(password), at: isoTime(clock) }
      if (!(await store.begin(hashOfToken(token), person, { name: organisation, shortName })))
        throw new Problem('link-void')
      await isUnderWay()
    },
  }
}
