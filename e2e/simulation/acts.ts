import { beginToWrite, savedState } from '../people.ts'
import { oneWord, type Person, press, somewhere, somewhereInATable, write } from './person.ts'

interface Act {
  /** How often it is done, beside the others. */
  readonly weight: number
  readonly act: (person: Person) => Promise<unknown>
}

const several = (key: string, times: number): readonly string[] => Array<string>(times).fill(key)

async function paste({ page }: Person): Promise<void> {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      `<p>Aus <b>Word</b></p><ul><li>eins<ul><li>eins a</li></ul></li><li>zwei</li></ul>
       <table><tr><th>Was</th></tr><tr><td><a href="https://example.org/">Verweis</a></td></tr></table>`,
    )
    clipboardData.setData('text/plain', 'eingefügt')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
}

/** Any of the tools above the clause, and where it opens a menu any of that: every mark, list, quote, rule and table. */
async function useTool(person: Person): Promise<void> {
  const { random } = person
  await press(person, 'Alt+F10', 'Home', ...several('ArrowRight', random.below(7)), 'Enter')
  const isMenu = await person.page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null)
  if (isMenu) await press(person, ...several('ArrowDown', random.below(10)), 'Enter')
  await press(person, 'Escape', 'Escape')
}

async function link(person: Person): Promise<void> {
  await somewhere(person, true)
  await press(person, 'Alt+F10', 'End', 'ArrowLeft', 'Enter')
  const isAsked = await person.page.evaluate(() => document.activeElement?.matches('dialog [role="combobox"]') === true)
  if (isAsked && person.random.percent(50)) {
    await person.page.keyboard.insertText('https://example.org/plan')
    await press(person, 'Enter')
  } else if (isAsked) {
    await person.page.keyboard.insertText('Ziffer')
    await press(person, 'ArrowDown', 'Enter')
  }
  await press(person, 'Escape', 'Escape')
}

async function replaceEverywhere(person: Person): Promise<void> {
  const { page } = person
  await press(person, 'Control+h')
  await page.keyboard.insertText(oneWord(person))
  await press(person, 'Tab')
  const isAsked = await page.evaluate(async () => {
    document.getElementById('find-by')?.focus()
    return document.activeElement?.id === 'find-by'
  })
  if (isAsked) {
    await page.keyboard.insertText(oneWord(person))
    // One after the other, or all at once.
    await press(person, ...(person.random.percent(50) ? ['Enter', 'Enter'] : ['Tab', 'Tab', 'Enter']))
  }
  await press(person, 'Escape')
}

/** Opens the page anew: from the server, or without a line from what the browser keeps. */
async function reload({ page }: Person): Promise<void> {
  await page.reload()
  await savedState(page).waitFor()
  await beginToWrite(page)
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
  deletes: { weight: 4, act: (person) => press(person, ...several('Backspace', 1 + person.random.below(8))) },
  'deletes forwards': { weight: 1, act: (person) => press(person, ...several('Delete', 1 + person.random.below(5))) },
  'writes over something': { weight: 3, act: async (person) => (await somewhere(person, true)) && write(person) },
  'marks something': {
    weight: 3,
    act: async (person) =>
      (await somewhere(person, true)) && press(person, person.random.oneOf(['Control+b', 'Control+i', 'Control+u'])),
  },
  'uses a tool': { weight: 4, act: async (person) => (await somewhere(person, true)) && useTool(person) },
  'links something': { weight: 1, act: link },
  'begins a list, quote or heading': {
    weight: 2,
    async act(person) {
      await press(person, 'End', 'Enter', 'Enter')
      await write(person, undefined, person.random.oneOf(['# ', '- ', '1. ', '[] ', '> ', '**stark** ']))
    },
  },
  'goes a level deeper': { weight: 1, act: (person) => press(person, 'Tab') },
  'goes a level up': { weight: 1, act: (person) => press(person, 'Shift+Tab') },
  'ticks something off': {
    weight: 1,
    act: ({ page }) =>
      page.evaluate(() => document.querySelector<HTMLElement>('[contenteditable="true"] [role="checkbox"]')?.click()),
  },
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
  'changes a table': {
    weight: 2,
    async act(person) {
      if (!(await somewhereInATable(person))) return
      if (person.random.percent(40)) return press(person, 'Alt+Shift+ArrowRight')
      await useTool(person)
    },
  },
  'takes back': { weight: 2, act: (person) => press(person, ...several('Control+z', 1 + person.random.below(3))) },
  'does again': { weight: 1, act: (person) => press(person, 'Control+y') },
  pastes: { weight: 1, act: paste },
  'carries something elsewhere': {
    weight: 1,
    async act(person) {
      if (!(await somewhere(person, true))) return
      await press(person, 'Control+x')
      if (await somewhere(person)) await press(person, 'Control+v')
    },
  },
  'replaces a word everywhere': { weight: 1, act: replaceEverywhere },
  'moves the clause': {
    weight: 1,
    act: (person) => press(person, person.random.oneOf(['Alt+Shift+ArrowDown', 'Alt+Shift+ArrowUp'])),
  },
  'reads for a moment': { weight: 1, act: (person) => press(person, 'Control+Enter', 'Control+Enter') },
  'opens the page anew': { weight: 0.4, act: reload },
}

const total = Object.values(acts).reduce((sum, { weight }) => sum + weight, 0)

function choose({ random }: Person): readonly [name: string, act: Act['act']] {
  let left = (random.below(10_000) / 10_000) * total
  for (const [name, { weight, act }] of Object.entries(acts)) {
    left -= weight
    if (left < 0) return [name, act]
  }
  throw new Error('the weights do not add up')
}

/** One act in one place. Says what it was, for the log of a run that went wrong. */
export async function actOnce(person: Person): Promise<string> {
  const [name, act] = choose(person)
  if (!(await somewhere(person))) {
    // A text that comes onto the screen becomes an editor in a moment; a locked one does not.
    await person.page.waitForTimeout(50)
    return 'finds no place to write'
  }
  await act(person)
  return name
}
