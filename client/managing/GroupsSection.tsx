import { A, useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { WorkshopId } from '../../shared/ids.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { PlusIcon } from '../ui/Icon.tsx'
import '../ui/matters.css'
import { createAsked } from '../ui/create-asked.ts'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().groups

/** The working groups of a workshop that one may know of; nothing where there is none and one may form none. */
export function GroupsSection(props: { readonly workshop: WorkshopId; readonly mayForm: boolean }) {
  const groups = createAsked(
    () => props.workshop,
    (of) => ask.groupsOf(of).catch(() => []),
  )
  const [forming, setForming] = createSignal(false)
  return (
    <Show when={props.mayForm || (groups() ?? []).length > 0}>
      <section class="matter" aria-labelledby="groups">
        <div class="section-head">
          <h2 id="groups">{own().heading}</h2>
          <Show when={props.mayForm}>
            <button type="button" class="button" aria-label={own().form} onClick={() => setForming(true)}>
              <PlusIcon size={16} />
              {own().formAct}
            </button>
          </Show>
        </div>
        <ul class="rows">
          <For each={groups()} fallback={<li>{own().noneYet}</li>}>
            {(group) => (
              <li>
                <div>
                  <A href={`/groups/${group.id}`}>{group.title}</A>
                  <Show when={group.closedAt}>
                    <p class="meta">{own().closed}</p>
                  </Show>
                </div>
              </li>
            )}
          </For>
        </ul>
        <Show when={forming()}>
          <FormGroupDialog workshop={props.workshop} onClose={() => setForming(false)} />
        </Show>
      </section>
    </Show>
  )
}

function FormGroupDialog(props: { readonly workshop: WorkshopId; readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [title, setTitle] = createSignal('')
  return (
    <ActDialog
      title={own().form}
      act={own().formAct}
      ready={() => title().trim() !== ''}
      onAct={() => ask.formGroup(props.workshop, title().trim()).then(({ id }) => navigate(`/groups/${id}`))}
      onClose={props.onClose}
    >
      {(tried, isWrong) => (
        <>
          <p>{own().lead}</p>
          <TextField
            label={own().name}
            value={title()}
            onValue={setTitle}
            maxLength={200}
            first
            wrong={(tried() && title().trim() === '') || isWrong('title') ? own().nameMissing : null}
          />
        </>
      )}
    </ActDialog>
  )
}
