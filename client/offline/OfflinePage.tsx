import { useLocation } from '@solidjs/router'
import { createResource, For, onCleanup, Show } from 'solid-js'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { PlainWords, titled } from '../ui/Page.tsx'
import { words } from '../words/words.ts'
import { keptDocuments } from './kept-people.ts'

/** In place of a page that needs the server: that it does, and what can be opened without. */
export function OfflinePage(props: { readonly again: () => void }) {
  const session = useSession()
  const location = useLocation()
  const [documents] = createResource(() => keptDocuments(session.me().actor))
  const others = () => (documents.latest ?? []).filter(({ id }) => location.pathname !== `/documents/${id}`)
  titled(() => words().offline.title)
  const retry = () => props.again()
  window.addEventListener('online', retry)
  onCleanup(() => window.removeEventListener('online', retry))
  return (
    <Frame steps={[{ title: words().workshops.heading, href: '/' }]}>
      <main class="page" id="content">
        <PlainWords heading={words().offline.heading} lead={words().offline.lead}>
          <Show when={others().length > 0}>
            <p>{words().offline.documents}</p>
            <ul>
              <For each={others()}>
                {({ id, title, isUnsent }) => (
                  <li>
                    <a href={`/documents/${id}`}>{title}</a>
                    <Show when={isUnsent}> ({words().offline.unsent})</Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <button type="button" class="button first" onClick={retry}>
            {words().tryAgain}
          </button>
        </PlainWords>
      </main>
    </Frame>
  )
}
