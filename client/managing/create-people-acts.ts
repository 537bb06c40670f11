import { type Accessor, createSignal } from 'solid-js'
import type { HeldRole, NewRole, PersonEntry } from '../../shared/roles.ts'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'

/** What was done last, and the way back where there is one. */
export interface Done {
  readonly sentence: string
  readonly undo?: () => void
}

export interface PeopleActs {
  readonly done: Accessor<Done | undefined>
  readonly refusal: Accessor<unknown>
  readonly take: (person: PersonEntry, held: HeldRole) => Promise<void>
  readonly suspend: (person: PersonEntry, suspended: boolean) => Promise<void>
  /** Everywhere; the person can sign in again at once. */
  readonly signOut: (person: PersonEntry) => Promise<void>
}

/** A role taken away can be given back as it was, so nobody is asked whether they are sure. */
export function createPeopleActs(onChange: () => void): PeopleActs {
  const [done, setDone] = createSignal<Done>()
  const [refusal, setRefusal] = createSignal<unknown>()

  async function act(run: () => Promise<unknown>, then?: Done): Promise<void> {
    setRefusal(undefined)
    setDone(undefined)
    try {
      await run()
      setDone(then)
      onChange()
    } catch (why) {
      setRefusal(why)
    }
  }
  const giveBack = (person: PersonEntry, { id: _, ...held }: HeldRole) =>
    act(() => ask.giveRole({ ...held, person: person.id } as NewRole))

  return {
    done,
    refusal,
    take: (person, held) =>
      act(() => ask.takeRole(held.id), {
        sentence: managingWords().people.taken(person.name, managingWords().roleNames[held.role]),
        undo: () => void giveBack(person, held),
      }),
    suspend: (person, suspended) => {
      const { nowSuspended, nowReadmitted } = managingWords().people
      return act(() => ask.suspend(person.id, suspended), {
        sentence: (suspended ? nowSuspended : nowReadmitted)(person.name),
        undo: () => void act(() => ask.suspend(person.id, !suspended)),
      })
    },
    signOut: (person) =>
      act(() => ask.endSessionsOf(person.id), { sentence: managingWords().people.signedOut(person.name) }),
  }
}
