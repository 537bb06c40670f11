import { useNavigate } from '@solidjs/router'
import { createSignal, For } from 'solid-js'
import type { OrganisationId } from '../../shared/ids.ts'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { LongTextField, TextField, Tick } from '../ui/Field.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import { withTheirs } from './with-theirs.ts'

/** Asks what a workshop is about and who takes part; the rest is arranged on its own page, to which it leads. */
export function OpenWorkshopDialog(props: {
  readonly organisations: readonly OrganisationEntry[]
  readonly onClose: () => void
}) {
  const navigate = useNavigate()
  const [title, setTitle] = createSignal('')
  const [question, setQuestion] = createSignal('')
  const [chosen, setChosen] = createSignal<readonly OrganisationId[]>([])
  const own = () => managingWords().arranging
  const offered = () => withTheirs(props.organisations).filter(({ parent, archivedAt }) => !parent && !archivedAt)
  const choose = (id: OrganisationId, isIn: boolean) =>
    setChosen((now) => (isIn ? [...now, id] : now.filter((each) => each !== id)))

  return (
    <ActDialog
      title={managingWords().workshops.open}
      act={managingWords().workshops.openAct}
      ready={() => title().trim() !== ''}
      onAct={async () => {
        const asked = question().trim()
        const made = await ask.openWorkshop({
          title: title().trim(),
          ...(asked ? { question: asked } : {}),
          organisations: [...chosen()],
        })
        navigate(`/workshops/${made.id}/manage`)
      }}
      onClose={props.onClose}
    >
      {(tried, isWrong) => (
        <>
          <TextField
            label={own().name}
            value={title()}
            onValue={setTitle}
            maxLength={200}
            first
            wrong={(tried() && title().trim() === '') || isWrong('title') ? own().nameMissing : null}
          />
          <LongTextField label={own().question} value={question()} onValue={setQuestion} />
          <fieldset class="field">
            <legend>{managingWords().workshops.parties}</legend>
            <For each={offered()}>
              {(each) => (
                <Tick label={each.name} value={chosen().includes(each.id)} onValue={(isIn) => choose(each.id, isIn)} />
              )}
            </For>
          </fieldset>
        </>
      )}
    </ActDialog>
  )
}
