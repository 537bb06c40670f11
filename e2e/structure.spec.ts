import type { Locator, Page } from '@playwright/test'
import { clauseText, expect, savedState, test, typeInto } from './people.ts'

const clause = (page: Page, n: number) => page.locator('.clause').nth(n - 1)
const titles = (page: Page) => page.locator('.clause h2')
const spoken = (page: Page) => page.locator('.announcer')

async function openClauseMenu(page: Page, n: number) {
  await clause(page, n)
    .getByRole('button', { name: /Aktionen zu/ })
    .click()
}

async function chooseFromClauseMenu(page: Page, n: number, item: string) {
  await openClauseMenu(page, n)
  await page.getByRole('menuitem', { name: item }).click()
}

async function addClauses(page: Page, ...names: readonly string[]) {
  for (const name of names) {
    const before = await titles(page).count()
    await page
      .getByRole('navigation', { name: 'Gliederung' })
      .getByRole('button', { name: 'Klausel hinzufügen' })
      .click()
    await page.getByRole('dialog').getByLabel('Überschrift').fill(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Klausel einfügen' }).click()
    await expect(titles(page)).toHaveCount(before + 1)
  }
}

test('clauses are added, renamed, moved and removed, and everyone sees it', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Gliederung', ['lennetal', 'hellwegland'])
  const page = lennetal!
  await chooseFromClauseMenu(page, 1, 'Klausel danach einfügen')
  await page.getByRole('dialog').getByLabel('Überschrift').fill('Laufzeit')
  await page.getByRole('dialog').getByRole('button', { name: 'Klausel einfügen' }).click()
  await expect(titles(hellwegland!)).toHaveCount(2)
  await expect(titles(hellwegland!).nth(1)).toHaveText('Laufzeit')
  // Whoever adds a clause goes on in it.
  await expect(clauseText(page, 2)).toBeFocused()
  await page.keyboard.type('Bis 2030.')
  await expect(clauseText(hellwegland!, 2)).toHaveText('Bis 2030.')

  await chooseFromClauseMenu(page, 2, 'Umbenennen')
  await page.getByRole('dialog').getByLabel('Überschrift').fill('Laufzeit und Beendigung')
  await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click()
  await expect(titles(hellwegland!).nth(1)).toHaveText('Laufzeit und Beendigung')

  await chooseFromClauseMenu(page, 2, 'Nach oben')
  await expect(titles(hellwegland!).first()).toHaveText('Laufzeit und Beendigung')
  await expect(spoken(page)).toHaveText('Die Klausel ist jetzt Ziffer\u00a01.')

  await chooseFromClauseMenu(page, 1, 'Entfernen')
  await expect(titles(hellwegland!)).toHaveCount(1)
  await expect(titles(page)).toHaveCount(1)
})

test('a removed clause comes back as it was, although others went on writing, and only by keyboard', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Rückgängig', ['lennetal', 'hellwegland'])
  const page = lennetal!
  await addClauses(page, 'Zweite', 'Dritte')
  await typeInto(hellwegland!, 'Von Hellwegland.', 2)
  await expect(clauseText(page, 2)).toHaveText('Von Hellwegland.')
  const id = await clause(page, 2).getAttribute('id')

  await clause(page, 2)
    .getByRole('button', { name: /Aktionen zu/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Entfernen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(titles(hellwegland!)).toHaveCount(2)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const back = page.getByRole('button', { name: 'Rückgängig', exact: true })
  await expect(back).toBeFocused()
  await expect(page.locator('.clause + .removed + .clause h2')).toHaveText('Dritte')
  await typeInto(hellwegland!, 'Inzwischen.', 2)
  await expect(clauseText(page, 2)).toHaveText('Inzwischen.')

  await page.keyboard.press('Control+z')
  await expect(titles(hellwegland!)).toHaveText([/./, 'Zweite', 'Dritte'])
  await expect(clause(page, 2)).toHaveAttribute('id', id!)
  for (const each of [page, hellwegland!]) {
    await expect(clauseText(each, 2)).toHaveText('Von Hellwegland.')
    await expect(clauseText(each, 3)).toHaveText('Inzwischen.')
  }
  await expect(back).toHaveCount(0)
  await expect(spoken(page)).toHaveText('Ziffer\u00a02 ist wieder da.')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.clause')?.id)).toBe(id)
})

test('the way back stays until it is dismissed or something else is done, and can be clicked', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal],
  } = await openTogether('Hinweis', ['lennetal'])
  const page = lennetal!
  await addClauses(page, 'Zweite', 'Dritte')
  await chooseFromClauseMenu(page, 1, 'Entfernen')
  await expect(page.locator('.removed')).toContainText('Ziffer\u00a01 ist entfernt.')
  await chooseFromClauseMenu(page, 1, 'Nach unten')
  await expect(page.locator('.removed')).toHaveCount(0)
  await expect(titles(page)).toHaveText(['Dritte', 'Zweite'])
  await chooseFromClauseMenu(page, 2, 'Entfernen')
  await page.getByRole('button', { name: 'Hinweis schließen' }).click()
  await expect(page.locator('.removed')).toHaveCount(0)
  await expect(titles(page)).toHaveText(['Dritte'])
})

test('Alt + Umschalt + arrow moves the clause one is in, says where it stands, and the focus goes with it', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Tasten', ['lennetal', 'hellwegland'])
  const page = lennetal!
  await addClauses(page, 'Zweite', 'Dritte')
  await typeInto(page, 'Hier.', 1)
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(titles(hellwegland!)).toHaveText(['Zweite', /./, 'Dritte'])
  await expect(spoken(page)).toHaveText('Die Klausel ist jetzt Ziffer\u00a02.')
  await page.keyboard.type(' Weiter.')
  await expect(clauseText(hellwegland!, 2)).toHaveText('Hier. Weiter.')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(spoken(page)).toHaveText('Die Klausel ist jetzt Ziffer\u00a01.')
  await expect(titles(page).nth(1)).toHaveText('Zweite')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(spoken(page)).toHaveText('Die Klausel ist schon die erste.')
})

/** Presses on a grip and moves to a height on the screen in steps, as a hand does. */
async function drag(page: Page, grip: Locator, to: number) {
  const box = (await grip.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  // What drags is fetched when it is first wanted.
  await expect(async () => {
    await page.mouse.move(x, y + 8)
    await page.mouse.move(x, y)
    await expect(page.locator('.dragged')).toHaveCount(1, { timeout: 100 })
  }).toPass()
  for (let step = 1; step <= 10; step++) await page.mouse.move(x, y + ((to - y) * step) / 10)
}

test('a clause is dragged in the outline and in the text; Escape leaves it where it was', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Ziehen', ['lennetal', 'hellwegland'])
  const page = lennetal!
  await addClauses(page, 'Zweite', 'Dritte')
  await typeInto(page, 'Hier bleibt der Fokus.', 2)
  const row = (n: number) => page.locator('.outline li').nth(n - 1)
  const bottomOf = async (of: Locator) => {
    const box = (await of.boundingBox())!
    return box.y + box.height - 2
  }

  await drag(page, row(1).locator('.grip'), await bottomOf(row(3)))
  await expect(page.locator('.insertion-line')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.insertion-line')).toHaveCount(0)
  await page.mouse.up()
  await expect(titles(page).nth(1)).toHaveText('Zweite')

  await drag(page, row(1).locator('.grip'), await bottomOf(row(3)))
  await page.mouse.up()
  await expect(titles(hellwegland!)).toHaveText(['Zweite', 'Dritte', /./])
  await expect(spoken(page)).toHaveText('Die Klausel ist jetzt Ziffer\u00a03.')
  await page.keyboard.type(' Noch da.')
  await expect(clauseText(hellwegland!, 1)).toHaveText('Hier bleibt der Fokus. Noch da.')

  const first = (await clause(page, 1).boundingBox())!
  await drag(page, clause(page, 3).locator('.grip'), first.y + 2)
  await page.mouse.up()
  await expect(titles(hellwegland!).nth(1)).toHaveText('Zweite')
})

test('on a phone a clause is moved in the outline by a long touch, and a short one scrolls', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Mit dem Finger', ['lennetal', 'hellwegland'])
  const page = lennetal!
  await addClauses(page, 'Zweite', 'Dritte')
  await page.setViewportSize({ width: 390, height: 780 })
  // While one writes, the place of the dock belongs to the tools.
  await page.locator('h1').evaluate((heading: HTMLElement) => heading.focus())
  await page
    .getByRole('navigation', { name: 'Ansicht des Dokuments' })
    .getByRole('button', { name: 'Gliederung' })
    .click()
  const row = (n: number) => page.locator('.outline li').nth(n - 1)
  const middleOf = async (of: Locator) => {
    const { x, y, width, height } = (await of.boundingBox())!
    return { x: x + width / 2, y: y + height / 2 }
  }
  await expect(row(1).locator('.grip')).toBeInViewport()
  const from = await middleOf(row(1).locator('.grip'))
  const to = { x: from.x, y: (await middleOf(row(3))).y + 12 }
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints })
  const slide = async () => {
    for (let step = 1; step <= 8; step++)
      await touch('touchMove', { x: from.x, y: from.y + ((to.y - from.y) * step) / 8 })
  }

  await touch('touchStart', from)
  await expect(row(1)).toHaveClass(/dragged/)
  await slide()
  await expect(page.locator('.insertion-line')).toBeVisible()
  await touch('touchEnd')
  await expect(titles(hellwegland!)).toHaveText(['Zweite', 'Dritte', /./])
  await expect(spoken(page)).toHaveText('Die Klausel ist jetzt Ziffer\u00a03.')

  await touch('touchStart', from)
  await slide()
  await expect(page.locator('.dragged')).toHaveCount(0)
  await touch('touchEnd')
  await expect(titles(page).first()).toHaveText('Zweite')
})

test.describe('without a connection', () => {
  test.use({
    expectedErrors:
      /the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED|An unknown error occurred when fetching the script/,
  })

  test('the outline cannot be changed, and the page says why, with how much waits, on a phone too', async ({
    openTogether,
  }) => {
    const {
      pages: [lennetal],
    } = await openTogether('Ohne Verbindung', ['lennetal'])
    const page = lennetal!
    await addClauses(page, 'Zweite')
    await typeInto(page, 'Hier.', 1)
    await expect(savedState(page)).toHaveText('gespeichert')
    await page.context().setOffline(true)
    await expect(savedState(page)).toContainText('offline')
    await openClauseMenu(page, 1)
    await expect(page.getByRole('menuitem', { name: 'Entfernen' })).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByRole('menuitem', { name: 'Nach unten' })).toHaveAccessibleDescription(
      'Gliederung ändern braucht eine Verbindung.',
    )
    await page.keyboard.press('Escape')
    await clauseText(page, 1).click()
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect(spoken(page)).toHaveText('Gliederung ändern braucht eine Verbindung.')
    await expect(titles(page).nth(1)).toHaveText('Zweite')

    // What is said of the text is never covered by what can be done, on a phone neither.
    await page.keyboard.type('Unterwegs auf dem Telefon.')
    await expect(savedState(page)).toHaveText('offline – 26 Änderungen warten')
    await page.setViewportSize({ width: 390, height: 780 })
    const edges = () =>
      page.evaluate(() => {
        const [said, done] = ['.saved', '.top > .push'].map((one) =>
          document.querySelector(one)!.getBoundingClientRect(),
        )
        return said!.right <= done!.left && done!.right <= window.innerWidth
      })
    await expect.poll(edges).toBe(true)
    await page.context().setOffline(false)
  })
})
