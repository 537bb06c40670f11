import { createSignal, type JSX } from 'solid-js'
import { Refused } from '../ask.ts'
import { type Followed, LiveText } from '../text/LiveText.tsx'
import { late } from '../ui/late.tsx'

type Tools = typeof import('./tools.ts')

const [laterTools, setLaterTools] = createSignal<Tools>()

/** What nobody needs for the first letter that they type; it is fetched as soon as one can write. */
export { laterTools }

/** What can be shown only with these tools; until they have come there is the text to read. */
export const WithLaterTools = late<Followed & { readonly children: JSX.Element }>(
  () =>
    import('./tools.ts').then((file) => {
      setLaterTools(file)
      return (props) => props.children
    }),
  LiveText,
)

/**
 * Fetches them.
 *
 * @throws Refused (`unreachable`) if they cannot be had now
 */
export const loadLaterTools = (): Promise<Tools> =>
  WithLaterTools.fetch().then(
    () => laterTools()!,
    () => {
      throw new Refused('unreachable')
    },
  )
