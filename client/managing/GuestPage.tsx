import { createResource, createSignal, onCleanup, Show } from 'solid-js'
import { isMissing } from '../ask.ts'
import { LegalLinks } from '../people/LegalLinks.tsx'
import { PlainWords, titled } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { FrozenClauses } from '../versions/FrozenClauses.tsx'
import { exactMoment } from '../words/dates.ts'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import '../versions/versions.css'
import * as ask from './ask-managing.ts'
import { keepFromSearchEngines } from './keep-from-search-engines.ts'

const own = () => managingWords().guests
const tokenInAddress = () => window.location.hash.slice(1)

/** One version for whoever holds the link: to read and to print, without an account. */
export default function GuestPage() {
  const [token, setToken] = createSignal(tokenInAddress())
  const turned = () => setToken(tokenInAddress())
  window.addEventListener('hashchange', turned)
  onCleanup(() => window.removeEventListener('hashchange', turned))
  keepFromSearchEngines()

  // Null: there is nothing behind the link. Anything else that goes wrong is for the page around this one.
  const [version] = createResource(
    () => token() || '-',
    (of) =>
      ask.openedByLink(of).catch((why) => {
        if (isMissing(why)) return null
        throw why
      }),
  )
  titled(() => (version() ? version()?.title : own().goneHead))

  return (
    <>
      <main class="frozen" id="content">
        <Show when={version.state === 'pending'}>
          <Waiting words={words().loading} />
        </Show>
        <Show when={version() === null}>
          <div class="page">
            <PlainWords heading={own().goneHead} lead={own().goneLead} />
          </div>
        </Show>
        <Show when={version()}>
          {(kept) => (
            <article class="sheet">
              <div class="frozen-bar">
                <p>
                  <b>{own().banner(kept().number, kept().label)}</b>
                </p>
                <p>
                  {own().frozen} {own().keptBy(kept().organisation, exactMoment(kept().createdAt))}{' '}
                  {own().expires(exactMoment(kept().expiresAt))}
                </p>
                <p>
                  {own().fingerprint}: <span class="hash">{kept().contentHash}</span>
                </p>
                <div class="row">
                  <button type="button" class="button" onClick={() => window.print()}>
                    {words().document.print}
                  </button>
                </div>
              </div>
              <header class="sheet-head">
                <h1 tabindex="-1" lang="de">
                  {kept().title}
                </h1>
              </header>
              <FrozenClauses clauses={kept().clauses} />
            </article>
          )}
        </Show>
      </main>
      <footer class="foot">
        <LegalLinks />
      </footer>
    </>
  )
}
