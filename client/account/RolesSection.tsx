import { createSignal, For, Show } from 'solid-js'
import type { Me } from '../../shared/people.ts'
import * as ask from '../ask.ts'
import { useSession } from '../people/session.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { createAsked } from '../ui/create-asked.ts'
import { Section } from '../ui/Section.tsx'
import { accountWords } from '../words/account/words.ts'
import { exactMoment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import * as askAccount from './ask-account.ts'

type Held = Me['grants'][number]

/** What one may do, for whom and where, and the way out of it. */
export function RolesSection() {
  const session = useSession()
  const workshops = createAsked(
    () => true,
    () => ask.workshops().catch(() => []),
  )
  const [leaving, setLeaving] = createSignal<Held>()
  const roleOf = ({ role }: Held) => (role === 'operator' ? accountWords().roles.operator : words().roles[role])
  const organisationOf = (grant: Held) =>
    session.me().organisations.find(({ id }) => id === grant.organisation)?.name ?? ''
  const placeOf = (grant: Held) =>
    'workshop' in grant ? workshops()?.find(({ id }) => id === grant.workshop)?.title : undefined

  return (
    <Section heading={accountWords().roles.heading}>
      <ul class="rows">
        <For each={session.me().grants} fallback={<li>{accountWords().roles.none}</li>}>
          {(grant) => (
            <li>
              <div>
                {roleOf(grant)}
                <p class="meta">
                  {organisationOf(grant)}
                  <Show when={placeOf(grant)}>{(title) => <>, {title()}</>}</Show>
                  <Show when={grant.until}>{(until) => <>, {accountWords().roles.until(exactMoment(until()))}</>}</Show>
                </p>
              </div>
              <button
                type="button"
                class="button push"
                aria-label={accountWords().roles.leaveNamed(roleOf(grant), organisationOf(grant))}
                onClick={() => setLeaving(grant)}
              >
                {accountWords().roles.leave}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={leaving()} keyed>
        {(grant) => (
          <ActDialog
            title={accountWords().roles.leaveHead}
            act={accountWords().roles.leave}
            onAct={() => askAccount.leaveRole(grant.id).then(session.look)}
            onClose={() => setLeaving()}
          >
            {() => <p>{accountWords().roles.leaveLead(roleOf(grant), organisationOf(grant))}</p>}
          </ActDialog>
        )}
      </Show>
    </Section>
  )
}
