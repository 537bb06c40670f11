import { useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { GroupId } from '../../shared/ids.ts'
import { mayManageWorkshop } from '../../shared/may.ts'
import { workshop as workshopOf } from '../ask.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { headingCame } from '../ui/begin-page.ts'
import { createAsked } from '../ui/create-asked.ts'
import { TextField } from '../ui/Field.tsx'
import { keepFocus } from '../ui/keep-focus.ts'
import { Notice } from '../ui/Notice.tsx'
import { titled } from '../ui/Page.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import { GroupDocuments } from './GroupDocuments.tsx'
import { GroupMembers } from './GroupMembers.tsx'
import './managing.css'

const own = () => managingWords().groups

/** A working group: what it is called, its documents and its members. */
export default function GroupPage() {
  const params = useParams()
  const session = useSession()
  const id = () => params.id as GroupId
  const group = createAsked(id, ask.group)
  const workshop = createAsked(() => group()?.workshop, workshopOf)
  const holds = (...roles: readonly string[]) =>
    session.me().grants.some((grant) => 'group' in grant && grant.group === id() && roles.includes(grant.role))
  const mayLead = () => {
    const here = group()
    return here !== undefined && (holds('group-lead') || mayManageWorkshop(session.me().grants, here.workshop))
  }
  const [renaming, setRenaming] = createSignal(false)
  const [refusal, setRefusal] = createSignal<unknown>()
  titled(() => group()?.title)

  const parties = () => [...(workshop()?.counties ?? []), ...(workshop()?.others ?? [])]
  const turnTo = (closed: boolean) => {
    setRefusal(undefined)
    ask.changeGroup(id(), { closed }).then(group.set, setRefusal)
  }

  return (
    <Frame
      steps={[
        { title: words().workshops.heading, href: '/' },
        { title: workshop()?.title ?? '', href: `/workshops/${group()?.workshop}` },
        { title: group()?.title ?? '' },
      ]}
    >
      <main ref={keepFocus} class="page managing" id="content">
        <Show when={group()} fallback={<Waiting words={words().loading} />}>
          {(here) => (
            <>
              <header>
                <p class="lead">{own().kind}</p>
                <h1 ref={headingCame} tabindex="-1">
                  {here().title}
                </h1>
                <Show when={here().closedAt}>
                  <Notice about="reading">{own().closedLead}</Notice>
                </Show>
                <Show when={mayLead()}>
                  <div class="own-links">
                    <button type="button" class="button" onClick={() => setRenaming(true)}>
                      {own().rename}
                    </button>
                    <button type="button" class="button" onClick={() => turnTo(here().closedAt === null)}>
                      {here().closedAt === null ? own().close : own().takeUp}
                    </button>
                  </div>
                </Show>
                <RefusalNotice why={refusal()} />
              </header>
              <GroupDocuments group={here()} isInside={holds('group-lead', 'group-member')} />
              <GroupMembers group={here()} parties={parties()} mayLead={mayLead()} onChange={() => void group.look()} />
              <Show when={renaming()}>
                <RenameDialog
                  title={here().title}
                  onRename={(title) => ask.changeGroup(id(), { title }).then(group.set)}
                  onClose={() => setRenaming(false)}
                />
              </Show>
            </>
          )}
        </Show>
      </main>
    </Frame>
  )
}

function RenameDialog(props: {
  readonly title: string
  readonly onRename: (title: string) => Promise<unknown>
  readonly onClose: () => void
}) {
  const [title, setTitle] = createSignal(props.title)
  return (
    <ActDialog
      title={own().rename}
      act={managingWords().keep}
      ready={() => title().trim() !== ''}
      onAct={() => props.onRename(title().trim())}
      onClose={props.onClose}
    >
      {(tried) => (
        <TextField
          label={own().name}
          value={title()}
          onValue={setTitle}
          maxLength={200}
          first
          wrong={tried() && title().trim() === '' ? own().nameMissing : null}
        />
      )}
    </ActDialog>
  )
}
