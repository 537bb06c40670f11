import type { JSX } from 'solid-js'
import { comparingWords } from '../words/comparing/words.ts'
import { SideHead } from './SideHead.tsx'
import type { Side } from './side.ts'
import './print-head.css'

/** On paper, above both texts in one: what is compared with what. */
export function PrintHead(props: { readonly title: string; readonly from: Side; readonly to: Side }): JSX.Element {
  return (
    <header class="print-head in-print">
      <p lang="de">{props.title}</p>
      <div>
        <SideHead label={comparingWords().from} side={props.from} />
      </div>
      <div>
        <SideHead label={comparingWords().to} side={props.to} />
      </div>
    </header>
  )
}
