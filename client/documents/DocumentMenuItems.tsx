import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { useSession } from '../people/session.tsx'
import { announce } from '../ui/announce.ts'
import { CheckIcon, EyeIcon, LockIcon, PenIcon, PersonIcon, UnlockIcon } from '../ui/Icon.tsx'
import { FindIcon, KeysIcon, PrintIcon, SpeakIcon } from '../ui/LateIcon.tsx'
import { isQuiet } from '../ui/mention.ts'
import { findingWords } from '../words/finding/words.ts'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'
import { switchQuiet } from './quiet.ts'

/** What one can do with the whole document; to stand in its menu. */
export function DocumentMenuItems() {
  const view = useDocument()
  const session = useSession()
  const switchMentions = () => {
    switchQuiet(session.me().actor)
    announce(isQuiet() ? words().presence.mentionsOff : words().presence.mentionsOn)
  }
  return (
    <>
      <Show when={view.may('edit') && view.isOpen()}>
        <button type="button" role="menuitem" onClick={() => view.ask({ kind: 'rename' })}>
          <PenIcon />
          {words().document.rename}
        </button>
      </Show>
      <Show when={view.may('moderate')}>
        <button type="button" role="menuitem" onClick={() => void view.switchEditing()}>
          {view.isOpen() ? <LockIcon /> : <UnlockIcon />}
          {view.isOpen() ? words().moderation.closeAct : words().moderation.openAct}
        </button>
      </Show>
      <Show when={view.may('share')}>
        <button type="button" role="menuitem" onClick={() => view.ask({ kind: 'share' })}>
          <PersonIcon />
          {words().document.share}
        </button>
      </Show>
      <A role="menuitem" href={`/documents/${view.document().id}/rights`}>
        <EyeIcon />
        {words().document.rights}
      </A>
      <button type="button" role="menuitem" onClick={() => view.find({ replaces: false })}>
        <FindIcon />
        {findingWords().open}
        <kbd>{findingWords().openKeys}</kbd>
      </button>
      <button type="button" role="menuitem" onClick={() => window.print()}>
        <PrintIcon />
        {words().document.print}
      </button>
      <button type="button" role="menuitemcheckbox" aria-checked={!isQuiet()} onClick={switchMentions}>
        <SpeakIcon />
        {words().presence.mentions}
        <Show when={!isQuiet()}>
          <CheckIcon size={16} />
        </Show>
      </button>
      <button type="button" role="menuitem" onClick={() => view.ask({ kind: 'keys' })}>
        <KeysIcon />
        {words().document.keys}
        <kbd>{words().keyList.openKeys}</kbd>
      </button>
    </>
  )
}
