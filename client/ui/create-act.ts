import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { sentenceFor } from '../words/refusal.ts'
import { announce } from './announce.ts'

/** What a form does when it is sent. */
export interface Act {
  /** Somebody has wanted to act, so that what is missing may be named. */
  readonly tried: Accessor<boolean>
  readonly isActing: Accessor<boolean>
  /** Why it was refused the last time. */
  readonly refusal: Accessor<unknown>
  readonly submit: (event: SubmitEvent) => void
}

/** One act at a time. A refusal that comes when the form has gone is said all the same. */
export function createAct(options: {
  /** Whether there is enough to act on. */
  readonly isReady: () => boolean
  readonly run: () => Promise<unknown>
  /** Called before the refusal is shown. */
  readonly onRefused?: () => void
}): Act {
  const [tried, setTried] = createSignal(false)
  const [isActing, setActing] = createSignal(false)
  const [refusal, setRefusal] = createSignal<unknown>()
  let isGone = false
  onCleanup(() => {
    isGone = true
  })

  async function act(): Promise<void> {
    setTried(true)
    if (isActing() || !options.isReady()) return
    setActing(true)
    setRefusal(undefined)
    try {
      await options.run()
    } catch (why) {
      setTried(false)
      options.onRefused?.()
      setRefusal(why)
      if (isGone) announce(sentenceFor(why))
    } finally {
      setActing(false)
    }
  }
  return {
    tried,
    isActing,
    refusal,
    submit(event) {
      event.preventDefault()
      void act()
    },
  }
}
