import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Who is to be told of each watched element; one observer for all, since a document has many clauses. */
const watched = new WeakMap<Element, (isNear: boolean) => void>()
let observer: IntersectionObserver | undefined

/** Elements that have come near and were not told yet. */
const coming = new Set<Element>()
let frame = 0

/** So long after the last turn of the wheel, or of the finger, a page still glides. */
const GLIDING_MS = 200
let movedAt = Number.NEGATIVE_INFINITY
const moved = () => {
  movedAt = performance.now()
}
/** It goes on by itself: a jump to a clause, which nobody has pushed, does not count. */
const scrolled = () => {
  if (performance.now() - movedAt < GLIDING_MS) moved()
}

/** One after each frame, not in it: an editor that is made takes as long as a frame, and several come near at once. */
const tellSoon = (): number => requestAnimationFrame(() => setTimeout(tellNext))

function tellNext(): void {
  const gliding = movedAt + GLIDING_MS - performance.now()
  if (gliding > 0) {
    setTimeout(tellNext, gliding)
    return
  }
  const [next] = coming
  if (next) {
    coming.delete(next)
    watched.get(next)?.(true)
  }
  frame = coming.size > 0 ? tellSoon() : 0
}

function observerOfAll(): IntersectionObserver {
  if (observer) return observer
  for (const move of ['wheel', 'touchmove']) window.addEventListener(move, moved, { passive: true })
  window.addEventListener('scroll', scrolled, { passive: true })
  observer = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (isIntersecting) coming.add(target)
        else if (!coming.delete(target)) watched.get(target)?.(false)
      }
      if (frame === 0 && coming.size > 0) frame = tellSoon()
    },
    // One screen above and one below.
    { rootMargin: '100% 0px' },
  )
  return observer
}

/**
 * Whether an element, given to `watch` as its `ref`, is on the screen or less than a screen away. What comes near while
 * somebody scrolls is told when they have stopped, and what they only pass by is not told at all.
 */
export function createNear(): { readonly isNear: Accessor<boolean>; readonly watch: (element: Element) => void } {
  const [isNear, setNear] = createSignal(false)
  return {
    isNear,
    watch(element) {
      watched.set(element, setNear)
      observerOfAll().observe(element)
      onCleanup(() => {
        coming.delete(element)
        observerOfAll().unobserve(element)
      })
    },
  }
}
