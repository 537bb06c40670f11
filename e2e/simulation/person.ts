import type { Page } from '@playwright/test'
import type { Random } from '../../shared/text/testing/random.ts'
import type { Line } from './line.ts'

/** Somebody at a page of the document, who does at random what people do there. */
export interface Person {
  readonly page: Page
  readonly line: Line
  readonly random: Random
}

const vocabulary = [
  ...['Übergang', 'Maßnahme', 'nicht', 'spätestens', 'Kreis', '§\u00a048', '2027', 'Ganztag', 'fördern', 'über'],
  ...['Öffentlichkeitsarbeit', 'gemäß', 'und', '👩🏽‍🏫', '„gemeinsam“', 'Schul\u00adträger', '30\u00a0%', 'e\u0301'],
]

export const oneWord = ({ random }: Person): string => random.oneOf(vocabulary)

const words = (person: Person): string =>
  Array.from({ length: 1 + person.random.below(4) }, () => `${oneWord(person)} `).join('')

/**
 * Puts the caret somewhere in the document, or selects some signs there.
 *
 * @returns false where nobody writes at present: the clause is locked, or has come onto the screen this moment
 */
export const somewhere = async ({ page, random }: Person, wide = false): Promise<boolean> =>
  await page.evaluate(
    ([clause, from, length]) => {
      const texts = [...document.querySelectorAll<HTMLElement>('.clause-text')]
      const surface = texts[clause! % texts.length]
      if (!surface) return false
      surface.scrollIntoView({ block: 'center', behavior: 'instant' })
      if (!surface.isContentEditable) return false
      surface.focus({ preventScroll: true })
      const nodes: Node[] = []
      const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) nodes.push(walker.currentNode)
      const node = nodes[from! % Math.max(1, nodes.length)]
      if (!node) return true
      const end = node.textContent!.length
      const at = from! % (end + 1)
      window.getSelection()?.setBaseAndExtent(node, at, node, Math.min(end, at + length!))
      return true
    },
    [random.below(1000), random.below(10_000), wide ? 1 + random.below(30) : 0],
  )

/** Puts the caret into a cell of a table that stands near the screen, or says that there is none. */
export const somewhereInATable = ({ page, random }: Person): Promise<boolean> =>
  page.evaluate((which) => {
    const cells = [...document.querySelectorAll<HTMLElement>('[contenteditable="true"] :is(td, th)')]
    const cell = cells[which % Math.max(1, cells.length)]
    if (!cell) return false
    cell.scrollIntoView({ block: 'center', behavior: 'instant' })
    cell.closest<HTMLElement>('.clause-text')!.focus({ preventScroll: true })
    window.getSelection()?.selectAllChildren(cell)
    window.getSelection()?.collapseToEnd()
    return true
  }, random.below(1000))

export const press = async ({ page }: Person, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Signs that mean something where they are typed are keys; the rest comes word by word, as a dictation would. */
export async function write(person: Person, text = words(person), keys = ''): Promise<void> {
  await person.page.keyboard.type(keys)
  for (const word of text.split(/(?<= )/)) await person.page.keyboard.insertText(word)
}
