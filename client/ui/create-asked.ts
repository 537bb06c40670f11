import { type Accessor, createComputed, createSignal, on, onCleanup } from 'solid-js'

/** An answer of the server: undefined until it is there. Reading it throws what went wrong with it. */
export type Asked<Answer> = Accessor<Answer | undefined> & {
  readonly isLoading: Accessor<boolean>
  /** Asks anew; the answer before stays until the new one is there. */
  readonly look: () => Promise<void>
  readonly set: (answer: Answer) => void
}

/**
 * Asks for something, and again whenever what it is about has changed. The page stays as it is meanwhile: where people
 * change one thing after the other, a list that went away each time would take the focus with it.
 *
 * @param about undefined or false: nothing is to be asked
 */
export function createAsked<About, Answer>(
  about: Accessor<About | undefined | false>,
  fetch: (about: About) => Promise<Answer>,
): Asked<Answer> {
  const [answer, setAnswer] = createSignal<Answer>()
  const [failure, setFailure] = createSignal<{ readonly why: unknown }>()
  const [isLoading, setLoading] = createSignal(false)
  let latest = 0

  async function look(): Promise<void> {
    const subject = about()
    latest += 1
    const own = latest
    if (subject === undefined || subject === false) return
    setLoading(true)
    try {
      const found = await fetch(subject)
      if (own !== latest) return
      setFailure()
      setAnswer(() => found)
    } catch (why) {
      if (own === latest) setFailure({ why })
    } finally {
      if (own === latest) setLoading(false)
    }
  }
  createComputed(on(about, () => void look()))
  onCleanup(() => {
    latest += 1
  })

  const read = () => {
    const failed = failure()
    if (failed) throw failed.why
    return answer()
  }
  return Object.assign(read, { isLoading, look, set: (given: Answer) => setAnswer(() => given) })
}
