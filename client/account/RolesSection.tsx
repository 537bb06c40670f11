import { createResource, For, Show } from 'solid-js'
import type { Grant } from '../../shared/may.ts'
import * as ask from '../ask.ts'
import { useSession } from '../people/session.tsx'
import { accountWords } from '../words/account/words.ts'
import { exactMoment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import { Section } from './Section.tsx'

/** What one may do, for whom and where. */
export function RolesSection() {
  const session = useSession()
  const [workshops] = createResource(ask.workshops)
  const organisation = (grant: Grant) =>
    session.me().organisations.find(({ id }) => id === grant.organisation)?.name ?? ''
  const place = (grant: Grant) => {
    if (grant.role === 'operator') return accountWords().roles.everywhere
    if ('workshop' in grant) return workshops()?.find(({ id }) => id === grant.workshop)?.title ?? ''
    return ''
  }
  return (
    <Section heading={accountWords().roles.heading}>
      <ul class="rows">
        <For each={session.me().grants} fallback={<li>{accountWords().roles.none}</li>}>
          {(grant) => (
            <li>
              <div>
                {grant.role === 'operator' ? accountWords().roles.operator : words().roles[grant.role]}
                <p class="meta">
                  {organisation(grant)}
                  <Show when={place(grant)}>{(title) => <>, {title()}</>}</Show>
                  <Show when={grant.until}>{(until) => <>, {accountWords().roles.until(exactMoment(until()))}</>}</Show>
                </p>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Section>
  )
}
