import { createSignal, Show } from 'solid-js'
import type { OrganisationKind } from '../../shared/counties.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Choice, LongTextField, TextField } from '../ui/Field.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().organisations

/** Asks what an organisation is called. Of one that is there its kind stays, since roles and inks hang on it. */
export function OrganisationDialog(props: {
  readonly of?: OrganisationEntry | undefined
  readonly counties: readonly OrganisationEntry[]
  readonly onKept: () => void
  readonly onClose: () => void
}) {
  const [kind, setKind] = createSignal<OrganisationKind>(props.of?.kind ?? 'county')
  const [name, setName] = createSignal(props.of?.name ?? '')
  const [shortName, setShortName] = createSignal(props.of?.shortName ?? '')
  const [contactPoint, setContactPoint] = createSignal(props.of?.contactPoint ?? '')
  const [parent, setParent] = createSignal<OrganisationId | ''>('')

  const hasParent = () => kind() === 'municipality' || kind() === 'committee'
  const lacksParent = () => props.of === undefined && kind() === 'municipality' && parent() === ''
  const parents = () =>
    Object.fromEntries([
      ['', kind() === 'municipality' ? managingWords().arranging.choose : own().parentNone],
      ...props.counties.map((county) => [county.id, county.name]),
    ]) as Record<OrganisationId | '', string>

  async function keep() {
    const asked = { name: name().trim(), shortName: shortName().trim(), contactPoint: contactPoint().trim() }
    const county = parent()
    if (props.of) await ask.changeOrganisation(props.of.id, asked)
    else await ask.addOrganisation({ ...asked, kind: kind(), ...(hasParent() && county ? { parent: county } : {}) })
    props.onKept()
  }

  return (
    <ActDialog
      title={props.of ? own().changeNamed(props.of.name) : own().add}
      act={props.of ? managingWords().keep : own().addAct}
      ready={() => name().trim() !== '' && shortName().trim() !== '' && !lacksParent()}
      onAct={keep}
      onClose={props.onClose}
    >
      {(tried, isWrong) => (
        <>
          <Show when={!props.of}>
            <Choice label={own().kind} value={kind()} choices={own().kinds} onValue={setKind} />
          </Show>
          <Show when={!props.of && hasParent()}>
            <Choice
              label={own().parent}
              value={parent()}
              choices={parents()}
              onValue={setParent}
              wrong={(tried() && lacksParent()) || isWrong('parent') ? own().parentMissing : null}
            />
          </Show>
          <TextField
            label={own().name}
            value={name()}
            onValue={setName}
            maxLength={200}
            first
            wrong={(tried() && name().trim() === '') || isWrong('name') ? own().nameMissing : null}
          />
          <TextField
            label={own().shortName}
            hint={own().shortNameHint}
            value={shortName()}
            onValue={setShortName}
            maxLength={12}
            wrong={(tried() && shortName().trim() === '') || isWrong('shortName') ? own().shortNameMissing : null}
          />
          <LongTextField label={own().contactPoint} value={contactPoint()} onValue={setContactPoint} />
        </>
      )}
    </ActDialog>
  )
}
