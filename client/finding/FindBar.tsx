import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { clauseElement } from '../documents/clause-element.ts'
import { useDocument } from '../documents/document-view.tsx'
import { announce } from '../ui/announce.ts'
import { DownArrowIcon, RemoveIcon, UpArrowIcon } from '../ui/LateIcon.tsx'
import { findingWords } from '../words/finding/words.ts'
import { words } from '../words/words.ts'
import { createFinding, type Found } from './create-finding.ts'
import { liveRange, rangesOf, reveal } from './found-places.ts'
import { ReplaceLine } from './ReplaceLine.tsx'
import './finding.css'

/** Somebody who is still typing is not told how much was found. */
const TYPED_MS = 600

/** What is selected in the page, if it is short enough to be looked for. */
function selectedWords(): string {
  const words = window.getSelection()?.toString().trim() ?? ''
  return words.length <= 80 && !words.includes('\n') ? words : ''
}

/**
 * Find and replace for the whole document: a line below the bar. What is found is marked in the page without touching
 * its text; the focus stays in the line until it is closed.
 */
export function FindBar() {
  const view = useDocument()
  const finding = createFinding(view)
  const { sought, seek, found, at, step } = finding
  const [replaces, setReplaces] = createSignal(false)
  let bar!: HTMLElement
  let field!: HTMLInputElement
  const before = document.activeElement

  const here = (): Found | undefined => found()[at()]
  let ranges: ReadonlyMap<Found, StaticRange> = new Map()
  const mark = () => {
    const place = here()
    ranges = rangesOf(found())
    const current = place && ranges.get(place)
    // One by one: as arguments of one call there may be too many.
    const others = new Highlight()
    for (const range of ranges.values()) if (range !== current) others.add(range)
    CSS.highlights.set('found', others)
    CSS.highlights.set('found-here', new Highlight(...(current ? [current] : [])))
  }
  const show = () => {
    mark()
    const place = here()
    const range = place && ranges.get(place)
    if (range) reveal(range, bar.getBoundingClientRect().bottom + 16, 96)
  }
  const tell = () => {
    const place = here()
    const sentence = place && findingWords().said(at() + 1, found().length, view.ref(place.clause), finding.around())
    announce(sentence ?? findingWords().count(0, 0))
  }

  // Others' edits, and editors that come and go, put other texts into the page.
  let asked = 0
  const markSoon = () => {
    if (asked === 0)
      asked = requestAnimationFrame(() => {
        asked = 0
        mark()
      })
  }
  createEffect(on([found, at], markSoon))
  onMount(() => {
    // The second line comes and goes, and on a phone there are more.
    const size = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--find-line', `${bar.getBoundingClientRect().height}px`),
    )
    size.observe(bar)
    onCleanup(() => size.disconnect())
    const watch = new MutationObserver(markSoon)
    watch.observe(document.getElementById('content') ?? document.body, {
      ...{ childList: true, characterData: true, subtree: true },
    })
    onCleanup(() => watch.disconnect())
  })
  onCleanup(() => {
    cancelAnimationFrame(asked)
    CSS.highlights.delete('found')
    CSS.highlights.delete('found-here')
  })

  let typed: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(typed))
  const look = (change: Parameters<typeof seek>[0]) => {
    seek(change)
    show()
    clearTimeout(typed)
    typed = setTimeout(() => sought().words !== '' && tell(), TYPED_MS)
  }
  const go = (by: 1 | -1) => {
    clearTimeout(typed)
    step(by)
    show()
    if (sought().words !== '') tell()
  }

  createEffect(
    on(view.finding, (wish) => {
      if (!wish) return
      setReplaces((before) => before || wish.replaces)
      const selected = document.activeElement === field ? '' : selectedWords()
      if (selected !== '') look({ words: selected })
      field.focus({ preventScroll: true })
      field.select()
      // In a low window the line stands at the beginning of the page, and does not come along.
      if (bar.getBoundingClientRect().bottom <= 0) bar.scrollIntoView({ behavior: 'instant' })
    }),
  )

  /** Whoever leaves goes on where they have looked last. */
  const close = () => {
    const range = ranges.get(here() as Found)
    const clause = here()?.clause
    view.find(undefined)
    const element = clause && clauseElement(clause)
    const surface = element && (element.querySelector<HTMLElement>('.clause-text[tabindex]') ?? element)
    if (!surface || !range) return before instanceof HTMLElement ? before.focus({ preventScroll: true }) : undefined
    surface.focus({ preventScroll: true })
    const { startContainer, startOffset, endContainer, endOffset } = liveRange(range)
    window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  }

  const pressed = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return
    if (event.key === 'F3') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && bar.contains(document.activeElement)) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  onMount(() => {
    window.addEventListener('keydown', pressed, { capture: true })
    onCleanup(() => window.removeEventListener('keydown', pressed, { capture: true }))
  })

  const Choice = (props: {
    readonly on: boolean
    readonly name?: string
    readonly words: string
    readonly act: () => void
  }) => (
    <button type="button" class="button" aria-pressed={props.on} title={props.name} onClick={() => props.act()}>
      {props.words}
    </button>
  )

  return (
    <search ref={bar} class="find" aria-label={findingWords().label} data-region>
      <div class="find-line">
        <label for="find-words">{findingWords().find}</label>
        <input
          ref={field}
          id="find-words"
          class="input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={findingWords().find}
          value={sought().words}
          onInput={(event) => look({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return
            event.preventDefault()
            go(event.shiftKey ? -1 : 1)
          }}
        />
        <span class="find-count">{sought().words === '' ? '' : findingWords().count(at() + 1, found().length)}</span>
        <button
          type="button"
          class="button plain icon"
          aria-label={findingWords().previous}
          title={findingWords().previous}
          onClick={() => go(-1)}
        >
          <UpArrowIcon />
        </button>
        <button
          type="button"
          class="button plain icon"
          aria-label={findingWords().next}
          title={findingWords().next}
          onClick={() => go(1)}
        >
          <DownArrowIcon />
        </button>
        <span class="find-choices">
          <Choice
            on={sought().matchesCase}
            name={findingWords().matchCaseName}
            words={findingWords().matchCase}
            act={() => look({ matchesCase: !sought().matchesCase })}
          />
          <Choice
            on={sought().wholeWords}
            words={findingWords().wholeWords}
            act={() => look({ wholeWords: !sought().wholeWords })}
          />
          <button
            type="button"
            class="button"
            aria-expanded={replaces()}
            onClick={() => setReplaces((before) => !before)}
          >
            {findingWords().replaceToo}
          </button>
        </span>
        <button
          type="button"
          class="button plain icon find-close"
          aria-label={words().close}
          title={words().close}
          onClick={close}
        >
          <RemoveIcon />
        </button>
      </div>
      <Show when={replaces()}>
        <ReplaceLine finding={finding} onMoved={show} />
      </Show>
    </search>
  )
}
