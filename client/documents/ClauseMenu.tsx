import { createMemo, Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import * as ask from '../ask.ts'
import { announce } from '../ui/announce.ts'
import {
  DownArrowIcon,
  LockIcon,
  MoreIcon,
  PenIcon,
  PlusIcon,
  RemoveIcon,
  UnlockIcon,
  UpArrowIcon,
} from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

/** What one can do with a clause besides writing in it. */
export function ClauseMenu(props: { readonly clause: ClauseId }) {
  const view = useDocument()
  const documentId = () => view.document().id
  const order = createMemo(() => view.room.outline().map(({ id }) => id))
  const at = () => order().indexOf(props.clause)
  const isLocked = () => view.room.locks().has(props.clause)
  const isOpen = () => view.room.mayEdit() && !isLocked()

  const move = (after: ClauseId | null) =>
    view.attempt(async () => {
      await ask.changeClause(documentId(), props.clause, { after })
      announce(words().clause.moved(view.ref(props.clause)))
    })
  /** Above the one before: behind the one before that. */
  const moveUp = () => at() > 0 && move(order()[at() - 2] ?? null)
  const moveDown = () => at() < order().length - 1 && move(order()[at() + 1] ?? null)
  const switchLock = () => view.attempt(() => ask.lockClause(documentId(), props.clause, { locked: !isLocked() }))
  const remove = () => {
    const text = view.editors
      .get(props.clause)
      ?.read(
        'latest',
        () => window.document.getElementById(`clause-${props.clause}`)?.querySelector('.clause-text')?.textContent,
      )
    if (text) view.ask({ kind: 'remove-clause', clause: props.clause })
    else void view.attempt(() => ask.removeClause(documentId(), props.clause))
  }

  return (
    <Menu
      label={words().clause.menu(view.ref(props.clause))}
      class="plain icon clause-menu"
      button={<MoreIcon size={20} />}
    >
      <Show when={isOpen()}>
        <button type="button" role="menuitem" onClick={() => view.ask({ kind: 'rename-clause', clause: props.clause })}>
          <PenIcon />
          {words().clause.rename}
        </button>
        <button type="button" role="menuitem" aria-disabled={at() === 0} onClick={moveUp}>
          <UpArrowIcon />
          {words().clause.up}
        </button>
        <button type="button" role="menuitem" aria-disabled={at() === order().length - 1} onClick={moveDown}>
          <DownArrowIcon />
          {words().clause.down}
        </button>
      </Show>
      <Show when={view.room.mayEdit()}>
        <button type="button" role="menuitem" onClick={() => view.ask({ kind: 'add-clause', after: props.clause })}>
          <PlusIcon />
          {words().clause.addAfter}
        </button>
      </Show>
      <Show when={view.may('moderate')}>
        <button type="button" role="menuitem" onClick={switchLock}>
          {isLocked() ? <UnlockIcon /> : <LockIcon />}
          {isLocked() ? words().clause.unlock : words().clause.lock}
        </button>
      </Show>
      <Show when={isOpen()}>
        <hr />
        <button
          type="button"
          role="menuitem"
          aria-disabled={order().length === 1}
          onClick={() => order().length > 1 && remove()}
        >
          <RemoveIcon />
          {words().clause.remove}
        </button>
      </Show>
    </Menu>
  )
}
