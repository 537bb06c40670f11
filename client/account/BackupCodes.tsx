import { For } from 'solid-js'
import { CopyButton } from '../ui/CopyButton.tsx'
import { accountWords } from '../words/account/words.ts'

/** The codes that take the place of the app; shown this once, to be copied or printed. */
export function BackupCodes(props: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  return (
    <>
      <p>{accountWords().factor.codesLead}</p>
      <ol class="codes">
        <For each={props.codes}>{(code) => <li class="hash">{code}</li>}</For>
      </ol>
      <div class="row">
        <CopyButton text={() => props.codes.join('\n')} label={accountWords().factor.copy} />
        <button type="button" class="button" onClick={() => window.print()}>
          {accountWords().factor.print}
        </button>
        <button type="button" class="button first push" onClick={() => props.onKept()}>
          {accountWords().factor.kept}
        </button>
      </div>
    </>
  )
}
