import { clauseText, expect, openToRead, test, typeInto } from './people.ts'

test('by keys alone: from region to region, to the menu of a clause and to the list of keys, while others write', async ({
  openTogether,
}) => {
  const {
    id,
    pages: [lennetal, hellwegland],
  } = await openTogether('Nur Tasten', ['lennetal', 'hellwegland'], 'target-agreement')
  const page = lennetal!
  const { keyboard } = page
  await openToRead(page, id)
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('header.top, nav.outline, main, aside')?.localName)
  await keyboard.press('Control+Enter')
  await expect(clauseText(page)).toBeFocused()
  const regions: (string | undefined)[] = []
  for (let times = 0; times < 4; times++) {
    await keyboard.press('F6')
    regions.push(await region())
  }
  expect(regions).toEqual(['aside', 'header', 'nav', 'main'])
  await keyboard.press('Shift+F6')
  expect(await region()).toBe('nav')
  await keyboard.press('F6')
  await expect(clauseText(page)).toBeFocused()

  await keyboard.press('F2')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await typeInto(hellwegland!, ' Von nebenan.', 1)
  await expect(clauseText(page)).toContainText('Von nebenan.')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await keyboard.press('Escape')
  await expect(clauseText(page)).toBeFocused()

  await keyboard.press('Control+/')
  const keys = page.getByRole('dialog', { name: 'Tasten' })
  await expect(keys.getByRole('heading')).toBeFocused()
  await expect(keys.getByText('nächster, voriger Bereich der Seite')).toBeVisible()
  await keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await expect(clauseText(page)).toBeFocused()

  // Enlarged four times, too, a menu can be seen to its end.
  await page.setViewportSize({ width: 320, height: 256 })
  await keyboard.press('F2')
  await keyboard.press('End')
  await expect(page.getByRole('menuitem').last()).toBeFocused()
  await expect(page.getByRole('menuitem').last()).toBeInViewport({ ratio: 1 })
})
