import { lazy } from 'solid-js'

/** Most of the program is the editor; who reads does not wait for it. */
export const ClauseEditor = lazy(() =>
  import('../editor/ClauseEditor.tsx').then((file) => ({ default: file.ClauseEditor })),
)

/** Fetches the editor, so that writing can begin at once. */
export const loadEditor = (): Promise<unknown> => ClauseEditor.preload()
