import { createSignal, Show } from 'solid-js'
import { words } from '../words/words.ts'
import { announce } from './announce.ts'
import { copyText } from './copy-text.ts'

/**
 * A button that copies words, and says what came of it. Where the browser does not let it, the words stand below it,
 * selected: they may be nowhere else.
 */
export function CopyButton(props: { readonly text: () => string; readonly label: string }) {
  const [copied, setCopied] = createSignal(false)
  const [byHand, setByHand] = createSignal<string>()
  const copy = async () => {
    const text = props.text()
    setByHand(undefined)
    const isCopied = await copyText(text).then(
      () => true,
      () => false,
    )
    setCopied(isCopied)
    if (!isCopied) setByHand(text)
    announce(isCopied ? words().copying.copied : words().copying.byHand)
  }
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {copied() ? words().copying.copied : props.label}
      </button>
      <Show when={byHand()}>{(text) => <WordsByHand text={text()} />}</Show>
    </>
  )
}

function WordsByHand(props: { readonly text: string }) {
  const select = (field: HTMLTextAreaElement) =>
    queueMicrotask(() => {
      field.focus()
      field.select()
    })
  return (
    <label class="by-hand">
      {words().copying.byHand}
      <textarea ref={select} class="input" lang="de" rows={4} readOnly value={props.text} />
    </label>
  )
}
