import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Change } from '../../shared/compare/changes.ts'
import type { Run } from '../../shared/compare/comparison.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import { inkOf } from '../counties/CountyMark.tsx'
import { classOfMarks } from '../text/mark-classes.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { ChangePlace } from './ChangePlace.tsx'
import { lookChanges } from './looks.ts'
import { useReading } from './reading.tsx'
import { runsOn, type Shown } from './shown.ts'
import './marks.css'

/** Keeps a sign on the line of the word that it belongs to. */
const JOINER = '\u2060'

interface Stretch {
  readonly change: Change | undefined
  readonly runs: readonly Run[]
}

/** What a line says, with marks where something was inserted, deleted or looks different now. */
export function Words(props: { readonly runs: readonly Run[]; readonly shown: Shown }): JSX.Element {
  const reading = useReading()
  const stretches = createMemo(() => {
    const all: { change: Change | undefined; runs: Run[] }[] = []
    for (const run of runsOn(props.shown, props.runs)) {
      const change = run.kind === 'kept' ? undefined : reading.compared().changeOf(run)
      const last = all.at(-1)
      if (last && last.change === change) last.runs.push(run)
      else all.push({ change, runs: [run] })
    }
    return all
  })
  return <For each={stretches()}>{(stretch) => <OneStretch {...stretch} shown={props.shown} />}</For>
}

function OneStretch(props: Stretch & { readonly shown: Shown }): JSX.Element {
  // A blank that came or went with the words beside it needs no sign of its own.
  const isAside = (run: Run) => isBlank(run) && props.runs.some((one) => !isBlank(one))
  const isPlain = (run: Run) =>
    run.kind === 'kept' || (run.kind === 'formatted' && props.shown === 'from') || (isAside(run) && !run.isBreak)
  const marked = () => (
    <For each={props.runs}>
      {(run) =>
        isPlain(run) ? <Letters run={run} shown={props.shown} /> : <MarkedRun run={run} shown={props.shown} />
      }
    </For>
  )
  return (
    <Show when={props.change} fallback={marked()}>
      {(change) => (
        <ChangePlace change={change()} class="in-line">
          {marked()}
        </ChangePlace>
      )}
    </Show>
  )
}

/** The words of a run with their own marks and links, as they look in the text that is shown. */
function Letters(props: { readonly run: Run; readonly shown: Shown; readonly text?: string }): JSX.Element {
  const look = () => (props.shown === 'from' && props.run.before ? props.run.before : props.run)
  const letters = () => {
    if (props.run.isBreak) return <br />
    const text = props.text ?? look().text ?? props.run.text
    const marks = classOfMarks(look().marks)
    return marks ? <span class={marks}>{text}</span> : text
  }
  return (
    <Show when={look().link} fallback={letters()}>
      {(link) => (
        <a href={link().url} title={link().title} rel="noreferrer">
          {letters()}
        </a>
      )}
    </Show>
  )
}

const isBlank = ({ text }: Run) => text.trim() === ''

const signs = { inserted: '+', deleted: '−', formatted: '~', moved: '↕' } as const

function MarkedRun(props: { readonly run: Run; readonly shown: Shown }): JSX.Element {
  const reading = useReading()
  const parties = createMemo(() => partiesOf(props.run.organisations, reading.organisation))
  const isMoved = () => props.run.move !== undefined
  const kind = () => props.run.kind as 'inserted' | 'deleted' | 'formatted'
  // Blanks at the ends belong to the words around, to the eye.
  const parts = () => /^(\s*)([\s\S]*?)(\s*)$/.exec(props.run.text)!.slice(1) as [string, string, string]
  const ear = () => {
    const { ear } = comparingWords()
    const who = parties().names
    if (isMoved()) return kind() === 'inserted' ? ear.movedHere(who) : ear.movedAway(who)
    return ear[kind()](who) + (kind() === 'formatted' ? lookChanges(props.run).join(', ').concat('; ') : '')
  }
  const inside = () => (
    <>
      <span class="sr">{ear()}</span>
      <Show when={isBlank(props.run)} fallback={<Letters run={props.run} shown={props.shown} text={parts()[1]} />}>
        <span class="sr">{props.run.isBreak ? comparingWords().ear.lineBreak : comparingWords().ear.space}</span>
        <span aria-hidden="true">{props.run.isBreak ? '↵' : '␣'}</span>
        <Show when={props.run.isBreak && kind() === 'inserted'}>
          <br />
        </Show>
      </Show>
    </>
  )
  return (
    <>
      {isBlank(props.run) ? '' : parts()[0]}
      <span class="mark" data-kind={kind()} data-ink={parties().ink}>
        <span class="sign" aria-hidden="true">
          {(isMoved() ? signs.moved : signs[kind()]) + JOINER}
        </span>
        {kind() === 'inserted' ? (
          <ins>{inside()}</ins>
        ) : kind() === 'deleted' ? (
          <del>{inside()}</del>
        ) : (
          <span class="reformatted" title={lookChanges(props.run).join(', ')}>
            {inside()}
          </span>
        )}
        <Show when={parties().letters}>
          {(letters) => (
            <span class="sig" aria-hidden="true">
              {JOINER + letters()}
            </span>
          )}
        </Show>
      </span>
      {isBlank(props.run) ? '' : parts()[2]}
    </>
  )
}

/** Ink, letters and names of those who made a change, for the eye and for the ear. */
export function partiesOf(ids: readonly OrganisationId[], organisation: ReturnType<typeof useReading>['organisation']) {
  const parties = ids.map(organisation).filter((one) => one !== undefined)
  return {
    ink: parties[0] ? inkOf(parties[0]) : undefined,
    letters: parties.map(({ shortName }) => shortName).join('\u202f') || undefined,
    names: parties.map(({ name }) => name).join(', '),
  }
}
