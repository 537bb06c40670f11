import { createSignal, For, Show } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import type { Workshop } from '../../shared/workshops.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Choice } from '../ui/Field.tsx'
import { PlusIcon } from '../ui/Icon.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import type { Done } from './create-people-acts.ts'
import { DoneNotice } from './DoneNotice.tsx'
import { withTheirs } from './with-theirs.ts'

const own = () => managingWords().arranging

/** Who takes part in a workshop. Whoever goes may come back and gets their ink again, so going is not asked about twice. */
export function PartiesSection(props: {
  readonly workshop: Workshop
  readonly organisations: readonly OrganisationEntry[]
  readonly onChange: () => void
}) {
  const [adding, setAdding] = createSignal(false)
  const [done, setDone] = createSignal<Done>()
  const [refusal, setRefusal] = createSignal<unknown>()
  const parties = () => [...props.workshop.counties, ...props.workshop.others]
  const others = () =>
    withTheirs(props.organisations).filter(
      ({ id, archivedAt }) => !archivedAt && !parties().some((party) => party.id === id),
    )

  const add = (id: OrganisationId) => ask.addParty(props.workshop.id, id).then(props.onChange)
  const comeBack = (id: OrganisationId) => add(id).then(() => setDone(undefined), setRefusal)
  const remove = async (party: Organisation) => {
    setRefusal(undefined)
    try {
      await ask.removeParty(props.workshop.id, party.id)
      setDone({ sentence: own().partyGone(party.name), undo: () => void comeBack(party.id) })
      props.onChange()
    } catch (why) {
      setRefusal(why)
    }
  }

  return (
    <Section
      heading={own().parties}
      action={
        <button type="button" class="button" onClick={() => setAdding(true)}>
          <PlusIcon size={16} />
          {own().addParty}
        </button>
      }
    >
      <DoneNotice acts={{ done, refusal }} />
      <ul class="rows">
        <For each={parties()} fallback={<li>{own().noParties}</li>}>
          {(party) => (
            <li>
              <CountyMark of={party} />
              <div>{party.name}</div>
              <button
                type="button"
                class="button plain"
                aria-label={own().removePartyNamed(party.name)}
                onClick={() => void remove(party)}
              >
                {own().removeParty}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={adding()}>
        <AddPartyDialog organisations={others()} onAdd={add} onClose={() => setAdding(false)} />
      </Show>
    </Section>
  )
}

function AddPartyDialog(props: {
  readonly organisations: readonly OrganisationEntry[]
  readonly onAdd: (id: OrganisationId) => Promise<unknown>
  readonly onClose: () => void
}) {
  const [chosen, setChosen] = createSignal<OrganisationId | ''>('')
  const choices = () =>
    Object.fromEntries([['', own().choose], ...props.organisations.map(({ id, name }) => [id, name])]) as Record<
      OrganisationId | '',
      string
    >
  return (
    <ActDialog
      title={own().parties}
      act={own().addParty}
      ready={() => chosen() !== ''}
      onAct={() => props.onAdd(chosen() as OrganisationId)}
      onClose={props.onClose}
    >
      {(tried) => (
        <Choice
          label={own().party}
          value={chosen()}
          choices={choices()}
          onValue={setChosen}
          wrong={tried() && chosen() === '' ? own().partyMissing : null}
        />
      )}
    </ActDialog>
  )
}
