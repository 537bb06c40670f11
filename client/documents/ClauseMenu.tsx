import type { ClauseId } from '../../shared/ids.ts'
import { MoreIcon } from '../ui/Icon.tsx'
import { late } from '../ui/late.tsx'
import { Menu } from '../ui/Menu.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

export const ClauseMenuItems = late(() => import('./ClauseMenuItems.tsx').then((file) => file.ClauseMenuItems))

/** What one can do with a clause besides writing in it. */
export function ClauseMenu(props: { readonly clause: ClauseId }) {
  const view = useDocument()
  return (
    <Menu
      label={words().clause.menu(view.ref(props.clause))}
      class="plain icon clause-menu"
      button={<MoreIcon size={20} />}
    >
      <ClauseMenuItems clause={props.clause} />
    </Menu>
  )
}
