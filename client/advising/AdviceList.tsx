import { createMemo, createSignal, Index, Show } from 'solid-js'
import { useDocument } from '../documents/document-view.tsx'
import { isChosen, keepChoice } from '../offline/kept-choices.ts'
import { useSession } from '../people/session.tsx'
import { advisingWords } from '../words/advising/words.ts'
import type { ClauseText } from './create-clause-texts.ts'
import { goToBlock } from './go-to-block.ts'

/** More would be a wall; the rest is one step away. */
const SHOWN = 4

/**
 * What in the text is hard to read for people who hear it, for those who write. It is there to be looked at: it says
 * nothing by itself, and can be put away.
 */
export function AdviceList(props: { readonly texts: readonly ClauseText[] }) {
  const view = useDocument()
  const { actor } = useSession().me()
  const [isAway, setIsAway] = createSignal(isChosen(actor, 'advice-put-away'))
  const put = (away: boolean) => {
    keepChoice(actor, 'advice-put-away', away)
    setIsAway(away)
  }
  const [showsAll, setShowsAll] = createSignal(false)
  const all = createMemo(() =>
    view.may('edit') ? props.texts.flatMap(({ clause, advice }) => advice.map((one) => ({ ...one, clause }))) : [],
  )
  const shown = () => (showsAll() ? all() : all().slice(0, SHOWN))
  let heading!: HTMLHeadingElement

  return (
    <Show when={all().length > 0}>
      <section class="margin-part advice" aria-labelledby="advice-heading">
        <h3 id="advice-heading" ref={heading} tabindex="-1">
          {advisingWords().advice.heading(all().length)}
        </h3>
        <Show
          when={!isAway()}
          fallback={
            <button type="button" class="button link" onClick={() => put(false)}>
              {advisingWords().advice.show}
            </button>
          }
        >
          <ul>
            <Index each={shown()}>
              {(advice) => (
                <li>
                  <button
                    type="button"
                    class="button link"
                    onClick={() => goToBlock(view, advice().clause, advice().block)}
                  >
                    {view.ref(advice().clause)}
                  </button>
                  <Show when={advice().words}>
                    {(about) => <span class="about">{advisingWords().advice.about(about().slice(0, 60))}</span>}
                  </Show>
                  <p>{advisingWords().advice.kinds[advice().kind]}</p>
                </li>
              )}
            </Index>
          </ul>
          <div class="row">
            <Show when={all().length > SHOWN}>
              <button type="button" class="button link" onClick={() => setShowsAll((before) => !before)}>
                {showsAll() ? advisingWords().advice.fewer : advisingWords().advice.all(all().length)}
              </button>
            </Show>
            <button
              type="button"
              class="button link"
              onClick={() => {
                put(true)
                heading.focus()
              }}
            >
              {advisingWords().advice.putAway}
            </button>
          </div>
        </Show>
      </section>
    </Show>
  )
}
