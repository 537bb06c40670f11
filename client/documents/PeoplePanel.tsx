import { createUniqueId, For, onMount, Show } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import type { Member } from '../room/enter.ts'
import { RemoveIcon } from '../ui/LateIcon.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'
import { functionOf, isOwn } from './who.ts'

/** One person by function: where they are, and how to get there. */
function PersonHere(props: { readonly member: Member; readonly onClose: () => void }) {
  const view = useDocument()
  const own = () => isOwn(view, props.member)
  const role = () => functionOf(view, props.member)
  const clause = () => {
    const { clause } = props.member
    return clause !== null && view.entry(clause) ? clause : undefined
  }
  const isFollowed = () => view.followed() === props.member.client
  return (
    <li>
      <span class="who">
        {role()}
        <Show when={own()}> {words().presence.you}</Show>
      </span>
      <span class="where">
        <Show when={clause()} fallback={words().presence.nowhere}>
          {(at) =>
            props.member.writes ? words().presence.writesIn(view.ref(at())) : words().presence.isIn(view.ref(at()))
          }
        </Show>
      </span>
      <Show when={!own()}>
        <span class="acts">
          <Show when={clause()}>
            {(at) => (
              <button
                type="button"
                class="button"
                aria-label={words().presence.goToNamed(role(), view.ref(at()))}
                onClick={() => {
                  props.onClose()
                  view.address.visit(at())
                }}
              >
                {words().presence.goTo}
              </button>
            )}
          </Show>
          <button
            type="button"
            class="button"
            aria-label={isFollowed() ? undefined : words().presence.followNamed(role())}
            onClick={() => {
              props.onClose()
              view.follow(isFollowed() ? undefined : props.member.client)
            }}
          >
            {isFollowed() ? words().presence.unfollow : words().presence.follow}
          </button>
        </span>
      </Show>
    </li>
  )
}

/** Who is where, by county: not a menu, since there is more to read than to choose. */
export function PeoplePanel(props: { readonly organisations: readonly Organisation[]; readonly onClose: () => void }) {
  const view = useDocument()
  const heading = createUniqueId()
  let close!: HTMLButtonElement
  onMount(() => close.focus())
  const members = (of: Organisation) => view.room.members().filter(({ person }) => person.organisation === of.id)
  /** Others' carets move all the time; a person keeps their row meanwhile. */
  const clients = (of: Organisation) => members(of).map(({ client }) => client)
  return (
    <div class="inside" role="dialog" aria-labelledby={heading}>
      <div class="head">
        <h2 id={heading}>{words().presence.heading}</h2>
        <button ref={close} type="button" class="button plain icon" aria-label={words().close} onClick={props.onClose}>
          <RemoveIcon size={18} />
        </button>
      </div>
      <For each={props.organisations}>
        {(organisation) => (
          <section aria-label={organisation.name}>
            <h3>
              <CountyMark of={organisation} />
              {organisation.name}
            </h3>
            <ul>
              <For each={clients(organisation)}>
                {(client) => (
                  <Show when={members(organisation).find((member) => member.client === client)}>
                    {(member) => <PersonHere member={member()} onClose={props.onClose} />}
                  </Show>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}
