import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { WorkingGroup } from '../../shared/workshops.ts'
import { createAsked } from '../ui/create-asked.ts'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import { NewDocumentDialog } from '../workshops/NewDocumentDialog.tsx'
import * as ask from './ask-managing.ts'

const own = () => managingWords().groups

/** What a working group writes: for its members alone. */
export function GroupDocuments(props: { readonly group: WorkingGroup; readonly isInside: boolean }) {
  const documents = createAsked(() => (props.isInside ? props.group.id : undefined), ask.documentsOfGroup)
  const [creating, setCreating] = createSignal(false)
  return (
    <Section
      heading={own().documents}
      action={
        <Show when={props.isInside && props.group.closedAt === null}>
          <button type="button" class="button" onClick={() => setCreating(true)}>
            {own().newDocument}
          </button>
        </Show>
      }
    >
      <Show when={props.isInside} fallback={<p>{own().notInside}</p>}>
        <ul class="rows">
          <For each={documents()} fallback={<li>{own().noDocuments}</li>}>
            {(document) => (
              <li>
                <A href={`/documents/${document.id}`}>{document.title}</A>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={creating()}>
        <NewDocumentDialog
          onCreate={(wish) => ask.createGroupDocument(props.group.id, wish)}
          note={own().lead}
          onClose={() => setCreating(false)}
        />
      </Show>
    </Section>
  )
}
