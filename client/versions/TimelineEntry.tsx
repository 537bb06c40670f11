import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { Document } from '../../shared/documents.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { keptBy } from '../comparing/kept-by.ts'
import { comparisonAddress } from '../comparing/side.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { exactMoment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import { versionTitle } from './version-title.ts'

/** One version in the timeline, or the draft above all of them. */
export function TimelineEntry(props: {
  readonly document: Document
  /** Absent for the draft. */
  readonly version?: VersionSummary
  readonly draft?: boolean
  /** The version before. */
  readonly before: VersionSummary | undefined
  readonly isFrom: boolean
  readonly isTo: boolean
  readonly onFrom: () => void
  readonly onTo: () => void
}): JSX.Element {
  const id = () => props.version?.id ?? 'draft'
  const name = () => {
    const { version } = props
    return version ? comparingWords().versionNamed(version.number, versionTitle(version)) : comparingWords().draft
  }
  const maker = () => props.document.organisations.find((one) => one.id === props.version?.createdBy.organisation)
  return (
    <li classList={{ quiet: props.version?.kind === 'automatic' }}>
      <span class="number">{props.version?.number ?? ''}</span>
      <div class="told">
        <h2>
          <Show when={props.version} fallback={comparingWords().draftNow}>
            {(version) => (
              <A href={`/documents/${props.document.id}/versions/${version().id}`}>{versionTitle(version())}</A>
            )}
          </Show>
        </h2>
        <Show when={props.version}>
          {(version) => (
            <>
              <p class="meta row">
                <Show when={maker()}>{(organisation) => <CountyMark of={organisation()} />}</Show>
                <span>
                  {keptBy(version())}, {exactMoment(version().createdAt)}
                </span>
                <Show when={version().kind === 'named' || version().kind === 'frozen'}>
                  <span>{words().versions.kinds[version().kind]}</span>
                </Show>
                <Show when={version().changed}>
                  {(changed) => <span>{comparingWords().amount(changed().added, changed().removed)}</span>}
                </Show>
              </p>
              <Show when={version().note}>
                <p class="note">{version().note}</p>
              </Show>
            </>
          )}
        </Show>
        <p class="ways">
          <Show when={props.before}>
            {(before) => (
              <A href={comparisonAddress(props.document.id, before().id, id())}>
                {comparingWords().timeline.sinceVersion(before().number)}
              </A>
            )}
          </Show>
          <Show when={props.version && !props.draft}>
            <A href={comparisonAddress(props.document.id, id(), 'draft')}>{comparingWords().timeline.withDraft}</A>
          </Show>
        </p>
      </div>
      <div class="choose">
        <label>
          <input type="radio" name="from" checked={props.isFrom} onChange={() => props.onFrom()} />
          {comparingWords().from}
          <span class="sr">: {name()}</span>
        </label>
        <label>
          <input type="radio" name="to" checked={props.isTo} onChange={() => props.onTo()} />
          {comparingWords().to}
          <span class="sr">: {name()}</span>
        </label>
      </div>
    </li>
  )
}
