import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { DocumentId, OrganisationId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { CountyMark, type Marked } from '../counties/CountyMark.tsx'
import { moment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import './versions.css'

/** The versions of a document, newest first. */
export function VersionList(props: {
  readonly document: DocumentId
  readonly versions: readonly VersionSummary[]
  readonly organisation: (id: OrganisationId) => Marked | undefined
}) {
  return (
    <ol class="version-list">
      <For each={props.versions} fallback={<li class="meta">{words().versions.none}</li>}>
        {(version) => (
          <li>
            <span class="number">{version.number}</span>
            <div>
              <A
                href={`/documents/${props.document}/versions/${version.id}`}
                aria-label={words().versions.read(version.number, version.label)}
              >
                {version.label}
              </A>
              <p class="meta row">
                <Show when={props.organisation(version.createdBy.organisation)}>
                  {(organisation) => <CountyMark of={organisation()} />}
                </Show>
                {moment(version.createdAt)}
              </p>
            </div>
          </li>
        )}
      </For>
    </ol>
  )
}
