import { createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { type Extent, extentOf, noExtent, plus } from '../../shared/text/extent.ts'
import { useDocument } from '../documents/document-view.tsx'
import { advisingWords } from '../words/advising/words.ts'
import { words } from '../words/words.ts'
import type { ClauseText } from './create-clause-texts.ts'

/** A selection is counted when it has not changed for this long. */
const SETTLED_MS = 250

/** The words that are selected on the paper. */
function createSelected() {
  const [selected, setSelected] = createSignal('')
  onMount(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      const selection = window.getSelection()
      const paper = document.getElementById('content')
      const isOnPaper = selection?.anchorNode && paper?.contains(selection.anchorNode)
      setSelected(isOnPaper && !selection.isCollapsed ? selection.toString() : '')
    }
    const changed = () => {
      clearTimeout(waiting)
      waiting = setTimeout(read, SETTLED_MS)
    }
    document.addEventListener('selectionchange', changed)
    onCleanup(() => {
      clearTimeout(waiting)
      document.removeEventListener('selectionchange', changed)
    })
  })
  return selected
}

/** How long the document is, the clause one is in, and what is selected. */
export function Extents(props: { readonly texts: readonly ClauseText[] }) {
  const view = useDocument()
  const selected = createSelected()
  const ofDocument = createMemo(() => props.texts.map(({ extent }) => extent).reduce(plus, noExtent))
  const current = createMemo(() => props.texts.find(({ clause }) => clause === view.current()))
  const ofSelection = createMemo(() => (selected() === '' ? undefined : extentOf(selected())))
  const said = ({ words: count, characters }: Extent) => {
    const inWords = (value: number) => value.toLocaleString(words().locale)
    return advisingWords().extent.said(count, inWords(count), inWords(characters))
  }
  const Row = (row: { readonly of: string; readonly extent: Extent }) => (
    <div>
      <dt>{row.of}</dt>
      <dd>{said(row.extent)}</dd>
    </div>
  )
  return (
    <section class="margin-part" aria-labelledby="extent-heading">
      <h3 id="extent-heading">{advisingWords().extent.heading}</h3>
      <Show when={props.texts.length > 0}>
        <dl class="extents">
          <Row of={advisingWords().extent.document} extent={ofDocument()} />
          <Show when={current()}>{(text) => <Row of={view.ref(text().clause)} extent={text().extent} />}</Show>
          <Show when={ofSelection()}>
            {(extent) => <Row of={advisingWords().extent.selection} extent={extent()} />}
          </Show>
        </dl>
      </Show>
    </section>
  )
}
