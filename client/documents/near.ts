import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Who is to be told of each watched element; one observer for all, since a document has many clauses. */
const watched = new WeakMap<Element, (isNear: boolean) => void>()
let observer: IntersectionObserver | undefined

const observerOfAll = (): IntersectionObserver => {
  observer ??= new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) watched.get(target)?.(isIntersecting)
    },
    // One screen above and one below.
    { rootMargin: '100% 0px' },
  )
  return observer
}

/** Whether an element, given to `watch` as its `ref`, is on the screen or less than a screen away. */
export function createNear(): { readonly isNear: Accessor<boolean>; readonly watch: (element: Element) => void } {
  const [isNear, setNear] = createSignal(false)
  return {
    isNear,
    watch(element) {
      watched.set(element, setNear)
      observerOfAll().observe(element)
      onCleanup(() => observerOfAll().unobserve(element))
    },
  }
}
