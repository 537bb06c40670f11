import type { Page } from '@playwright/test'
import { clauseText, expect, savedState, test, typeInto } from './people.ts'

const pair = ['lennetal', 'hellwegland'] as const

/** From the text into its tools, to the menu at their end. */
async function openMore(page: Page): Promise<void> {
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu', { name: 'Mehr' })).toBeVisible()
}

/** By its first letters, as in any menu. */
async function pick(page: Page, name: string, role: 'menuitem' | 'menuitemcheckbox' = 'menuitemcheckbox') {
  const item = page.getByRole(role, { name })
  for (let steps = 0; steps < 15; steps++) {
    if (await item.evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(clauseText(page)).toBeFocused()
}

const words = (page: Page) => clauseText(page).getByText('gemeinsam')

test('the tools set every mark by the keyboard alone, say which are set, and the others see the same', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Auszeichnung', pair)
  const { keyboard } = lennetal!
  await typeInto(lennetal!, 'gemeinsam')
  await keyboard.press('Shift+Home')
  for (const key of ['b', 'i', 'u']) await keyboard.press(`Control+${key}`)
  await expect(words(hellwegland!)).toHaveClass(/bold/)
  await expect(words(hellwegland!)).toHaveClass(/italic/)
  await expect(words(hellwegland!)).toHaveClass(/underline/)
  await expect(lennetal!.getByRole('button', { name: 'Fett' })).toHaveAttribute('aria-pressed', 'true')

  await openMore(lennetal!)
  await expect(lennetal!.getByRole('menuitemcheckbox', { name: 'Unterstrichen' })).toHaveAttribute(
    'aria-checked',
    'true',
  )
  await pick(lennetal!, 'Durchgestrichen')
  await expect(words(hellwegland!)).toHaveClass(/struck/)
  await openMore(lennetal!)
  await pick(lennetal!, 'Hochgestellt')
  await expect(words(hellwegland!)).toHaveClass(/sup/)
  await openMore(lennetal!)
  await pick(lennetal!, 'Tiefgestellt')
  await expect(words(hellwegland!)).toHaveClass(/sub/)
})

test('one line holds seven tools at most and is one stop of the Tab key', async ({ openTogether }) => {
  const {
    pages: [lennetal],
  } = await openTogether('Sieben', ['lennetal'])
  await typeInto(lennetal!, 'x')
  const tools = lennetal!.locator('.tools > button')
  await expect(tools).toHaveCount(7)
  await expect(lennetal!.locator('.tools > button[tabindex="0"]')).toHaveCount(1)
  await openMore(lennetal!)
  await lennetal!.keyboard.press('Escape')
  await expect(lennetal!.getByRole('button', { name: 'Mehr', exact: true })).toBeFocused()
  await lennetal!.keyboard.press('Escape')
  await expect(clauseText(lennetal!)).toBeFocused()
})

test('quote, rule and table come from the menu and stand in the text of both', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Blöcke', pair)
  await typeInto(lennetal!, 'gemeinsam')
  await openMore(lennetal!)
  await pick(lennetal!, 'Zitat')
  await expect(clauseText(hellwegland!).locator('blockquote')).toHaveText('gemeinsam')
  await openMore(lennetal!)
  await pick(lennetal!, 'Zitat')
  await expect(clauseText(hellwegland!).locator('p')).toHaveText('gemeinsam')
  await openMore(lennetal!)
  await pick(lennetal!, 'Trennlinie', 'menuitem')
  await expect(clauseText(hellwegland!).locator('hr')).toHaveCount(1)
  await openMore(lennetal!)
  await pick(lennetal!, 'Tabelle', 'menuitem')
  await lennetal!.keyboard.type('Kopf')
  await expect(clauseText(hellwegland!).locator('th').first()).toHaveText('Kopf')
  await expect(clauseText(hellwegland!).locator('th')).toHaveCount(3)
  await expect(clauseText(hellwegland!).locator('td')).toHaveCount(6)
  await expect(savedState(lennetal!)).toHaveText('gespeichert')
})

test('check lists are ticked with the mouse and with the space bar', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Abhaken', pair)
  const { keyboard } = lennetal!
  await typeInto(lennetal!, '[] erstens')
  await keyboard.press('Enter')
  await keyboard.type('zweitens und mehr')
  const items = clauseText(lennetal!).getByRole('checkbox')
  await expect(items).toHaveCount(2)
  // The space bar writes a space while the caret is in the words, and ticks once the arrow has left them.
  await keyboard.press('Home')
  await keyboard.press('ArrowLeft')
  await expect(items.nth(1)).toBeFocused()
  await keyboard.press('Space')
  const theirs = clauseText(hellwegland!).getByRole('checkbox')
  await expect(theirs.nth(1)).toBeChecked()
  await expect(theirs.nth(0)).not.toBeChecked()
  await items.nth(0).click({ position: { x: 6, y: 12 } })
  await expect(theirs.nth(0)).toBeChecked()
  await items.nth(0).click({ position: { x: 6, y: 12 } })
  await expect(theirs.nth(0)).not.toBeChecked()
})

test('Tab moves an item of a list to another level, and leaves the editor everywhere else', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Ebenen', pair)
  const { keyboard } = lennetal!
  await typeInto(lennetal!, '1. oben')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('unten')
  await expect(clauseText(hellwegland!).locator('li li')).toHaveText('unten')
  await keyboard.press('Shift+Tab')
  await expect(clauseText(hellwegland!).locator('li li')).toHaveCount(0)
  await expect(clauseText(hellwegland!).locator('li')).toHaveText(['oben', 'unten'])
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect(clauseText(lennetal!)).toBeFocused()
  await keyboard.press('Tab')
  await expect(clauseText(lennetal!)).not.toBeFocused()
})

test('a table is written, widened, shortened and removed by the keyboard', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Tabelle', pair)
  const { keyboard } = lennetal!
  const theirs = clauseText(hellwegland!)
  const change = async (name: string, role: 'menuitem' | 'menuitemcheckbox' = 'menuitem') => {
    await keyboard.press('Alt+F10')
    const opener = lennetal!.getByRole('button', { name: 'Tabelle ändern' })
    for (let steps = 0; steps < 8 && !(await opener.evaluate((one) => one === document.activeElement)); steps++)
      await keyboard.press('ArrowRight')
    await keyboard.press('Enter')
    await pick(lennetal!, name, role)
  }
  await typeInto(lennetal!, '')
  await openMore(lennetal!)
  await pick(lennetal!, 'Tabelle', 'menuitem')
  await keyboard.type('Maßnahme')
  await keyboard.press('Tab')
  await keyboard.type('Frist')
  await keyboard.press('Shift+Tab')
  await keyboard.press('End')
  await keyboard.type('n')
  await expect(theirs.locator('th')).toHaveText(['Maßnahmen', 'Frist', ''])
  await expect(lennetal!.locator('.tools > button')).toHaveCount(7)
  await change('Zeile danach')
  await expect(theirs.locator('tr')).toHaveCount(4)
  await expect(theirs.locator('th')).toHaveCount(3)
  await change('Spalte danach')
  await expect(theirs.locator('th')).toHaveCount(4)
  await change('Kopfzeile', 'menuitemcheckbox')
  await expect(theirs.locator('th')).toHaveCount(0)
  await change('Kopfzeile', 'menuitemcheckbox')
  await expect(theirs.locator('th')).toHaveCount(4)
  await change('Spalte entfernen')
  await expect(theirs.locator('tr').first().locator('th')).toHaveCount(3)
  await change('Tabelle entfernen')
  await expect(theirs.locator('table')).toHaveCount(0)
  await keyboard.type('danach')
  await expect(theirs).toHaveText('danach')
})

test('columns are made wider by keys and by pulling at their edge, for everybody, and undo takes it back', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Spalten', pair)
  const { keyboard, mouse } = lennetal!
  const widthsOf = (page: Page) =>
    clauseText(page)
      .locator('col')
      .evaluateAll((columns) => columns.map((column) => Number.parseFloat((column as HTMLElement).style.width)))
  const first = async () => (await widthsOf(hellwegland!))[0]
  await typeInto(lennetal!, '/tab')
  await keyboard.press('Enter')
  await keyboard.type('Maßnahme')
  await expect(clauseText(hellwegland!).locator('th').first()).toHaveText('Maßnahme')
  await keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(first).toBeGreaterThan(60)
  const widened = (await first())!
  await keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(first).toBe(widened - 24)

  const head = (await clauseText(lennetal!).locator('th').first().boundingBox())!
  await mouse.move(head.x + head.width - 2, head.y + 10)
  await mouse.down()
  await mouse.move(head.x + head.width + 60, head.y + 10, { steps: 5 })
  await mouse.up()
  await expect.poll(first).toBeGreaterThan(widened)
  await keyboard.press('Control+z')
  await expect.poll(first).toBe(widened - 24)
  // Whoever only reads sees the same columns.
  await hellwegland!.keyboard.press('Control+Enter')
  await expect.poll(first).toBe(widened - 24)
})

test('what is typed at the start of a line gives it its form, and undo brings the signs back', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Kürzel', pair)
  const { keyboard } = lennetal!
  const theirs = clauseText(hellwegland!)
  const leave = async (times: number) => {
    for (let pressed = 0; pressed < times; pressed++) await keyboard.press('Enter')
  }
  await typeInto(lennetal!, '## Ziele')
  await leave(1)
  await keyboard.type('- Punkt')
  await leave(2)
  await keyboard.type('1. Absatz')
  await leave(2)
  await keyboard.type('[] Aufgabe')
  await leave(2)
  await keyboard.type('---')
  await keyboard.type('> Wort')
  await expect(theirs.locator('h3')).toHaveText('Ziele')
  await expect(theirs.locator('ul:not(.checklist) li')).toHaveText('Punkt')
  await expect(theirs.locator('ol li')).toHaveText('Absatz')
  await expect(theirs.locator('ul.checklist li')).toHaveText('Aufgabe')
  await expect(theirs.locator('hr')).toHaveCount(1)
  await expect(theirs.locator('blockquote')).toHaveText('Wort')
  await leave(1)
  await keyboard.type('1. ')
  await expect(theirs.locator('ol')).toHaveCount(2)
  await keyboard.press('Control+z')
  await expect(theirs.locator('ol')).toHaveCount(1)
  await expect(theirs.locator('p').last()).toHaveText('1.')
})

test('a slash in an empty line opens what can be inserted, chosen by the keyboard', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Einfügen', pair)
  const { keyboard } = lennetal!
  const theirs = clauseText(hellwegland!)
  const list = lennetal!.getByRole('listbox', { name: 'Einfügen' })
  const chosen = list.getByRole('option', { selected: true })
  await typeInto(lennetal!, '/')
  await expect(chosen).toHaveText('Zwischenüberschrift')
  await keyboard.press('ArrowUp')
  await expect(chosen).toHaveText('Trennlinie')
  const active = (await clauseText(lennetal!).getAttribute('aria-activedescendant'))!
  await expect(chosen).toHaveAttribute('id', active)
  await keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(clauseText(lennetal!)).toBeFocused()
  await expect(theirs).toHaveText('/')
  await keyboard.press('Backspace')
  await keyboard.type('/zita')
  await expect(list.getByRole('option')).toHaveText(['Zitat'])
  await keyboard.press('Enter')
  await keyboard.type('Wort')
  await expect(theirs.locator('blockquote')).toHaveText('Wort')
  await keyboard.press('Enter')
  await keyboard.type('/ta')
  await expect(chosen).toHaveText('Tabelle')
  await keyboard.press('Enter')
  await keyboard.type('Kopf')
  await expect(theirs.locator('th').first()).toHaveText('Kopf')
  // In words a slash is a slash.
  await keyboard.type(' und/oder')
  await expect(list).toBeHidden()
  await expect(theirs.locator('th').first()).toHaveText('Kopf und/oder')
})

test('a paste from Word keeps its lists and tables, and the page says what was left out', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Einfügen aus Word', pair)
  const line = (level: number, mark: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
    `<span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span><![endif]>${text}</p>`
  const html =
    `<h1 style="color:#c00000;font-family:Calibri">Ziele</h1><h2>Näher</h2>${line(1, '1.', 'eins')}${line(2, 'a)', 'darunter')}` +
    `${line(1, '2.', 'zwei')}<p>Text <span style="font-weight:700">fett</span><img src="data:,"> <a href="javascript:alert(1)">böse</a> <a href="https://example.org/">gut</a></p><table><tr><td>Zelle</td></tr></table>`
  await typeInto(lennetal!, '')
  await lennetal!.evaluate((content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', content)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
  const theirs = clauseText(hellwegland!)
  await expect(theirs.getByRole('heading', { level: 3 })).toHaveText('Ziele')
  await expect(theirs.getByRole('heading', { level: 4 })).toHaveText('Näher')
  await expect(theirs.getByText('böse')).toBeVisible()
  await expect(theirs.locator('a')).toHaveText(['gut'])
  await expect(theirs.locator('ol ol li')).toHaveText('darunter')
  await expect(theirs.locator('ol li:not(.nested)')).toHaveText(['eins', 'darunter', 'zwei'])
  await expect(theirs.getByText('fett')).toHaveClass(/bold/)
  await expect(theirs.locator('td')).toHaveText('Zelle')
  const said = lennetal!.locator('.left-out')
  await expect(said).toContainText('Bilder, Farben, Schriftarten und unsichere Verweise')
  await said.getByRole('button', { name: 'Schließen' }).click()
  await expect(said).toHaveCount(0)
  await expect(clauseText(lennetal!)).toBeFocused()
})

test('what is cut from one clause stands in another as it was', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Umstellen', pair, 'target-agreement')
  const { keyboard } = lennetal!
  await typeInto(lennetal!, '', 2)
  await keyboard.press('Control+a')
  await keyboard.type('[] erledigt')
  await keyboard.press('Enter')
  await keyboard.press('Control+b')
  await keyboard.type('offen')
  const items = (n: number) => clauseText(hellwegland!, n).getByRole('checkbox')
  await expect(items(2)).toHaveText(['erledigt', 'offen'])
  await keyboard.press('Control+a')
  await expect.poll(() => lennetal!.evaluate(() => window.getSelection()?.toString())).toMatch(/^erledigt\s+offen$/)
  await keyboard.press('Control+x')
  await expect(clauseText(hellwegland!, 2)).toHaveText('')
  await typeInto(lennetal!, '', 3)
  await keyboard.press('Enter')
  await keyboard.press('Control+v')
  await expect(items(3)).toHaveText(['erledigt', 'offen'])
  await expect(items(3).getByText('offen')).toHaveClass(/bold/)
  await expect(lennetal!.locator('.left-out')).toHaveCount(0)
})
