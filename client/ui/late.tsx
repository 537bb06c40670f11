import { type Component, createSignal, ErrorBoundary, type JSX, onCleanup, Show } from 'solid-js'
import { words } from '../words/words.ts'
import { Notice } from './Notice.tsx'

/** A part of the page whose program is fetched when it is wanted. */
export type Late<Props extends object> = Component<Props> & {
  /** Fetches it ahead. Rejects where it cannot be had; asked again, it is tried again. */
  readonly fetch: () => Promise<void>
}

/**
 * Makes such a part. Where it cannot be fetched, or fails when it is shown, it says so in its own place and offers
 * another try: the rest of the page, with whatever was typed into it, stays as it is.
 *
 * @param meanwhile shown, with the same props, until the part is there, and where it fails
 */
export function late<Props extends object>(
  load: () => Promise<Component<Props>>,
  meanwhile: (props: Props) => JSX.Element = () => null,
): Late<Props> {
  const [part, setPart] = createSignal<Component<Props>>()
  let fetching: Promise<void> | undefined
  const fetch = (): Promise<void> => {
    fetching ??= load().then(
      (loaded) => void setPart(() => loaded),
      (why) => {
        fetching = undefined
        throw why
      },
    )
    return fetching
  }

  function Part(props: Props) {
    const [hasFailed, setFailed] = createSignal(false)
    let isGone = false
    onCleanup(() => {
      isGone = true
    })
    const tryToFetch = () => {
      setFailed(false)
      fetch().catch((why) => {
        console.error(why)
        if (!isGone) setFailed(true)
      })
    }
    if (!part()) tryToFetch()

    const Failure = (failure: { readonly again: () => void }) => (
      <>
        <div class="late">
          <Notice about="wrong" role="alert">
            {words().late.failed}
            <div class="row">
              <button type="button" class="button" onClick={() => failure.again()}>
                {words().tryAgain}
              </button>
            </div>
          </Notice>
        </div>
        {meanwhile(props)}
      </>
    )
    return (
      <ErrorBoundary
        fallback={(why, again) => {
          console.error(why)
          return <Failure again={again} />
        }}
      >
        <Show
          when={part()}
          keyed
          fallback={
            <Show when={hasFailed()} fallback={meanwhile(props)}>
              <Failure again={tryToFetch} />
            </Show>
          }
        >
          {(Loaded) => <Loaded {...props} />}
        </Show>
      </ErrorBoundary>
    )
  }
  return Object.assign(Part, { fetch })
}
