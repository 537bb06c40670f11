import { A } from '@solidjs/router'
import { createResource, For, Show } from 'solid-js'
import * as ask from '../ask.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { late } from '../ui/late.tsx'
import { titled } from '../ui/Page.tsx'
import { words } from '../words/words.ts'
import './workshops.css'

const OperatorInvitations = late(async () => (await import('../invitations/OperatorInvitations.tsx')).default)

/** The workshops one belongs to, each with its question and its counties. */
export function WorkshopsPage() {
  const session = useSession()
  const [workshops] = createResource(ask.workshops)
  const isOperator = () =>
    session.me().grants.length > 0 && session.me().grants.every((grant) => grant.role === 'operator')
  const coordinated = () =>
    session
      .me()
      .organisations.filter(({ id }) =>
        session.me().grants.some(({ role, organisation }) => role === 'coordinator' && organisation === id),
      )
  titled(() => words().titles.workshops)

  return (
    <Frame steps={[{ title: words().product }]}>
      <main class="page" id="content">
        <header class="lede">
          <h1 tabindex="-1">{words().workshops.heading}</h1>
          <Show when={session.me().grants.some(({ role }) => role === 'operator')}>
            <A class="button" href="/operation">
              {words().workshops.operate}
            </A>
          </Show>
          <For each={coordinated()}>
            {(county) => (
              <A class="button" href={`/organisations/${county.id}`}>
                {words().workshops.peopleOf(county.name)}
              </A>
            )}
          </For>
        </header>
        <ul class="workshops">
          <For
            each={workshops()}
            fallback={
              <Show when={workshops()}>
                <li class="empty">{isOperator() ? words().workshops.operator : words().workshops.empty}</li>
              </Show>
            }
          >
            {(workshop) => (
              <li>
                <div>
                  <h2>
                    <A href={`/workshops/${workshop.id}`}>{workshop.title}</A>
                  </h2>
                  <Show when={workshop.question}>
                    <p class="question">{workshop.question}</p>
                  </Show>
                </div>
                <div class="about">
                  <p class="row">
                    <For each={[...workshop.counties, ...workshop.others]}>
                      {(county) => <CountyMark of={county} />}
                    </For>
                  </p>
                  <p class="meta">{words().workshops.states[workshop.state]}</p>
                </div>
              </li>
            )}
          </For>
        </ul>
        <Show when={isOperator()}>
          <OperatorInvitations />
        </Show>
      </main>
    </Frame>
  )
}
