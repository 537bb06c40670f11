import { Show } from 'solid-js'
import { useSession } from '../people/session.tsx'
import { announce } from '../ui/announce.ts'
import {
  CheckIcon,
  FindIcon,
  KeysIcon,
  LockIcon,
  MoreIcon,
  OutlineIcon,
  PenIcon,
  PrintIcon,
  SpeakIcon,
  UnlockIcon,
  VersionIcon,
} from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { isQuiet } from '../ui/mention.ts'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'
import { switchQuiet } from './quiet.ts'

/** In the bar: what one can do with the whole document. */
export function DocumentActions() {
  const view = useDocument()
  const session = useSession()
  const switchMentions = () => {
    switchQuiet(session.me().actor)
    announce(isQuiet() ? words().presence.mentionsOff : words().presence.mentionsOn)
  }
  return (
    <>
      <button
        type="button"
        class="button plain icon drawer-button"
        aria-label={words().document.outline}
        aria-expanded={view.pane() === 'outline'}
        onClick={() => view.show(view.pane() === 'outline' ? 'text' : 'outline')}
      >
        <OutlineIcon size={20} />
      </button>
      <Show when={view.mayWrite() || view.mode() === 'writing'}>
        <button
          type="button"
          class="button foldable mode"
          aria-pressed={view.mode() === 'writing'}
          title={words().mode.keys}
          onClick={() => (view.mode() === 'writing' ? view.read() : view.write())}
        >
          <PenIcon />
          <span class="words">{words().mode.write}</span>
        </button>
      </Show>
      <Show when={view.may('keep-version')}>
        <button type="button" class="button plain foldable" onClick={() => view.ask({ kind: 'keep-version' })}>
          <VersionIcon />
          <span class="words">{words().versions.keep}</span>
        </button>
      </Show>
      <Menu label={words().document.more} button={<MoreIcon size={20} />}>
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
        <button type="button" role="menuitem" onClick={() => view.find({ replaces: false })}>
          <FindIcon />
          {words().finding.open}
          <kbd>{words().finding.openKeys}</kbd>
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
      </Menu>
    </>
  )
}
