import { onCleanup } from 'solid-js'

/** While a page is shown whose address is a secret, no search engine is to keep it. */
export function keepFromSearchEngines(): void {
  const mark = document.createElement('meta')
  mark.name = 'robots'
  mark.content = 'noindex'
  document.head.append(mark)
  onCleanup(() => mark.remove())
}
