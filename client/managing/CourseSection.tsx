import { createSignal, Show } from 'solid-js'
import type { Workshop, WorkshopState } from '../../shared/workshops.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().arranging

/** Beginning, ending and taking up again. Ending is asked about: it stops people who are writing. */
export function CourseSection(props: { readonly workshop: Workshop; readonly onChange: () => void }) {
  const [ending, setEnding] = createSignal(false)
  const [refusal, setRefusal] = createSignal<unknown>()
  const turnTo = (state: WorkshopState) => ask.changeWorkshop(props.workshop.id, { state }).then(props.onChange)
  const begin = () => {
    setRefusal(undefined)
    turnTo('running').catch(setRefusal)
  }
  return (
    <Section heading={own().course}>
      <p>{own().states[props.workshop.state]}</p>
      <RefusalNotice why={refusal()} />
      <div class="row">
        <Show when={props.workshop.state !== 'running'}>
          <button type="button" class="button" onClick={begin}>
            {props.workshop.state === 'planned' ? own().begin : own().takeUp}
          </button>
        </Show>
        <Show when={props.workshop.state !== 'closed'}>
          <button type="button" class="button" onClick={() => setEnding(true)}>
            {own().end}
          </button>
        </Show>
      </div>
      <Show when={ending()}>
        <ActDialog
          title={own().endHead}
          act={own().end}
          onAct={() => turnTo('closed')}
          onClose={() => setEnding(false)}
        >
          {() => <p>{own().endLead}</p>}
        </ActDialog>
      </Show>
    </Section>
  )
}
