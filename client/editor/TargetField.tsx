import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { findIn } from '../../shared/text/find.ts'
import { toolWords } from '../words/tools/words.ts'
import type { LinkTarget } from './link-targets.ts'

const MOST = 8

const looksLikeAnAddress = (typed: string) => /^\s*(\/|#|www\.|[a-z]+:)/i.test(typed)

const holds = (text: string, part: string) =>
  findIn(text, { words: part, matchesCase: false, wholeWords: false }).length > 0

/** What has every word that was typed, in its title or in what it is. */
function fitting(targets: readonly LinkTarget[], typed: string): readonly LinkTarget[] {
  if (looksLikeAnAddress(typed)) return []
  const parts = typed.split(/\s+/).filter((part) => part !== '')
  return targets.filter(({ title, about }) => parts.every((part) => holds(`${about} ${title}`, part))).slice(0, MOST)
}

/**
 * One types an address, or words of a title: then a list of what could be meant opens below the field, which keeps the
 * focus (the combobox pattern). Arrows and Enter choose, Escape closes the list before it closes anything else.
 */
export function TargetField(props: {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly targets: readonly LinkTarget[]
  readonly onTarget: (target: LinkTarget) => void
  readonly wrong: string | null
}) {
  const id = createUniqueId()
  const [isOpen, setIsOpen] = createSignal(false)
  const [at, setAt] = createSignal(-1)
  const found = () => (isOpen() ? fitting(props.targets, props.value) : [])
  const chosen = () => found()[at()]
  const known = () => props.targets.find(({ url }) => url === props.value)

  const open = (at: number) => {
    setIsOpen(true)
    setAt(at)
  }
  const close = () => {
    setIsOpen(false)
    setAt(-1)
  }
  const step = (by: 1 | -1) => {
    if (!isOpen()) open(-1)
    const count = found().length
    if (count > 0) setAt((before) => (before < 0 && by < 0 ? count - 1 : (before + by + count) % count))
  }
  const pressed = (event: KeyboardEvent) => {
    const target = chosen()
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter' && target) props.onTarget(target)
    else if (event.key === 'Escape' && found().length > 0) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="field">
      <label for={id}>{toolWords().links.label}</label>
      <input
        id={id}
        class="input"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found().length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen() ? `${id}-${at()}` : undefined}
        aria-describedby={`${id}-below`}
        aria-invalid={props.wrong ? true : undefined}
        autocomplete="off"
        maxLength={2000}
        autofocus
        value={props.value}
        onInput={(event) => {
          props.onValue(event.currentTarget.value)
          open(-1)
        }}
        onKeyDown={pressed}
        onBlur={close}
      />
      <div
        id={`${id}-list`}
        class="targets"
        role="listbox"
        aria-label={toolWords().links.list}
        hidden={found().length === 0}
      >
        <For each={found()}>
          {(target, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the field, whose keys choose
            <div
              id={`${id}-${index()}`}
              role="option"
              aria-selected={index() === at()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onTarget(target)}
            >
              {target.title} <span class="meta">{target.about}</span>
            </div>
          )}
        </For>
      </div>
      <p class="sr" role="status">
        {isOpen() && props.value !== '' ? toolWords().links.count(found().length) : ''}
      </p>
      <Show
        when={props.wrong}
        fallback={
          <p class="meta" id={`${id}-below`}>
            <Show when={known()} fallback={toolWords().links.hint}>
              {(target) => toolWords().links.leadsTo(target().about, target().title)}
            </Show>
          </p>
        }
      >
        {(wrong) => (
          <p class="wrong" id={`${id}-below`}>
            {wrong()}
          </p>
        )}
      </Show>
    </div>
  )
}
