import { type JSX, onCleanup, Show } from 'solid-js'
import { announce } from '../ui/announce.ts'
import { LinkIcon } from '../ui/Icon.tsx'
import { BackIcon, OnIcon } from '../ui/LateIcon.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { spokenWords } from './describe.ts'
import { type Reading, useReading } from './reading.tsx'
import { partiesOf } from './Words.tsx'

/** Goes from change to change, at the ends around to the other one, and says each. */
function step(reading: Reading, by: 1 | -1, how: { readonly focus: boolean }): void {
  const wanted = reading.wanted()
  if (wanted.length === 0) return
  const current = reading.current()
  const here = current ? wanted.indexOf(current) : by === 1 ? -1 : 0
  const at = (here + by + wanted.length) % wanted.length
  const change = wanted[at]!
  reading.goTo(change, how)
  const who = partiesOf(change.organisations, reading.organisation).names
  announce(spokenWords(reading.compared(), change, { at: at + 1, count: wanted.length, who }))
}

/** „Änderung 3 von 14“, with the way to the one before and the one after; F8 and Shift + F8 do the same. */
export function Stepper(): JSX.Element {
  const reading = useReading()
  const at = () => {
    const current = reading.current()
    return current ? reading.wanted().indexOf(current) + 1 : 0
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    step(reading, event.shiftKey ? -1 : 1, { focus: true })
  }
  window.addEventListener('keydown', pressed)
  onCleanup(() => window.removeEventListener('keydown', pressed))
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.href).catch(() => {})
    announce(comparingWords().linkCopied)
  }
  return (
    <div class="stepper">
      <Show when={reading.current()}>
        <button
          type="button"
          class="button plain icon"
          aria-label={comparingWords().copyLink}
          title={comparingWords().copyLink}
          onClick={() => void copyLink()}
        >
          <LinkIcon size={18} />
        </button>
      </Show>
      <button
        type="button"
        class="button plain icon"
        aria-label={comparingWords().previous}
        title={comparingWords().previous}
        onClick={() => step(reading, -1, { focus: false })}
      >
        <BackIcon size={20} />
      </button>
      <span class="at">
        {at() > 0
          ? comparingWords().step(at(), reading.wanted().length)
          : comparingWords().count(reading.wanted().length)}
      </span>
      <button
        type="button"
        class="button plain icon"
        aria-label={comparingWords().next}
        title={comparingWords().next}
        onClick={() => step(reading, 1, { focus: false })}
      >
        <OnIcon size={20} />
      </button>
    </div>
  )
}
