import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { BlockComparison, ItemShape, LineComparison, Run } from '../../shared/compare/comparison.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { BlockFlags } from './BlockFlags.tsx'
import { ChangePlace } from './ChangePlace.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import { LeftBehind } from './LeftBehind.tsx'
import { type ItemPiece, type ListPiece, nestLists } from './nest-lists.ts'
import { useReading } from './reading.tsx'
import { joinSeams, type Shown, shapeOn } from './shown.ts'
import { Words } from './Words.tsx'

/** Compared blocks below one another, as the text itself is set. */
export function Blocks(props: { readonly blocks: readonly BlockComparison[]; readonly shown: Shown }): JSX.Element {
  const pieces = createMemo(() => nestLists(props.shown, joinSeams(props.shown, props.blocks)))
  return (
    <For each={pieces()}>
      {(piece) => (
        <Show
          when={piece.kind === 'list' && piece}
          fallback={<Block block={(piece as { block: BlockComparison }).block} shown={props.shown} />}
        >
          {(list) => <ListOf list={list()} shown={props.shown} />}
        </Show>
      )}
    </For>
  )
}

function ListOf(props: { readonly list: ListPiece; readonly shown: Shown }): JSX.Element {
  return (
    <Dynamic
      component={props.list.list === 'number' ? 'ol' : 'ul'}
      class={props.list.list === 'check' ? 'checklist' : undefined}
    >
      <For each={props.list.items}>{(item) => <Item item={item} shown={props.shown} />}</For>
    </Dynamic>
  )
}

function Item(props: { readonly item: ItemPiece; readonly shown: Shown }): JSX.Element {
  if ('nested' in props.item) {
    const { nested } = props.item
    return (
      <li class="nested">
        <ListOf list={nested} shown={props.shown} />
      </li>
    )
  }
  const { line } = props.item
  const shape = () => shapeOn(props.shown, line) as ItemShape
  return (
    <li
      classList={{ checked: shape().isChecked === true }}
      data-change-of-block={line.change}
      // Struck items have numbers of their own, so that counting would go wrong.
      style={shape().number === undefined ? undefined : { 'counter-set': `paragraph ${shape().number}` }}
    >
      <BlockFlags block={line} shown={props.shown} />
      <Words runs={line.runs} shown={props.shown} />
    </li>
  )
}

const tags = { paragraph: 'p', quote: 'blockquote' } as const

/** A block that is in no list. */
function Block(props: { readonly block: BlockComparison; readonly shown: Shown }): JSX.Element {
  const line = () => (props.block.type === 'line' ? props.block : undefined)
  const shape = () => shapeOn(props.shown, props.block as LineComparison)
  const tag = () => {
    const now = shape()
    if (now.kind === 'heading') return `h${Math.max(4, now.level)}` as 'h4'
    return now.kind === 'quote' ? tags.quote : tags.paragraph
  }
  return (
    <Switch>
      <Match when={props.block.change === 'moved-away'}>
        <LeftBehind block={props.block} shown={props.shown} />
      </Match>
      <Match when={props.block.type === 'table' && props.block}>
        {(table) => (
          <div data-change-of-block={table().change}>
            <BlockFlags block={table()} shown={props.shown} />
            <ComparedTable table={table()} shown={props.shown}>
              {(cell) => <Blocks blocks={cell.blocks} shown={props.shown} />}
            </ComparedTable>
          </div>
        )}
      </Match>
      <Match when={line() && shape().kind === 'rule'}>
        <BlockFlags block={props.block} shown={props.shown} />
        <RuleLine block={props.block as LineComparison} />
      </Match>
      <Match when={line()}>
        {(own) => (
          <>
            <BlockFlags block={own()} shown={props.shown} />
            <Dynamic component={tag()} data-change-of-block={own().change}>
              <Words runs={own().runs} shown={props.shown} />
            </Dynamic>
          </>
        )}
      </Match>
    </Switch>
  )
}

/** A rule has no words that could be marked. */
function RuleLine(props: { readonly block: LineComparison }): JSX.Element {
  const reading = useReading()
  const change = () => reading.compared().changesOfBlock(props.block)[0]
  const run = (): Run => ({
    kind: props.block.change === 'added' ? 'inserted' : 'deleted',
    text: comparingWords().shapes.rule,
    organisations: props.block.organisations,
  })
  return (
    <Show when={(props.block.change === 'added' || props.block.change === 'removed') && change()} fallback={<hr />}>
      {(change) => (
        <p>
          <ChangePlace change={change()} class="in-line">
            <Words runs={[run()]} shown="both" />
          </ChangePlace>
        </p>
      )}
    </Show>
  )
}
