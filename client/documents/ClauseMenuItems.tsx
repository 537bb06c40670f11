import { createMemo, createUniqueId, Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import * as ask from '../ask.ts'
import { announce } from '../ui/announce.ts'
import { copyText } from '../ui/copy-text.ts'
import { LinkIcon, LockIcon, PenIcon, PlusIcon, UnlockIcon, VersionIcon } from '../ui/Icon.tsx'
import { DownArrowIcon, RemoveIcon, UpArrowIcon } from '../ui/LateIcon.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { words } from '../words/words.ts'
import { addressOf } from './address.ts'
import { useDocument } from './document-view.tsx'

/** What one can do with a clause besides writing in it; to stand in its menu. */
export function ClauseMenuItems(props: { readonly clause: ClauseId }) {
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
  const move = (by: 1 | -1) => void structure.moveBy(props.clause, by)
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
    <>
      <Show when={isOpen()}>
        <MenuItem
          off={!isInReach()}
          describedBy={describedBy()}
          act={() => view.ask({ kind: 'rename-clause', clause: props.clause })}
        >
          <PenIcon />
          {words().clause.rename}
        </MenuItem>
        <MenuItem off={at() === 0 || !isInReach()} describedBy={describedBy()} act={() => move(-1)}>
          <UpArrowIcon />
          {words().clause.up}
        </MenuItem>
        <MenuItem off={at() === order().length - 1 || !isInReach()} describedBy={describedBy()} act={() => move(1)}>
          <DownArrowIcon />
          {words().clause.down}
        </MenuItem>
      </Show>
      <Show when={view.room.mayEdit()}>
        <MenuItem
          off={!isInReach()}
          describedBy={describedBy()}
          act={() => view.ask({ kind: 'add-clause', after: props.clause })}
        >
          <PlusIcon />
          {words().clause.addAfter}
        </MenuItem>
      </Show>
      <MenuItem act={copyLink}>
        <LinkIcon />
        {words().structure.copyLink(view.entry(props.clause)?.number === null)}
      </MenuItem>
      <a role="menuitem" href={`/documents/${documentId()}/clauses/${props.clause}`}>
        <VersionIcon />
        {words().clause.history}
      </a>
      <Show when={view.may('moderate')}>
        <MenuItem act={() => void switchLock()}>
          {isLocked() ? <UnlockIcon /> : <LockIcon />}
          {isLocked() ? words().clause.unlock : words().clause.lock}
        </MenuItem>
      </Show>
      <Show when={isOpen()}>
        <hr />
        <MenuItem
          off={order().length === 1 || !isInReach()}
          describedBy={describedBy()}
          act={() => void structure.remove(props.clause)}
        >
          <RemoveIcon />
          {words().clause.remove}
        </MenuItem>
      </Show>
      <Show when={!isInReach()}>
        <p id={reason} class="meta">
          {words().structure.needsConnection}
        </p>
      </Show>
    </>
  )
}
