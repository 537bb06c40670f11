import { Route, Router, type RouteSectionProps, useLocation } from '@solidjs/router'
import { type Component, createEffect, ErrorBoundary, type JSX, lazy, on, Show, Suspense } from 'solid-js'
import { askAhead, isMissing, isUnreachable, Refused } from './ask.ts'
import { openAhead } from './offline/database.ts'
import { OfflinePage } from './offline/OfflinePage.tsx'
import { Frame } from './people/Frame.tsx'
import { SignedIn } from './people/session.tsx'
import { spoken } from './ui/announce.ts'
import { beginAtHeading } from './ui/begin-page.ts'
import { PlainWords, titled } from './ui/Page.tsx'
import { Waiting } from './ui/Waiting.tsx'
import { sentenceFor } from './words/refusal.ts'
import { words } from './words/words.ts'

// The editor is most of the program: the door and the lists do not need it, and a document does not need the lists.
const WorkshopsPage = lazy(() =>
  import('./workshops/WorkshopsPage.tsx').then((file) => ({ default: file.WorkshopsPage })),
)
const WorkshopPage = lazy(() => import('./workshops/WorkshopPage.tsx').then((file) => ({ default: file.WorkshopPage })))
const DocumentPage = lazy(() => import('./documents/DocumentPage.tsx'))
const VersionPage = lazy(() => import('./versions/VersionPage.tsx'))
const VersionsPage = lazy(() => import('./versions/VersionsPage.tsx'))
const AccountPage = lazy(() => import('./account/AccountPage.tsx'))
const LegalPage = lazy(() => import('./legal/LegalPage.tsx'))
/** What can be seen without being signed in; where a link in a mail leads. */
const openPages: Record<string, Component> = {
  '/forgotten': lazy(() => import('./account/ForgottenPage.tsx')),
  '/new-password': lazy(() => import('./account/NewPasswordPage.tsx')),
  '/imprint': LegalPage,
  '/privacy': LegalPage,
  '/accessibility': LegalPage,
  '/invitation': lazy(() => import('./account/InvitationPage.tsx')),
  '/setup': lazy(() => import('./account/SetupPage.tsx')),
  '/guest': lazy(() => import('./managing/GuestPage.tsx')),
  '/new-address': lazy(() => import('./account/NewAddressPage.tsx')),
}
const ClauseHistoryPage = lazy(() => import('./comparing/ClauseHistoryPage.tsx'))
const ComparisonPage = lazy(() => import('./comparing/ComparisonPage.tsx'))
const OperationPage = lazy(() => import('./managing/OperationPage.tsx'))
const ManagePage = lazy(() => import('./managing/ManagePage.tsx'))
const AuditPage = lazy(() => import('./managing/AuditPage.tsx'))
const GroupPage = lazy(() => import('./managing/GroupPage.tsx'))
const OrganisationPage = lazy(() => import('./managing/OrganisationPage.tsx'))
const RightsPage = lazy(() => import('./managing/RightsPage.tsx'))
const PeoplePage = lazy(() => import('./managing/PeoplePage.tsx'))

// Whoever opens a document by its address waits for neither its page nor its head until the server has said who they are.
const [, opened] = /^\/documents\/([^/]+)$/.exec(window.location.pathname) ?? []
if (opened) {
  askAhead('/api/me')
  askAhead(`/api/documents/${opened}/opening`)
  openAhead()
  void DocumentPage.preload().catch(() => {})
}

function NotFoundPage() {
  titled(() => words().titles.notFound)
  return (
    <Frame steps={[{ title: words().product }]}>
      <main class="page" id="content">
        <PlainWords heading={words().notFound.heading} lead={words().notFound.lead}>
          <a class="button first" href="/">
            {words().notFound.back}
          </a>
        </PlainWords>
      </main>
    </Frame>
  )
}

function FailedPage(props: { readonly why: unknown; readonly again: () => void }) {
  // What the server refused explains itself; anything else is a fault of ours, and must not vanish in this page.
  const isRefusal = props.why instanceof Refused
  if (!isRefusal) console.error(props.why)
  // A part of the program that did not come stays away until the page is loaded anew.
  const again = () => (isRefusal ? props.again() : window.location.reload())
  return (
    <Frame steps={[{ title: words().workshops.heading, href: '/' }]}>
      <main class="page" id="content">
        <PlainWords heading={words().failure.heading} lead={sentenceFor(props.why)}>
          <button type="button" class="button first" onClick={again}>
            {words().tryAgain}
          </button>
        </PlainWords>
      </main>
    </Frame>
  )
}

/** Without a frame: nobody knows yet who looks at it. */
function FailedOutside(props: { readonly why: unknown }) {
  if (!(props.why instanceof Refused)) console.error(props.why)
  return (
    <main class="page" id="content">
      <PlainWords heading={words().failure.heading} lead={sentenceFor(props.why)}>
        <button type="button" class="button first" onClick={() => window.location.reload()}>
          {words().tryAgain}
        </button>
      </PlainWords>
    </main>
  )
}

function Loading(props: { readonly children: JSX.Element }) {
  return (
    <Suspense
      fallback={
        <main class="page">
          <Waiting words={words().loading} />
        </main>
      }
    >
      {props.children}
    </Suspense>
  )
}

/** Pages for those who are signed in. */
function ForPeople(props: { readonly children: JSX.Element }) {
  const location = useLocation()
  return (
    <SignedIn>
      <ErrorBoundary
        fallback={(why, again) => {
          // Another address is another page, which may well load.
          createEffect(on(() => location.pathname, again, { defer: true }))
          if (isUnreachable(why)) return <OfflinePage again={again} />
          return isMissing(why) ? <NotFoundPage /> : <FailedPage why={why} again={again} />
        }}
      >
        <Loading>{props.children}</Loading>
      </ErrorBoundary>
    </SignedIn>
  )
}

function Around(props: RouteSectionProps) {
  const location = useLocation()
  createEffect(
    on(
      () => location.pathname,
      () => queueMicrotask(beginAtHeading),
      { defer: true },
    ),
  )
  return (
    <>
      <Show when={Object.hasOwn(openPages, location.pathname)} fallback={<ForPeople>{props.children}</ForPeople>}>
        <ErrorBoundary fallback={(why) => <FailedOutside why={why} />}>
          <Loading>{props.children}</Loading>
        </ErrorBoundary>
      </Show>
      <div class="announcer" role="status" aria-live="polite">
        {spoken()}
      </div>
    </>
  )
}

export function Pages() {
  return (
    <Router root={Around}>
      <Route path={['/', '/sign-in']} component={WorkshopsPage} />
      <Route path="/workshops/:id" component={WorkshopPage} />
      <Route path="/workshops/:id/manage" component={ManagePage} />
      <Route path="/workshops/:id/people" component={PeoplePage} />
      <Route path={['/workshops/:id/rights', '/documents/:id/rights']} component={RightsPage} />
      <Route path="/groups/:id" component={GroupPage} />
      <Route path="/organisations/:id" component={OrganisationPage} />
      <Route path="/audit" component={AuditPage} />
      <Route path="/operation" component={OperationPage} />
      <Route path="/documents/:id" component={DocumentPage} />
      <Route path="/documents/:id/versions" component={VersionsPage} />
      <Route path="/documents/:id/versions/:versionId" component={VersionPage} />
      <Route path="/documents/:id/clauses/:clauseId" component={ClauseHistoryPage} />
      <Route path="/documents/:id/compare" component={ComparisonPage} />
      <Route path="/account" component={AccountPage} />
      {Object.entries(openPages).map(([path, page]) => (
        <Route path={path} component={page} />
      ))}
      <Route path="*" component={NotFoundPage} />
    </Router>
  )
}
