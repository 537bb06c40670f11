import { type JSX, Show } from 'solid-js'
import { versionTitle } from '../versions/version-title.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { exactMoment } from '../words/dates.ts'
import { nameOf, type Side } from './side.ts'

/** Above a column of the synopsis: which text this is, so that a print says it by itself. */
export function SideHead(props: { readonly label: string; readonly side: Side }): JSX.Element {
  return (
    <>
      {props.label}
      <Show
        when={props.side.kind === 'version' && props.side.version}
        fallback={<small>{props.side.kind === 'seen' ? comparingWords().seenThen : comparingWords().draftNow}</small>}
      >
        {(version) => (
          <>
            <small>
              {nameOf(props.side)}, {versionTitle(version())}
            </small>
            <small>
              {comparingWords().kept(exactMoment(version().createdAt))},{' '}
              <span class="digest">
                {comparingWords().hash} <span class="hash">{version().contentHash.slice(0, 12)}</span>
              </span>
            </small>
          </>
        )}
      </Show>
    </>
  )
}
