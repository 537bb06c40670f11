import { For } from 'solid-js'
import { MarginIcon, OutlineIcon, PageIcon } from '../ui/Icon.tsx'
import { words } from '../words/words.ts'
import { type Pane, useDocument } from './document-view.tsx'

const drawings = { text: PageIcon, outline: OutlineIcon, margin: MarginIcon }

/** On a narrow screen: which part of the page is shown. */
export function Dock() {
  const view = useDocument()
  const names = () => ({
    text: words().document.textTab,
    outline: words().document.outline,
    margin: words().document.margin,
  })
  return (
    <nav class="dock" aria-label={words().document.dock}>
      <For each={Object.keys(drawings) as Pane[]}>
        {(pane) => {
          const Drawing = drawings[pane]
          return (
            <button
              type="button"
              aria-current={view.pane() === pane ? 'page' : undefined}
              onClick={() => {
                view.show(pane)
                if (pane !== 'text') window.scrollTo({ top: 0, behavior: 'instant' })
              }}
            >
              <Drawing size={20} />
              {names()[pane]}
            </button>
          )
        }}
      </For>
    </nav>
  )
}
