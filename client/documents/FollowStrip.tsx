import { Show } from 'solid-js'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'
import { createFollowing } from './following.ts'
import { fullNameOf } from './who.ts'
import './people-here.css'

/** While one follows somebody: that one does, and how to end it. `client` is theirs. */
export function FollowStrip(props: { readonly client: number }) {
  const view = useDocument()
  const end = () => view.follow(undefined)
  const stop = () => {
    end()
    announce(words().presence.followsNoMore)
    document.querySelector<HTMLElement>('.here')?.focus({ preventScroll: true })
  }
  const followed = createFollowing(view, props.client, end)
  return (
    <Show when={followed()}>
      {(member) => (
        <aside
          class="follow-strip"
          data-ink={view.inkOf(member().person.organisation)}
          aria-label={words().presence.following}
        >
          <span>{words().presence.follows(fullNameOf(view, member()))}</span>
          <button type="button" class="button" onClick={stop}>
            {words().presence.unfollow}
          </button>
        </aside>
      )}
    </Show>
  )
}
