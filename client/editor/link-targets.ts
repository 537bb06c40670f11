import { createContext, useContext } from 'solid-js'

/** What a link may lead to within the workspace. */
export interface LinkTarget {
  /** A path of this server. */
  readonly url: string
  readonly title: string
  /** What it is: „Ziffer 4“ or „Leitbild“. */
  readonly about: string
}

type ReadTargets = () => Promise<readonly LinkTarget[]>

const LinkTargets = createContext<ReadTargets>(() => Promise.resolve([]))

/** The page says here what links of its editors may lead to; it is asked when a link is made. */
export const ProvideLinkTargets = LinkTargets.Provider
export const useLinkTargets = (): ReadTargets => useContext(LinkTargets)
