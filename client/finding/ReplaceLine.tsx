import { createEffect, createSignal, onCleanup, Show } from 'solid-js'
import { useDocument } from '../documents/document-view.tsx'
import { announce } from '../ui/announce.ts'
import { findingWords } from '../words/finding/words.ts'
import type { Finding } from './create-finding.ts'

/** The second line of the find bar. `onMoved` shows the place that one is at now. */
export function ReplaceLine(props: { readonly finding: Finding; readonly onMoved: () => void }) {
  const view = useDocument()
  const [by, setBy] = createSignal('')
  const [told, setTold] = createSignal('')
  const [canUndo, setCanUndo] = createSignal(false)
  // As soon as something else has been written, the last step is another one.
  createEffect(() => {
    const undo = view.undo()
    if (undo) onCleanup(undo.onChange(() => setCanUndo(false)))
  })
  const whyNot = () => {
    if (!view.mayWrite()) return findingWords().mayNotWrite
    return view.mode() === 'reading' ? findingWords().onlyReading : undefined
  }

  const tell = (sentence: string) => {
    setTold(sentence)
    announce(sentence)
  }
  const here = () => props.finding.found()[props.finding.at()]

  const replaceOne = () => {
    const place = here()
    if (!place) return
    const isDone = props.finding.replaceOne(by())
    if (isDone) setCanUndo(true)
    tell(isDone ? findingWords().replaced(1) : findingWords().locked(view.ref(place.clause)))
    props.onMoved()
  }
  const replaceAll = () => {
    if (!here()) return
    const { count, left } = props.finding.replaceAll(by())
    if (count > 0) setCanUndo(true)
    const sentences = [
      count > 0 || left === 0 ? findingWords().replaced(count) : '',
      left > 0 ? findingWords().left(left) : '',
    ]
    tell(sentences.join(' ').trim())
    props.onMoved()
  }
  const undo = () => {
    const undone = view.undo()?.undo()
    setCanUndo(false)
    tell(undone?.state === 'done' ? findingWords().undone : findingWords().notUndone)
    document.getElementById('find-by')?.focus({ preventScroll: true })
  }

  return (
    <Show when={whyNot() === undefined} fallback={<p class="find-told">{whyNot()}</p>}>
      <div class="find-line">
        <label for="find-by">{findingWords().by}</label>
        <input
          id="find-by"
          class="input"
          type="text"
          autocomplete="off"
          maxLength={200}
          lang="de"
          placeholder={findingWords().by}
          value={by()}
          onInput={(event) => setBy(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return
            event.preventDefault()
            replaceOne()
          }}
        />
        <button type="button" class="button" aria-disabled={!here()} onClick={replaceOne}>
          {findingWords().replace}
        </button>
        <button type="button" class="button" aria-disabled={!here()} onClick={replaceAll}>
          {findingWords().replaceAll}
        </button>
        <span class="find-told">
          {told()}{' '}
          <Show when={canUndo()}>
            <button type="button" class="button link" onClick={undo}>
              {findingWords().undo}
            </button>
          </Show>
        </span>
      </div>
    </Show>
  )
}
