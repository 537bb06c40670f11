import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import type { OrganisationId } from '../../shared/ids.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { PersonIcon } from '../ui/Icon.tsx'
import { late } from '../ui/late.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'
import './people-here.css'

const PeoplePanel = late(() => import('./PeoplePanel.tsx').then((file) => file.PeoplePanel))

/** Who is at this document now, by county and number, never by name; behind it where each of them is. */
export function PeopleHere() {
  const view = useDocument()
  const id = createUniqueId()
  const [isOpen, setOpen] = createSignal(false)
  let opener!: HTMLButtonElement
  let panel!: HTMLDivElement
  const counts = createMemo(() => {
    const here = new Map<OrganisationId, number>()
    for (const { person } of view.room.members())
      here.set(person.organisation, (here.get(person.organisation) ?? 0) + 1)
    return here
  })
  /** In the order in which the workshop always names its counties. */
  const organisations = () => view.document().organisations.filter((organisation) => counts().has(organisation.id))

  const close = () => panel.hidePopover()
  /** Below the bar, wherever that stands: above it there may be a line of its own. */
  const place = () => panel.style.setProperty('--below', `${opener.getBoundingClientRect().bottom + 10}px`)
  const toggled = (event: ToggleEvent) => {
    const opened = event.newState === 'open'
    setOpen(opened)
    if (!opened && (panel.contains(document.activeElement) || document.activeElement === document.body)) opener.focus()
  }

  return (
    <>
      <button
        ref={opener}
        type="button"
        class="button plain here"
        aria-haspopup="dialog"
        aria-expanded={isOpen()}
        aria-controls={id}
        popovertarget={id}
      >
        <span class="sr">{words().document.here(view.room.members().length, counts().size)} </span>
        <span class="marks">
          <For each={organisations()}>
            {(organisation) => (
              <Show when={counts().get(organisation.id)}>
                {(count) => <CountyMark of={organisation} count={count()} />}
              </Show>
            )}
          </For>
        </span>
        <span class="count">
          <PersonIcon size={20} />
          {view.room.members().length}
        </span>
      </button>
      <div ref={panel} id={id} class="people-panel" popover="auto" onBeforeToggle={place} onToggle={toggled}>
        <Show when={isOpen()}>
          <PeoplePanel organisations={organisations()} onClose={close} />
        </Show>
      </div>
    </>
  )
}
