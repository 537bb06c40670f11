import { useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { Change } from '../../shared/compare/changes.ts'
import type { Document } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { announce } from '../ui/announce.ts'
import { PrintIcon } from '../ui/LateIcon.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { ChangeList, Sums } from './ChangeList.tsx'
import type { Compared } from './compared.ts'
import { createTurns } from './create-turns.ts'
import { DocumentRenamed } from './DocumentRenamed.tsx'
import { KindAndClauseFilter, MakerFilter } from './Filters.tsx'
import { type Filter, isWanted, noFilter } from './filter.ts'
import { InText } from './InText.tsx'
import { PrintHead } from './PrintHead.tsx'
import { RestoreWhole } from './RestoreWhole.tsx'
import { ProvideReading, type Reading } from './reading.tsx'
import { SeeAll } from './SeeAll.tsx'
import { Stepper } from './Stepper.tsx'
import { Synopsis } from './Synopsis.tsx'
import { nameOf, type Side } from './side.ts'
import './tools.css'

const views = ['text', 'synopsis'] as const

/** Names a change in an address. */
const anchorOf = (change: Change) => `change-${change.id}`

/** A comparison to read: the list of changes, and the text in one of two forms. */
export function ReadComparison(props: {
  readonly document: Document
  readonly compared: Compared
  readonly from: Side
  readonly to: Side
  /** Versions on the way whose notes say why. */
  readonly reasons: readonly VersionSummary[]
  /** Brings back the old text, or one clause of it; absent where that is not on offer. */
  readonly onRestore?: ((clause?: ClauseId) => void) | undefined
  /** Remembers these clauses as seen; absent unless it is about what is new to the reader. */
  readonly onSeen?: ((clauses: readonly ClauseId[]) => Promise<void>) | undefined
}) {
  const [search, setSearch] = useSearchParams<{ view?: string; whole?: string; reasons?: string }>()
  const [filter, setFilter] = createSignal<Filter>(noFilter)
  const [currentId, setCurrentId] = createSignal<string>()
  const changeFilter = (change: Partial<Filter>) => setFilter((now) => ({ ...now, ...change }))
  const view = () => (search.view === 'synopsis' ? 'synopsis' : 'text')
  const showsWhole = () => search.whole === 'yes'
  const isShown = (change: Change) => isWanted(change, props.compared.clause(change.clause), filter())
  const wanted = createMemo(() => props.compared.changes.filter(isShown))
  const wantedSet = createMemo(() => new Set(wanted()))

  const turns = createTurns()
  const reading: Reading = {
    turnOf: turns.turnOf,
    compared: () => props.compared,
    organisation: (id) => props.document.organisations.find((one) => one.id === id),
    wanted,
    isWanted: (change) => wantedSet().has(change),
    current: () => wanted().find(({ id }) => id === currentId()),
    showsWhole,
    get restoreClause() {
      return props.onRestore
    },
    isLocked: (clause) => props.document.clauses.some(({ id, locked }) => locked && id === clause),
    goTo(change, how) {
      setCurrentId(change.id)
      window.history.replaceState(window.history.state, '', `#${anchorOf(change)}`)
      turns.draw(change.clause)
      const find = (selector: string) => window.document.querySelector<HTMLElement>(`main ${selector}`)
      const place = find(`[data-change="${change.id}"]`) ?? find(`[data-clause="${change.clause}"]`)
      place?.scrollIntoView({ block: 'center' })
      if (how?.focus) place?.focus({ preventScroll: true })
    },
  }

  const drawAll = () => turns.draw()
  window.addEventListener('beforeprint', drawAll)
  onCleanup(() => window.removeEventListener('beforeprint', drawAll))

  // A link to a change leads there.
  onMount(() => {
    const asked = decodeURIComponent(window.location.hash.slice(1))
    if (!asked.startsWith('change-')) return
    const change = props.compared.changes.find((one) => anchorOf(one) === asked)
    if (change) requestAnimationFrame(() => reading.goTo(change, { focus: true }))
    else announce(comparingWords().linkUnknown)
  })

  /** The synopsis is what goes onto paper, whichever view is open. */
  function printSynopsis(): void {
    setSearch({ view: 'synopsis' }, { replace: true })
    requestAnimationFrame(() => window.print())
  }

  const changedClauses = () => new Set(wanted().map(({ clause }) => clause)).size
  return (
    <ProvideReading reading={reading}>
      <section class="comparing-tools" aria-label={comparingWords().toolsLabel}>
        <fieldset class="segments" aria-label={comparingWords().viewLabel}>
          <For each={views}>
            {(one) => (
              <button
                type="button"
                aria-pressed={view() === one}
                onClick={() => setSearch({ view: one === 'text' ? undefined : one }, { replace: true, scroll: false })}
              >
                {comparingWords().views[one]}
              </button>
            )}
          </For>
        </fieldset>
        <label class="whole-choice">
          <input
            type="checkbox"
            checked={showsWhole()}
            onChange={(event) =>
              setSearch({ whole: event.currentTarget.checked ? 'yes' : undefined }, { replace: true, scroll: false })
            }
          />
          {comparingWords().wholeText}
        </label>
        <Show when={view() === 'synopsis'}>
          <label class="whole-choice">
            <input
              type="checkbox"
              checked={search.reasons === 'yes'}
              onChange={(event) =>
                setSearch(
                  { reasons: event.currentTarget.checked ? 'yes' : undefined },
                  { replace: true, scroll: false },
                )
              }
            />
            {comparingWords().reasons.choice}
          </label>
        </Show>
        <MakerFilter filter={filter()} onFilter={changeFilter} />
        <button type="button" class="button plain print-button" onClick={printSynopsis}>
          <PrintIcon />
          <span class="words">{comparingWords().print}</span>
        </button>
        <Stepper />
      </section>
      <div class="comparing" data-view={view()}>
        <nav aria-labelledby="changes-heading">
          <h2 id="changes-heading" class="changes-head">
            {wanted().length === props.compared.changes.length
              ? comparingWords().count(wanted().length)
              : comparingWords().shownOf(wanted().length, props.compared.changes.length)}
            <span class="meta">
              {comparingWords().inClauses(changedClauses(), props.compared.comparison.clauses.length)}
            </span>
          </h2>
          <Sums />
          <KindAndClauseFilter filter={filter()} onFilter={changeFilter} />
          <ChangeList />
          <Show when={props.onSeen}>{(see) => <SeeAll onSeen={(clauses) => see()(clauses)} />}</Show>
          <Show when={props.onRestore}>
            {(restore) => (
              <RestoreWhole
                name={nameOf(props.from)}
                compared={props.compared}
                isLocked={reading.isLocked}
                onRestore={() => restore()()}
              />
            )}
          </Show>
        </nav>
        <main id="content">
          <h1 class="sr" tabindex="-1">
            {comparingWords().heading}: {props.document.title}
          </h1>
          <DocumentRenamed />
          <Show
            when={wanted().length > 0 || showsWhole() || props.compared.changes.length === 0}
            fallback={
              <div class="sheet none-shown">
                <p>{comparingWords().noneShown}</p>
                <button type="button" class="button" onClick={() => setFilter(noFilter)}>
                  {comparingWords().showAll}
                </button>
              </div>
            }
          >
            <Show
              when={view() === 'synopsis'}
              fallback={
                <>
                  <PrintHead title={props.document.title} from={props.from} to={props.to} />
                  <InText />
                </>
              }
            >
              <Synopsis
                title={props.document.title}
                from={props.from}
                to={props.to}
                reasons={search.reasons === 'yes' ? props.reasons : undefined}
              />
            </Show>
          </Show>
        </main>
      </div>
    </ProvideReading>
  )
}
