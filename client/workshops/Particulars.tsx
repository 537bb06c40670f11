import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import type { DocumentSummary } from '../../shared/documents.ts'
import type { Workshop } from '../../shared/workshops.ts'
import { rightsInWorkshop } from '../managing/ask-managing.ts'
import '../managing/managing.css'
import { createAsked } from '../ui/create-asked.ts'
import { dayInWords } from '../words/days.ts'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'

const own = () => managingWords().workshop

/** What was arranged about a workshop, and the ways to the pages that one may open. */
export function Particulars(props: { readonly workshop: Workshop; readonly documents: readonly DocumentSummary[] }) {
  const rights = createAsked(() => props.workshop.id, rightsInWorkshop)
  const may = (action: 'look-after' | 'read-names' | 'read-audit') => rights()?.may.includes(action) === true
  const period = () => {
    const { startsOn, endsOn } = props.workshop
    const { from, until } = managingWords().period
    return [startsOn && from(dayInWords(startsOn)), endsOn && until(dayInWords(endsOn))].filter(Boolean).join(' ')
  }
  const framework = () => {
    const agreed = props.workshop.frameworkAgreement
    if (!agreed) return undefined
    if ('text' in agreed) return { text: agreed.text }
    const document = props.documents.find(({ id }) => id === agreed.document)
    return document && { document }
  }
  return (
    <section aria-labelledby="particulars">
      <div class="section-head">
        <h2 id="particulars">{own().about}</h2>
      </div>
      <dl class="particulars">
        <dt>{own().state}</dt>
        <dd>{words().workshops.states[props.workshop.state]}</dd>
        <Show when={props.workshop.theme}>
          <dt>{own().theme}</dt>
          <dd>{props.workshop.theme}</dd>
        </Show>
        <Show when={period()}>
          <dt>{own().period}</dt>
          <dd>{period()}</dd>
        </Show>
        <Show when={framework()}>
          {(agreed) => (
            <>
              <dt>{own().framework}</dt>
              <dd>
                <Show when={agreed().document} fallback={agreed().text}>
                  {(document) => <A href={`/documents/${document().id}`}>{document().title}</A>}
                </Show>
              </dd>
            </>
          )}
        </Show>
      </dl>
      <nav class="own-links" aria-label={own().about}>
        <Show when={may('look-after')}>
          <A class="button" href={`/workshops/${props.workshop.id}/manage`}>
            {own().manage}
          </A>
        </Show>
        <Show when={may('read-names')}>
          <A class="button" href={`/workshops/${props.workshop.id}/people`}>
            {own().people}
          </A>
        </Show>
        <Show when={may('read-audit')}>
          <A class="button" href={may('look-after') ? `/audit?workshop=${props.workshop.id}` : '/audit'}>
            {own().record}
          </A>
        </Show>
        <A href={`/workshops/${props.workshop.id}/rights`}>{own().rights}</A>
      </nav>
    </section>
  )
}
