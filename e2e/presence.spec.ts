import type { Page } from '@playwright/test'
import { clauseText, expect, test, typeInto } from './people.ts'

const spoken = (page: Page) => page.locator('.announcer')
const panel = (page: Page) => page.getByRole('dialog', { name: 'Jetzt hier' })
const personHere = (page: Page, county: RegExp) => panel(page).getByRole('region', { name: county })

test('who is where is told by county and function, and one goes there or follows by keyboard', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Wer ist wo', ['lennetal', 'hellwegland'], 'target-agreement')
  const page = lennetal!
  await typeInto(hellwegland!, 'Hier bin ich. ', 12)
  const opener = page.getByRole('button', { name: /^Jetzt hier: 2 Personen/ })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Schließen' })).toBeFocused()
  const other = personHere(page, /Hellwegland/)
  await expect(other).toContainText('HWL')
  await expect(other).toContainText('schreibt in Ziffer\u00a012')
  await expect(personHere(page, /Lennetal/)).toContainText('(Sie)')
  const text = await panel(page).textContent()
  for (const name of await page
    .evaluate(() => fetch('/api/me').then((answer) => answer.json()))
    .then((me) => [me.name]))
    expect(text).not.toContain(name)

  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await other.getByRole('button', { name: /^Hingehen/ }).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toHaveCount(0)
  await expect(page.locator('.clause').nth(11)).toBeInViewport()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.clause')?.id))
    .toBe(await page.locator('.clause').nth(11).getAttribute('id'))
})

test('one who follows is taken along without losing the focus, until they scroll, type or press Escape', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Folgen', ['lennetal', 'hellwegland'], 'target-agreement')
  const page = lennetal!
  await typeInto(page, 'Mein Platz. ', 1)
  await typeInto(hellwegland!, 'Los. ', 12)
  const follow = async () => {
    await page.locator('.here').click()
    await personHere(page, /Hellwegland/)
      .getByRole('button', { name: /^Folgen/ })
      .click()
    await expect(page.locator('.follow-strip')).toContainText('Sie folgen: Kreis Hellwegland')
  }
  await follow()
  await expect(spoken(page)).toContainText('Sie folgen: Kreis Hellwegland')
  await expect(page.locator('.clause').nth(11)).toBeInViewport()
  const focused = () => page.evaluate(() => document.activeElement?.className)
  const before = await focused()
  await typeInto(hellwegland!, 'Weiter. ', 4)
  await expect(page.locator('.clause').nth(3)).toBeInViewport()
  expect(await focused()).toBe(before)

  await page.keyboard.press('Escape')
  await expect(page.locator('.follow-strip')).toHaveCount(0)
  await expect(spoken(page)).toHaveText('Sie folgen nicht mehr.')
  await typeInto(hellwegland!, 'Ohne mich. ', 14)
  await expect(clauseText(page, 14)).toContainText('Ohne mich.')
  await expect(page.locator('.clause').nth(13)).not.toBeInViewport()

  await follow()
  await expect(page.locator('.clause').nth(13)).toBeInViewport()
  await page.mouse.move(600, 500)
  await page.mouse.wheel(0, -300)
  await expect(page.locator('.follow-strip')).toHaveCount(0)

  await follow()
  await page.locator('.follow-strip').getByRole('button', { name: 'Nicht mehr folgen' }).click()
  await expect(page.locator('.follow-strip')).toHaveCount(0)

  await follow()
  await hellwegland!.close()
  await expect(page.locator('.follow-strip')).toHaveCount(0)
  await expect(spoken(page)).toHaveText(/ist nicht mehr hier\. Sie folgen nicht mehr\.$/)
})

test('at 390 px the panel lies at the foot of the screen and holds everything', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Schmal', ['lennetal', 'hellwegland'], 'target-agreement')
  const page = lennetal!
  await typeInto(hellwegland!, 'Hier. ', 12)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: /^Jetzt hier/ }).click()
  await expect(panel(page)).toBeVisible()
  const box = (await panel(page).boundingBox())!
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(390)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const follow = personHere(page, /Hellwegland/).getByRole('button', { name: /^Folgen/ })
  await expect(follow).toBeInViewport()
  await follow.click()
  await expect(page.locator('.clause').nth(11)).toBeInViewport()
  await expect(page.locator('.follow-strip')).toBeInViewport()
})

test('who comes, goes and writes is announced by county, once, and not at all when muted', async ({
  openTogether,
  signIn,
}) => {
  const {
    id,
    pages: [lennetal, hellwegland],
  } = await openTogether('Ansagen', ['lennetal', 'hellwegland'])
  const page = lennetal!
  const said: string[] = []
  await page.exposeFunction('heard', (sentence: string) => void said.push(sentence))
  await page.evaluate(() => {
    const region = document.querySelector('.announcer')!
    new MutationObserver(() => {
      const sentence = region.textContent?.trim()
      if (sentence) (window as unknown as { heard: (sentence: string) => void }).heard(sentence)
    }).observe(region, { childList: true, characterData: true, subtree: true })
  })
  await typeInto(hellwegland!, 'Hellwegland schreibt und schreibt und schreibt.')
  await expect
    .poll(() => said, { timeout: 15_000 })
    .toContainEqual(expect.stringMatching(/^Kreis Hellwegland.* schreibt jetzt in Ziffer\u00a01\.$/))
  expect(said.filter((sentence) => /schreibt jetzt/.test(sentence))).toHaveLength(1)

  const third = await signIn('eggeberg')
  await third.goto(`/documents/${id}`)
  await expect
    .poll(() => said, { timeout: 15_000 })
    .toContainEqual(expect.stringMatching(/Eggeberg.* ist jetzt hier\.$/))
  await third.close()
  await expect
    .poll(() => said, { timeout: 15_000 })
    .toContainEqual(expect.stringMatching(/Eggeberg.* ist nicht mehr hier\.$/))

  await page.getByRole('button', { name: 'Weitere Aktionen' }).click()
  const mentions = page.getByRole('menuitemcheckbox', { name: 'Ansagen, was andere tun' })
  await expect(mentions).toBeChecked()
  await mentions.click()
  await expect(spoken(page)).toHaveText('Es wird nicht mehr angesagt, was andere tun.')
  said.length = 0
  await hellwegland!.close()
  await expect(page.getByRole('button', { name: /^Jetzt hier: 1 Person/ })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(spoken(page)).toHaveText('gespeichert')
  await expect.poll(() => said).toEqual(['gespeichert'])

  await page.reload()
  await page.getByRole('button', { name: 'Weitere Aktionen' }).click()
  await expect(mentions).not.toBeChecked()
})
