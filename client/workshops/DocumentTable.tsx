import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import type { DocumentSummary } from '../../shared/documents.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import '../ui/register.css'
import { moment } from '../words/dates.ts'
import { words } from '../words/words.ts'

/** The documents of a workshop. On a narrow screen each row becomes a block. */
export function DocumentTable(props: {
  readonly documents: readonly DocumentSummary[]
  readonly organisations: readonly Organisation[]
  /** How many counties the workshop has: a document of all of them is marked as shared. */
  readonly counties: number
}) {
  const organisation = (id: Organisation['id'] | null) => props.organisations.find((one) => one.id === id)
  return (
    <Show when={props.documents.length > 0} fallback={<p class="empty">{words().workshop.noDocuments}</p>}>
      <table class="register">
        <thead>
          <tr>
            <th scope="col">{words().workshop.title}</th>
            <th scope="col">{words().workshop.state}</th>
            <th scope="col">{words().workshop.last}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.documents}>
            {(document) => (
              <tr>
                <th scope="row">
                  <A href={`/documents/${document.id}`}>{document.title}</A>
                  <p class="meta row">
                    <span>
                      {words().kinds[document.kind]}
                      {document.counties.length === props.counties ? words().workshop.shared : ''}
                    </span>
                    <For each={document.counties.length === props.counties ? [] : document.counties}>
                      {(id) => <Show when={organisation(id)}>{(county) => <CountyMark of={county()} />}</Show>}
                    </For>
                  </p>
                </th>
                <td>
                  <span class="state">
                    {words().states[document.state]}
                    {document.versions > 0 ? words().draftAfter(document.versions) : ''}
                  </span>
                  <Show when={document.editing === 'closed'}>
                    <span class="meta"> {words().closedState}</span>
                  </Show>
                </td>
                <td>
                  <Show
                    when={organisation(document.updatedBy)}
                    fallback={<span class="meta">{words().workshop.untouched}</span>}
                  >
                    {(county) => (
                      <>
                        <CountyMark of={county()} />
                        &nbsp; {moment(document.updatedAt)}
                      </>
                    )}
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}
