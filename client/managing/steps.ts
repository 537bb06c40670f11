import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'

/** The way to a page about a workshop. Operators have no page of the workshop itself: theirs leads by way of operation. */
export const stepsTo = (
  workshop: { readonly id: string; readonly title: string } | undefined,
  title: string,
  isOperator: boolean,
): { readonly title: string; readonly href?: string }[] => [
  isOperator
    ? { title: managingWords().operation.title, href: '/operation' }
    : { title: words().workshops.heading, href: '/' },
  { title: workshop?.title ?? '', href: `/workshops/${workshop?.id}${isOperator ? '/manage' : ''}` },
  { title },
]
