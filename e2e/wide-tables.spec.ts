import { clauseText, expect, savedState, test } from './people.ts'

test('a table wider than the sheet scrolls in its frame, on a phone too and for those who only read', async ({
  openTogether,
}) => {
  const {
    pages: [facilitator],
  } = await openTogether('Breit', ['facilitator'])
  const page = facilitator!
  await clauseText(page).click()
  await page.evaluate(() => {
    const cell = '<td>Bildungslandschaftsverantwortungsgemeinschaft</td>'
    const data = new DataTransfer()
    data.setData('text/html', `<table><tr>${cell.repeat(8)}</tr></table>`)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  const frame = page.locator('.clause-text .table-frame')
  await expect(frame.locator('td')).toHaveCount(8)
  await expect(savedState(page)).toHaveText('gespeichert')
  const runsOff = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  const keepsToSheet = () =>
    frame.evaluate((element) => {
      const sheet = element.closest('.sheet')!.getBoundingClientRect()
      return element.getBoundingClientRect().right <= sheet.right
    })
  expect(await frame.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true)
  expect([await runsOff(), await keepsToSheet()]).toEqual([false, true])

  await page.getByRole('button', { name: 'Bearbeitung schließen' }).click()
  await expect(frame).toHaveAttribute('tabindex', '0')
  await frame.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)

  await page.setViewportSize({ width: 390, height: 800 })
  await expect.poll(async () => [await runsOff(), await keepsToSheet()]).toEqual([false, true])
})
