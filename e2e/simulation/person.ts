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

const somewhere = async ({ page, random }: Person, wide: boolean): Promise<boolean> =>
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

const words = ({ random }: Person): string =>
  Array.from({ length: 1 + random.below(4) }, () => `${random.oneOf(vocabulary)} `).join('')

const press = async ({ page }: Person, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Signs that mean something where they are typed are keys; the rest comes word by word, as a dictation would. */
async function write(person: Person, text = words(person), keys = ''): Promise<void> {
  await person.page.keyboard.type(keys)
  for (const word of text.split(/(?<= )/)) await person.page.keyboard.insertText(word)
}

const paste = (page: Page, html: string): Promise<unknown> =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    clipboardData.setData('text/plain', 'eingefügt')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)

const lineSigns = ['# ', '- ', '1. ', '[] ', '> ']

interface Act {
  /** How often it is done, beside the others. */
  readonly weight: number
  readonly act: (person: Person) => Promise<unknown>
}

/** What one does in a text. */
const acts: Readonly<Record<string, Act>> = {
  writes: { weight: 10, act: (person) => write(person) },
  'begins a paragraph': {
    weight: 3,
    async act(person) {
      await press(person, 'Enter')
      await write(person)
    },
  },
  'breaks a line': {
    weight: 1,
    async act(person) {
      await press(person, 'Shift+Enter')
      await write(person)
    },
  },
  deletes: { weight: 4, act: (person) => press(person, ...Array(1 + person.random.below(8)).fill('Backspace')) },
  'deletes forwards': {
    weight: 1,
    act: (person) => press(person, ...Array(1 + person.random.below(5)).fill('Delete')),
  },
  'writes over something': { weight: 3, act: async (person) => (await somewhere(person, true)) && write(person) },
  'marks something': {
    weight: 3,
    act: async (person) =>
      (await somewhere(person, true)) && press(person, person.random.oneOf(['Control+b', 'Control+i', 'Control+u'])),
  },
  'begins a list or heading': {
    weight: 2,
    async act(person) {
      await press(person, 'End', 'Enter', 'Enter')
      await write(person, words(person), person.random.oneOf(lineSigns))
    },
  },
  'goes a level deeper': { weight: 1, act: (person) => press(person, 'Tab') },
  'goes a level up': { weight: 1, act: (person) => press(person, 'Shift+Tab') },
  'inserts a table': {
    weight: 1,
    async act(person) {
      await press(person, 'End', 'Enter', 'Enter')
      await write(person, '', '/tab')
      await press(person, 'Enter')
      await write(person)
      await press(person, 'Tab')
      await write(person)
    },
  },
  'takes back': { weight: 2, act: (person) => press(person, ...Array(1 + person.random.below(3)).fill('Control+z')) },
  'does again': { weight: 1, act: (person) => press(person, 'Control+y') },
  pastes: {
    weight: 1,
    act: ({ page }) => paste(page, '<p>Aus <b>Word</b></p><ul><li>eins<ul><li>eins a</li></ul></li><li>zwei</li></ul>'),
  },
  'reads for a moment': { weight: 1, act: (person) => press(person, 'Control+Enter', 'Control+Enter') },
}

const totalWeight = Object.values(acts).reduce((sum, { weight }) => sum + weight, 0)

function choose(random: Random): readonly [name: string, act: Act['act']] {
  let left = random.below(totalWeight)
  for (const [name, { weight, act }] of Object.entries(acts)) {
    left -= weight
    if (left < 0) return [name, act]
  }
  throw new Error('the weights do not add up')
}

/** One act in one place. Says what it was, for the log of a run that went wrong. */
export async function actOnce(person: Person): Promise<string> {
  const [name, act] = choose(person.random)
  const here = await somewhere(person, false)
  if (!here) {
    // A text that comes onto the screen becomes an editor in a moment; a locked one does not.
    await person.page.waitForTimeout(50)
    return `finds no place where ${name}`
  }
  await act(person)
  return name
}
