import { createSignal, Show } from 'solid-js'
import type { GuestLinkId, VersionId } from '../../shared/ids.ts'
import type { GuestLink } from '../../shared/sharing.ts'
import { ById } from '../ui/ById.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Choice, TextField } from '../ui/Field.tsx'
import '../ui/matters.css'
import { createAsked } from '../ui/create-asked.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { exactMoment } from '../words/dates.ts'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().guests

/** The button that made it has gone, and the link is what one came for. */
const beginAtLink = (made: HTMLElement) => queueMicrotask(() => made.querySelector('input')?.focus())

/** The links that open one version without an account: making one, which is shown once, and revoking those there are. */
export default function GuestLinksDialog(props: {
  readonly version: VersionId
  readonly number: number
  readonly onClose: () => void
}) {
  const links = createAsked(() => props.version, ask.guestLinksTo)
  const [days, setDays] = createSignal<'7' | '30' | '90'>('30')
  const [made, setMade] = createSignal<string>()
  const [refusal, setRefusal] = createSignal<unknown>()

  const make = async () => {
    setRefusal(undefined)
    try {
      const { token } = await ask.makeGuestLink(props.version, Number(days()))
      setMade(`${window.location.origin}/guest#${token}`)
      void links.look()
    } catch (why) {
      setRefusal(why)
    }
  }
  const revoke = (id: GuestLinkId) => {
    setRefusal(undefined)
    ask.revokeGuestLink(id).then(() => void links.look(), setRefusal)
  }

  return (
    <Dialog title={own().heading(props.number)} onClose={props.onClose}>
      <p>{own().lead}</p>
      <Show
        when={made()}
        fallback={<Choice label={own().days} value={days()} choices={own().dayChoices} onValue={setDays} />}
      >
        {(link) => (
          <div ref={beginAtLink} class="inside-form" role="status">
            <p>
              <b>{own().madeHead}</b> {own().madeLead}
            </p>
            <TextField label={own().link} value={link()} onValue={() => {}} />
            <div class="row">
              <CopyButton text={link} label={own().copy} />
            </div>
          </div>
        )}
      </Show>
      <RefusalNotice why={refusal()} />
      <section ref={keepFocus} class="matter" aria-label={own().existing}>
        <ul class="rows">
          <ById
            each={links() ?? []}
            id={(link) => link.id}
            fallback={<li>{links() ? own().none : words().loading}</li>}
          >
            {(link) => <LinkRow link={link()} onRevoke={() => revoke(link().id)} />}
          </ById>
        </ul>
      </section>
      <div class="row choices">
        <button type="button" class="button plain" onClick={() => props.onClose()}>
          {words().close}
        </button>
        <Show when={!made()}>
          <button type="button" class="button first" onClick={() => void make()}>
            {own().make}
          </button>
        </Show>
      </div>
    </Dialog>
  )
}

function LinkRow(props: { readonly link: GuestLink; readonly onRevoke: () => void }) {
  const isOver = () => Date.parse(props.link.expiresAt) <= Date.now()
  const state = () => {
    const { revokedAt, expiresAt } = props.link
    if (revokedAt) return own().revoked(exactMoment(revokedAt))
    return (isOver() ? own().over : own().until)(exactMoment(expiresAt))
  }
  return (
    <li>
      <div>
        {own().made(exactMoment(props.link.createdAt))}
        <p class="meta">{state()}</p>
      </div>
      <Show when={!props.link.revokedAt && !isOver()}>
        <button
          type="button"
          class="button plain"
          aria-label={own().revokeNamed(exactMoment(props.link.createdAt))}
          onClick={() => props.onRevoke()}
        >
          {own().revoke}
        </button>
      </Show>
    </li>
  )
}
