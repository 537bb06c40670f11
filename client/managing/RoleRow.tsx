import { createSignal, Show } from 'solid-js'
import type { HeldRole, PersonEntry } from '../../shared/roles.ts'
import { useSession } from '../people/session.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { MoreIcon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import { ChangeRoleDialog } from './ChangeRoleDialog.tsx'
import type { PeopleActs } from './create-people-acts.ts'
import { maySuspend, mayTake, type Outlook } from './giving.ts'
import { periodInWords } from './period.ts'

/** Somebody in one of their roles, with what one may do about it. */
export function RoleRow(props: {
  readonly person: PersonEntry
  readonly held: HeldRole
  /** What the role is about besides the organisation: one document. */
  readonly about?: string | undefined
  readonly outlook: Outlook
  readonly acts: PeopleActs
  readonly onChange: () => void
}) {
  const session = useSession()
  const own = () => managingWords().people
  const [asking, setAsking] = createSignal<'change' | 'lay-down'>()
  const roleName = () => managingWords().roleNames[props.held.role]
  const isMe = () => props.person.id === session.me().actor
  /** Whoever is known by what they do alone is not called it twice. */
  const title = () => (props.held.function === props.person.name ? '' : `, ${props.held.function}`)
  const mayChange = () => mayTake(props.outlook, props.held)
  const mayKeepOut = () => !isMe() && maySuspend(props.outlook, props.person)
  const particulars = () =>
    [
      roleName(),
      props.about,
      props.held.deputy ? managingWords().deputy : '',
      periodInWords(props.held),
      props.person.suspended ? own().suspended : '',
    ].filter(Boolean)

  return (
    <li>
      <div>
        {props.person.name}
        <Show when={isMe()}> ({own().you})</Show>
        {title()}
        <p class="meta">{particulars().join(' · ')}</p>
      </div>
      <Show when={mayChange() || mayKeepOut() || isMe()}>
        <Menu
          label={own().actions(props.person.name, [roleName(), props.about].filter(Boolean).join(', '))}
          button={<MoreIcon size={20} />}
        >
          <Show when={mayChange()}>
            <MenuItem act={() => setAsking('change')}>{own().change}</MenuItem>
          </Show>
          <Show when={mayChange() && !isMe()}>
            <MenuItem act={() => void props.acts.take(props.person, props.held)}>{own().take}</MenuItem>
          </Show>
          <Show when={isMe()}>
            <MenuItem act={() => setAsking('lay-down')}>{own().layDown}</MenuItem>
          </Show>
          <Show when={mayKeepOut()}>
            <MenuItem act={() => void props.acts.suspend(props.person, !props.person.suspended)}>
              {props.person.suspended ? own().readmit : own().suspend}
            </MenuItem>
          </Show>
        </Menu>
      </Show>
      <Show when={asking() === 'change'}>
        <ChangeRoleDialog
          name={props.person.name}
          held={props.held}
          onChanged={props.onChange}
          onClose={() => setAsking(undefined)}
        />
      </Show>
      <Show when={asking() === 'lay-down'}>
        <ActDialog
          title={own().layDown}
          act={own().layDown}
          onAct={async () => {
            await ask.takeRole(props.held.id)
            await session.look()
            props.onChange()
          }}
          onClose={() => setAsking(undefined)}
        >
          {() => (
            <>
              <p>
                {roleName()}, {props.held.function}
              </p>
              <p>{own().layDownLead}</p>
            </>
          )}
        </ActDialog>
      </Show>
    </li>
  )
}
