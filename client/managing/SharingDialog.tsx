import { createSignal, For, Show } from 'solid-js'
import type { DocumentHead } from '../../shared/documents.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import { standingInDocument } from '../../shared/may.ts'
import { useSession } from '../people/session.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Choice } from '../ui/Field.tsx'
import '../ui/matters.css'
import { createAsked } from '../ui/create-asked.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { exactMoment } from '../words/dates.ts'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().sharing

/** With which municipalities and committees a document is shared; sharing is undone where it stands. */
export default function SharingDialog(props: { readonly document: DocumentHead; readonly onClose: () => void }) {
  const session = useSession()
  const organisations = createAsked(() => true, ask.organisations)
  const shares = createAsked(() => props.document.id, ask.sharesOf)
  const [chosen, setChosen] = createSignal<OrganisationId | ''>('')
  const [refusal, setRefusal] = createSignal<unknown>()
  const nameOf = (id: OrganisationId) =>
    [...(organisations() ?? []), ...props.document.organisations].find((each) => each.id === id)?.name ?? ''
  const isShared = (id: OrganisationId) => shares()?.some(({ organisation }) => organisation === id) === true
  /** A county shows its own municipalities and committees; the facilitators those of every county that takes part. */
  const isOffered = (parent: OrganisationId | null) => {
    const standing = standingInDocument(session.me().grants, {
      ...props.document,
      workshop: props.document.workshop.id,
    })
    if (parent === null) return false
    if (standing?.role === 'facilitator') return props.document.organisations.some(({ id }) => id === parent)
    return parent === standing?.organisation
  }
  const offered = () =>
    (organisations() ?? []).filter((each) => !each.archivedAt && isOffered(each.parent) && !isShared(each.id))
  const choices = () =>
    Object.fromEntries([
      ['', managingWords().arranging.choose],
      ...offered().map(({ id, name }) => [id, name]),
    ]) as Record<OrganisationId | '', string>

  const share = async () => {
    const id = chosen()
    if (id === '') return
    setRefusal(undefined)
    try {
      shares.set(await ask.share(props.document.id, id))
      setChosen('')
    } catch (why) {
      setRefusal(why)
    }
  }
  const takeBack = (id: OrganisationId) => {
    setRefusal(undefined)
    ask.unshare(props.document.id, id).then(() => void shares.look(), setRefusal)
  }

  return (
    <Dialog title={own().heading} onClose={props.onClose}>
      <p>{own().lead}</p>
      <div ref={keepFocus} class="matter">
        <ul class="rows">
          <For each={shares()} fallback={<li>{shares() ? own().none : words().loading}</li>}>
            {(share) => (
              <li>
                <div>
                  {nameOf(share.organisation)}
                  <p class="meta">{own().since(exactMoment(share.sharedAt))}</p>
                </div>
                <button
                  type="button"
                  class="button plain"
                  aria-label={own().takeBackNamed(nameOf(share.organisation))}
                  onClick={() => takeBack(share.organisation)}
                >
                  {own().takeBack}
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
      <Show when={offered().length > 0} fallback={<p class="meta">{organisations() ? own().nobodyLeft : ''}</p>}>
        <Choice label={own().with} value={chosen()} choices={choices()} onValue={setChosen} />
      </Show>
      <RefusalNotice why={refusal()} />
      <div class="row choices">
        <button type="button" class="button plain" onClick={() => props.onClose()}>
          {words().close}
        </button>
        <Show when={offered().length > 0}>
          <button type="button" class="button first" aria-disabled={chosen() === ''} onClick={() => void share()}>
            {own().act}
          </button>
        </Show>
      </div>
    </Dialog>
  )
}
