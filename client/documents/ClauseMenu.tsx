import { createMemo, createUniqueId, Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import * as ask from '../ask.ts'
import { announce } from '../ui/announce.ts'
import { copyText } from '../ui/copy-text.ts'
import {
  DownArrowIcon,
  LinkIcon,
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
import { addressOf } from './address.ts'
import { useDocument } from './document-view.tsx'

/** What one can do with a clause besides writing in it. */
export function ClauseMenu(props: { readonly clause: ClauseId }) {
  const view = useDocument()
  const documentId = () => view.document().id
  const order = createMemo(() => view.room.outline().map(({ id }) => id))
  const at = () => order().indexOf(props.clause)
  const isLocked = () => view.room.locks().has(props.clause)
  const isOpen = () => view.room.mayEdit() && !isLocked()

  const { structure } = view
  const isInReach = structure.isInReach
  /** Why the outline cannot be changed now stands in the menu itself. */
  const reason = createUniqueId()
  const describedBy = () => (isInReach() ? undefined : reason)
  const move = (by: 1 | -1) => isInReach() && structure.moveBy(props.clause, by)
  const copyLink = () => {
    const ref = view.ref(props.clause)
    copyText(addressOf(props.clause)).then(
      () => announce(words().structure.linkCopied(ref)),
      () => {
        view.address.visit(props.clause)
        announce(words().structure.linkNotCopied(ref))
      },
    )
  }
  const switchLock = () => view.attempt(() => ask.lockClause(documentId(), props.clause, { locked: !isLocked() }))
  return (
    <Menu
      label={words().clause.menu(view.ref(props.clause))}
      class="plain icon clause-menu"
      button={<MoreIcon size={20} />}
    >
      <Show when={isOpen()}>
        <button
          type="button"
          role="menuitem"
          aria-disabled={!isInReach()}
          aria-describedby={describedBy()}
          onClick={() => isInReach() && view.ask({ kind: 'rename-clause', clause: props.clause })}
        >
          <PenIcon />
          {words().clause.rename}
        </button>
        <button
          type="button"
          role="menuitem"
          aria-disabled={at() === 0 || !isInReach()}
          aria-describedby={describedBy()}
          onClick={() => at() > 0 && move(-1)}
        >
          <UpArrowIcon />
          {words().clause.up}
        </button>
        <button
          type="button"
          role="menuitem"
          aria-disabled={at() === order().length - 1 || !isInReach()}
          aria-describedby={describedBy()}
          onClick={() => at() < order().length - 1 && move(1)}
        >
          <DownArrowIcon />
          {words().clause.down}
        </button>
      </Show>
      <Show when={view.room.mayEdit()}>
        <button
          type="button"
          role="menuitem"
          aria-disabled={!isInReach()}
          aria-describedby={describedBy()}
          onClick={() => isInReach() && view.ask({ kind: 'add-clause', after: props.clause })}
        >
          <PlusIcon />
          {words().clause.addAfter}
        </button>
      </Show>
      <button type="button" role="menuitem" onClick={copyLink}>
        <LinkIcon />
        {words().structure.copyLink(view.entry(props.clause)?.number === null)}
      </button>
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
          aria-disabled={order().length === 1 || !isInReach()}
          aria-describedby={describedBy()}
          onClick={() => order().length > 1 && isInReach() && void structure.remove(props.clause)}
        >
          <RemoveIcon />
          {words().clause.remove}
        </button>
      </Show>
      <Show when={!isInReach()}>
        <p id={reason} class="meta">
          {words().structure.needsConnection}
        </p>
      </Show>
    </Menu>
  )
}
