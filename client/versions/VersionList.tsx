import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { DocumentId, OrganisationId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { CountyMark, type Marked } from '../counties/CountyMark.tsx'
import { moment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import { versionTitle } from './version-title.ts'
import './versions.css'

/** So many fit the margin; the others have a page of their own. */
const SHORT = 4

/** The newest versions of a document, and the ways to all of them and to what has changed since. */
export function VersionList(props: {
  readonly document: DocumentId
  readonly versions: readonly VersionSummary[]
  readonly organisation: (id: OrganisationId) => Marked | undefined
}) {
  return (
    <>
      <ol class="version-list">
        <For each={props.versions.slice(0, SHORT)} fallback={<li class="meta">{words().versions.none}</li>}>
          {(version) => (
            <li>
              <span class="number">{version.number}</span>
              <div>
                <A
                  href={`/documents/${props.document}/versions/${version.id}`}
                  aria-label={words().versions.read(version.number, versionTitle(version))}
                >
                  {versionTitle(version)}
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
      <Show when={props.versions[0]}>
        <p class="version-ways">
          <A href={`/documents/${props.document}/compare`}>{words().versions.changesSince}</A>
          <A href={`/documents/${props.document}/versions`}>{words().versions.all}</A>
        </p>
      </Show>
    </>
  )
}
