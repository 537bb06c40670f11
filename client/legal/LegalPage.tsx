import { useLocation } from '@solidjs/router'
import { createResource, createSignal, For, Show } from 'solid-js'
import type { LegalPage as Page } from '../../shared/legal.ts'
import type { Language } from '../../shared/people.ts'
import * as askAccount from '../account/ask-account.ts'
import * as ask from '../ask.ts'
import { OpenFoot } from '../people/OpenFrame.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { LongTextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { titled } from '../ui/Page.tsx'
import { legalWords } from '../words/legal/words.ts'
import { language, words } from '../words/words.ts'
import './legal.css'

/** Imprint, data protection or accessibility, by the address. Everybody may read it; operators write it. */
export default function LegalPage() {
  const location = useLocation()
  const page = () => location.pathname.slice(1) as Page
  const [texts, { refetch }] = createResource(() => askAccount.legalTexts().catch(() => undefined))
  const [me] = createResource(() => ask.me().catch(() => undefined))
  const [editing, setEditing] = createSignal(false)
  const mayEdit = () => me()?.grants.some(({ role }) => role === 'operator') ?? false
  const other = (): Language => (language() === 'de' ? 'en' : 'de')
  const written = (of: Language) => texts()?.[page()][of]
  /** What holds is what the operators have written, if in one language only; the program's own text is a beginning. */
  const spoken = (): Language => (!written(language()) && written(other()) ? other() : language())
  const text = () => written(spoken()) ?? legalWords().texts[page()]
  titled(() => words().legal[page()])

  return (
    <>
      <main class="page legal" id="content">
        <p>
          <a href="/">{legalWords().back}</a>
        </p>
        <h1 tabindex="-1">{words().legal[page()]}</h1>
        <Show when={/\[[^\]]+\]/.test(text())}>
          <Notice about="warning">{legalWords().unfinished}</Notice>
        </Show>
        <Show when={mayEdit()}>
          <div class="row">
            <button type="button" class="button" onClick={() => setEditing(true)}>
              {legalWords().edit}
            </button>
          </div>
        </Show>
        <Show when={spoken() !== language()}>
          <Notice about="reading">{legalWords().otherLanguage}</Notice>
        </Show>
        <div class="legal-text" lang={spoken()}>
          <For each={text().split(/\n\s*\n/)}>
            {(paragraph) => (paragraph.startsWith('# ') ? <h2>{paragraph.slice(2)}</h2> : <p>{paragraph}</p>)}
          </For>
        </div>
      </main>
      <OpenFoot />
      <Show when={editing()}>
        <EditDialog
          page={page()}
          text={written(language()) ?? legalWords().texts[page()]}
          onSaved={refetch}
          onClose={() => setEditing(false)}
        />
      </Show>
    </>
  )
}

function EditDialog(props: {
  readonly page: Page
  readonly text: string
  readonly onSaved: () => unknown
  readonly onClose: () => void
}) {
  const [text, setText] = createSignal(props.text)
  return (
    <ActDialog
      title={words().legal[props.page]}
      act={legalWords().save}
      onAct={async () => {
        await askAccount.writeLegalText({ page: props.page, language: language(), text: text().trim() || null })
        await props.onSaved()
      }}
      onClose={props.onClose}
    >
      {() => (
        <LongTextField
          label={legalWords().text}
          hint={legalWords().hint}
          rows={16}
          maxLength={50_000}
          value={text()}
          onValue={setText}
        />
      )}
    </ActDialog>
  )
}
