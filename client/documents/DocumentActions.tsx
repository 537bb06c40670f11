import { Show } from 'solid-js'
import { MoreIcon, OutlineIcon, PenIcon, VersionIcon } from '../ui/Icon.tsx'
import { late } from '../ui/late.tsx'
import { Menu } from '../ui/Menu.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

export const DocumentMenuItems = late(() => import('./DocumentMenuItems.tsx').then((file) => file.DocumentMenuItems))

/** In the bar: what one can do with the whole document. */
export function DocumentActions() {
  const view = useDocument()
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
        <DocumentMenuItems />
      </Menu>
    </>
  )
}
