import { A } from '@solidjs/router'
import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { useDocument } from '../documents/document-view.tsx'
import { announce } from '../ui/announce.ts'
import { createAct } from '../ui/create-act.ts'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { moment } from '../words/dates.ts'
import { createVisit } from './create-visit.ts'

/** In the margin: how much is new to the reader, the way to it, and the word that they have seen it. */
export function NewToYou(): JSX.Element {
  const view = useDocument()
  const { unseen, seeAll } = createVisit(view)
  const [hasSeen, setSeen] = createSignal(false)
  const clauses = () => unseen()?.clauses ?? []
  createEffect(() => {
    const { marks } = comparingWords().visits
    view.setNews(new Map(clauses().flatMap(({ id, change }) => (change === 'removed' ? [] : [[id, marks[change]]]))))
  })
  onCleanup(() => view.setNews(new Map()))
  let rest!: HTMLParagraphElement
  const act = createAct({
    isReady: () => true,
    async run() {
      await seeAll()
      setSeen(true)
      announce(comparingWords().visits.seen)
      // The button that had the focus is gone.
      rest.focus({ preventScroll: true })
    },
  })
  return (
    <Show when={clauses().length > 0 || hasSeen()}>
      <section class="margin-part" aria-labelledby="new-heading">
        <h3 id="new-heading">{comparingWords().visits.heading}</h3>
        <Show
          when={clauses().length > 0 && unseen()?.at}
          fallback={
            <p ref={rest} class="meta" tabindex="-1">
              {comparingWords().visits.seen}
            </p>
          }
        >
          {(at) => (
            <form class="new-to-you" onSubmit={act.submit}>
              <p>
                <A href={`/documents/${view.document().id}/compare?from=seen&to=draft`}>
                  {comparingWords().visits.changed(clauses().length, moment(at()))}
                </A>
              </p>
              <button type="submit" class="button" aria-disabled={act.isActing()}>
                {comparingWords().visits.seeAll}
              </button>
              <RefusalNotice why={act.refusal()} />
            </form>
          )}
        </Show>
      </section>
    </Show>
  )
}
