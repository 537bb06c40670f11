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
