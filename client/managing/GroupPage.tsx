import { A, useParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { GroupId } from '../../shared/ids.ts'
import { mayManageWorkshop } from '../../shared/may.ts'
import type { PersonEntry } from '../../shared/roles.ts'
import { workshop as workshopOf } from '../ask.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { createAsked } from '../ui/create-asked.ts'
import { TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { titled } from '../ui/Page.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import { NewDocumentDialog } from '../workshops/NewDocumentDialog.tsx'
import * as ask from './ask-managing.ts'
import { createPeopleActs } from './create-people-acts.ts'
import { DoneNotice } from './DoneNotice.tsx'
import { GiveGroupRoleDialog } from './GiveGroupRoleDialog.tsx'
import type { Outlook } from './giving.ts'
import './managing.css'
import { RoleRow } from './RoleRow.tsx'

const own = () => managingWords().groups

/** A working group: its documents for its members, and its members by function; by name for those who form it. */
export default function GroupPage() {
  const params = useParams()
  const session = useSession()
  const id = () => params.id as GroupId
  const group = createAsked(id, ask.group)
  const workshop = createAsked(() => group()?.workshop, workshopOf)
  const isInside = () => session.me().grants.some((grant) => 'group' in grant && grant.group === id())
  const facilitates = () => {
    const here = group()
    return here !== undefined && mayManageWorkshop(session.me().grants, here.workshop)
  }
  const mayLead = () =>
    facilitates() || session.me().grants.some((grant) => grant.role === 'group-lead' && grant.group === id())
  const people = createAsked(() => (facilitates() ? group()?.workshop : undefined), ask.peopleOfWorkshop)
  const documents = createAsked(() => (isInside() ? id() : undefined), ask.documentsOfGroup)
  const [asking, setAsking] = createSignal<'rename' | 'add' | 'document'>()
  titled(() => group()?.title)

  const look = () => {
    void group.look()
    if (facilitates()) void people.look()
  }
  const acts = createPeopleActs(look)
  const parties = () => [...(workshop()?.counties ?? []), ...(workshop()?.others ?? [])]
  const outlook = (): Outlook => {
    const within = group()?.workshop
    return {
      ...{ grants: session.me().grants, people: people() ?? [], organisations: [] },
      ...(within && { workshop: { id: within, counties: [] } }),
    }
  }
  const members = () =>
    (people() ?? []).flatMap((person: PersonEntry) =>
      person.roles.filter((held) => held.group === id()).map((held) => ({ person, held })),
    )
  const [refusal, setRefusal] = createSignal<unknown>()
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
      <main class="page managing" id="content">
        <Show when={group()} fallback={<Waiting words={words().loading} />}>
          {(here) => (
            <>
              <header>
                <p class="lead">{own().kind}</p>
                <h1 tabindex="-1">{here().title}</h1>
                <Show when={here().closedAt}>
                  <Notice about="reading">{own().closedLead}</Notice>
                </Show>
                <Show when={mayLead()}>
                  <div class="own-links">
                    <button type="button" class="button" onClick={() => setAsking('rename')}>
                      {own().rename}
                    </button>
                    <button type="button" class="button" onClick={() => turnTo(here().closedAt === null)}>
                      {here().closedAt === null ? own().close : own().takeUp}
                    </button>
                  </div>
                </Show>
                <RefusalNotice why={refusal()} />
              </header>
              <Section
                heading={own().documents}
                action={
                  <Show when={isInside() && here().closedAt === null}>
                    <button type="button" class="button" onClick={() => setAsking('document')}>
                      {own().newDocument}
                    </button>
                  </Show>
                }
              >
                <Show when={isInside()} fallback={<p>{own().notInside}</p>}>
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
              </Section>
              <Section
                heading={own().members}
                action={
                  <Show when={facilitates() && here().closedAt === null}>
                    <button type="button" class="button" onClick={() => setAsking('add')}>
                      {own().addMember}
                    </button>
                  </Show>
                }
              >
                <DoneNotice acts={acts} />
                <ul class="rows">
                  <Show
                    when={facilitates()}
                    fallback={
                      <For each={here().people} fallback={<li>{own().noMembers}</li>}>
                        {(member) => (
                          <li>
                            <Show when={parties().find((party) => party.id === member.organisation)}>
                              {(party) => <CountyMark of={party()} />}
                            </Show>
                            <div>
                              {member.function}
                              <p class="meta">{managingWords().roleNames[member.role]}</p>
                            </div>
                          </li>
                        )}
                      </For>
                    }
                  >
                    <For each={members()} fallback={<li>{own().noMembers}</li>}>
                      {({ person, held }) => (
                        <RoleRow person={person} held={held} outlook={outlook()} acts={acts} onChange={look} />
                      )}
                    </For>
                  </Show>
                </ul>
              </Section>
              <Show when={asking() === 'rename'}>
                <RenameDialog
                  title={here().title}
                  onRename={(title) => ask.changeGroup(id(), { title }).then(group.set)}
                  onClose={() => setAsking(undefined)}
                />
              </Show>
              <Show when={asking() === 'document'}>
                <NewDocumentDialog
                  onCreate={(wish) => ask.createGroupDocument(id(), wish)}
                  note={own().lead}
                  onClose={() => setAsking(undefined)}
                />
              </Show>
              <Show when={asking() === 'add'}>
                <GiveGroupRoleDialog
                  group={id()}
                  people={people() ?? []}
                  parties={parties()}
                  onGiven={look}
                  onClose={() => setAsking(undefined)}
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
