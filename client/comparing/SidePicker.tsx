import { For, type JSX } from 'solid-js'
import type { VersionSummary } from '../../shared/versions.ts'
import { versionTitle } from '../versions/version-title.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { moment } from '../words/dates.ts'
import { idOf, type Side, type SideId } from './side.ts'
import './tools.css'

/** Chooses one of the two texts. */
function OneSide(props: {
  readonly label: string
  readonly versions: readonly VersionSummary[]
  readonly side: Side
  readonly onSide: (side: SideId) => void
}): JSX.Element {
  return (
    <select
      class="input"
      aria-label={props.label}
      onChange={(event) => props.onSide(event.currentTarget.value as SideId)}
    >
      <option value="draft" selected={props.side.kind === 'draft'}>
        {comparingWords().draft}
      </option>
      <option value="seen" selected={props.side.kind === 'seen'}>
        {comparingWords().seen}
      </option>
      <For each={props.versions}>
        {(version) => (
          <option value={version.id} selected={idOf(props.side) === version.id}>
            {comparingWords().versionNamed(version.number, versionTitle(version))} ({moment(version.createdAt)})
          </option>
        )}
      </For>
    </select>
  )
}

/** Which two texts are compared. */
export function SidePicker(props: {
  readonly versions: readonly VersionSummary[]
  readonly from: Side
  readonly to: Side
  readonly onSides: (from: SideId, to: SideId) => void
}): JSX.Element {
  return (
    <div class="side-picker">
      <OneSide
        label={comparingWords().from}
        versions={props.versions}
        side={props.from}
        onSide={(from) => props.onSides(from, idOf(props.to))}
      />
      <span class="meta">{comparingWords().with}</span>
      <OneSide
        label={comparingWords().to}
        versions={props.versions}
        side={props.to}
        onSide={(to) => props.onSides(idOf(props.from), to)}
      />
    </div>
  )
}
