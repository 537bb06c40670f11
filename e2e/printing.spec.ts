import { linesOfPages } from './pdf-text.ts'
import { beginToWrite, clauseText, expect, openToRead, savedState, test, typeInto } from './people.ts'

test('a document is printed whole, with numbers, title, state, date and the hash of its newest version', async ({
  openTogether,
  caller,
}) => {
  const {
    id,
    pages: [lennetal, hellwegland],
  } = await openTogether('Auf Papier', ['lennetal', 'hellwegland'], 'target-agreement')
  const page = lennetal!
  const kept = await (await caller('soest')).ask('POST', `/api/documents/${id}/versions`, { label: 'Nach Workshop 3' })
  const { contentHash } = kept.body as { contentHash: string }
  await openToRead(page, id)
  await typeInto(hellwegland!, ' Ganz am Ende.', 17)
  await expect(clauseText(page, 17)).toContainText('Ganz am Ende.')
  const isOnPaper = async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Auf Papier')
    const imprint = page.locator('.imprint')
    await expect(imprint).toContainText(/^Entwurf, gedruckt am \d+\. \p{L}+ \d{4}/u)
    await expect(imprint).toContainText('Nach Workshop 3')
    await expect(imprint).toContainText(contentHash)
    await expect(page.locator('.clause-number').nth(15)).toHaveText('16')
    // innerText is what is laid out: nothing is left out because it is far from where one reads.
    const printed = await page.locator('.doc article').innerText()
    expect(printed).toContain('Ganz am Ende.')
    for (const tool of [
      '.top',
      '.outline',
      '.doc > aside',
      '.clause-menu',
      '.tools',
      '.grip',
      '.dock',
      '.remote-caret',
    ])
      await expect(page.locator(tool).filter({ visible: true }), tool).toHaveCount(0)
    await page.emulateMedia({ media: 'screen' })
    await expect(imprint).toHaveCount(0)
  }
  await isOnPaper()
  await beginToWrite(page)
  await typeInto(page, '', 2)
  await expect(savedState(page)).toHaveText('gespeichert')
  await isOnPaper()
  // A4 with room for a name on the back: more than one page, and none of them empty for want of text.
  // Nothing emulated: the page finds out by itself that it is printed.
  await page.emulateMedia({ media: null })
  const sheets = linesOfPages(await page.pdf({ preferCSSPageSize: true }))
  expect(sheets.length).toBeGreaterThan(2)
  for (const [at, lines] of sheets.entries()) {
    expect(lines).toContain(`${at + 1} / ${sheets.length}`)
    expect(lines.length, `lines on sheet ${at + 1}`).toBeGreaterThan(1)
  }
  const first = sheets[0]!
  const places = [
    /^Zielvereinbarung$/,
    /^Auf Papier$/,
    /^Entwurf, gedruckt am ?\d+\. \p{L}+ \d{4} um \d\d:\d\d$/u,
    /^Zuletzt festgehalten: ?Fassung 1, Nach Workshop 3, \d+\. \p{L}+ \d{4} um \d\d:\d\d$/u,
    new RegExp(`^Prüfsumme des Textes: ?${contentHash}$`),
    /^1Präambel$/,
  ].map((line) => first.findIndex((printed) => line.test(printed)))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(sheets.flat().filter((line) => line.includes(contentHash))).toHaveLength(1)
  expect(sheets.flat().join(' ')).toContain('Ganz am Ende.')
})
