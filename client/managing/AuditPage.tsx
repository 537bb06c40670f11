import { useSearchParams } from '@solidjs/router'
import { createSignal, For, onCleanup, Show } from 'solid-js'
import type { AuditEntry, AuditKind } from '../../shared/audit.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { workshop as workshopOf } from '../ask.ts'
import { Frame } from '../people/Frame.tsx'
import { Choice, TextField } from '../ui/Field.tsx'
import { titled } from '../ui/Page.tsx'
import '../ui/register.css'
import { createAsked } from '../ui/create-asked.ts'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { exactMoment } from '../words/dates.ts'
import { endOfDay, startOfDay } from '../words/days.ts'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import './managing.css'

const own = () => managingWords().record

/** How many entries are fetched at a time. */
const PAGE_LENGTH = 50

/** What was done about people and rights, newest first: of a workshop, or all that one may know of. */
export default function AuditPage() {
  const [search] = useSearchParams<{ workshop?: string }>()
  const [kind, setKind] = createSignal<AuditKind | ''>('')
  const [from, setFrom] = createSignal('')
  const [to, setTo] = createSignal('')
  const [older, setOlder] = createSignal<readonly AuditEntry[]>([])
  const [isEnd, setEnd] = createSignal(false)
  const [refusal, setRefusal] = createSignal<unknown>()
  const organisations = createAsked(() => true, ask.organisations)
  const workshop = createAsked(() => search.workshop as WorkshopId | undefined, workshopOf)
  titled(() => own().title)

  const wish = () => ({
    ...(search.workshop && { workshop: search.workshop }),
    ...(kind() && { kind: kind() }),
    ...(from() && { from: startOfDay(from()) }),
    ...(to() && { to: endOfDay(to()) }),
  })
  const first = createAsked(wish, async (wanted) => {
    const page = await ask.auditEntries({ ...wanted, limit: String(PAGE_LENGTH) })
    setOlder([])
    setEnd(page.length < PAGE_LENGTH)
    return page
  })
  const entries = () => [...(first() ?? []), ...older()]

  let isGone = false
  onCleanup(() => {
    isGone = true
  })
  const fetchOlder = async () => {
    const asked = wish()
    setRefusal(undefined)
    try {
      const page = await ask.auditEntries({ ...asked, limit: String(PAGE_LENGTH), before: entries().at(-1)?.id ?? '' })
      // Meanwhile somebody may have asked for something else.
      if (isGone || JSON.stringify(asked) !== JSON.stringify(wish())) return
      setOlder((before) => [...before, ...page])
      setEnd(page.length < PAGE_LENGTH)
    } catch (why) {
      setRefusal(why)
    }
  }
  const nameOf = (id: string | null | undefined) => organisations()?.find((each) => each.id === id)?.name
  const about = ({ subject, organisation }: AuditEntry) =>
    [subject.role && managingWords().roleNames[subject.role], nameOf(subject.organisation ?? organisation)]
      .filter(Boolean)
      .join(', ')
  const by = ({ by: person }: AuditEntry) => (person ? (person.function ?? own().unnamed) : own().server)

  return (
    <Frame
      steps={[
        { title: words().workshops.heading, href: '/' },
        ...(workshop() ? [{ title: workshop()?.title ?? '', href: `/workshops/${search.workshop}` }] : []),
        { title: own().title },
      ]}
    >
      <main class="page managing" id="content">
        <header>
          <h1 tabindex="-1">{own().title}</h1>
          <p class="lead">{own().lead}</p>
        </header>
        <div class="side-by-side">
          <Choice
            label={own().kind}
            value={kind()}
            choices={{ '': own().every, ...own().kinds } as Record<AuditKind | '', string>}
            onValue={setKind}
          />
          <TextField label={own().from} type="date" value={from()} onValue={setFrom} />
          <TextField label={own().to} type="date" value={to()} onValue={setTo} />
        </div>
        <div class="row">
          <a class="button" href={`/api/audit.csv?${new URLSearchParams(wish())}`} download="">
            {own().download}
          </a>
        </div>
        <Show
          when={entries().length > 0}
          fallback={<p class="empty">{first.isLoading() ? words().loading : own().empty}</p>}
        >
          <table class="register record">
            <thead>
              <tr>
                <th scope="col">{own().when}</th>
                <th scope="col">{own().what}</th>
                <th scope="col">{own().by}</th>
              </tr>
            </thead>
            <tbody>
              <For each={entries()}>
                {(entry) => (
                  <tr>
                    <td>{exactMoment(entry.at)}</td>
                    <th scope="row">
                      {own().kinds[entry.kind]}
                      <p class="meta">{about(entry)}</p>
                    </th>
                    <td>{by(entry)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
        <RefusalNotice why={refusal()} />
        <Show when={entries().length > 0 && !isEnd()}>
          <div class="row">
            <button type="button" class="button" onClick={() => void fetchOlder()}>
              {own().older}
            </button>
          </div>
        </Show>
      </main>
    </Frame>
  )
}
