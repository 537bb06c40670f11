import { expectNoViolations } from './accessibility.ts'
import { documentsOf } from './api.ts'
import { expect, openDocument, test } from './people.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page (${scheme})`, async ({ browser, signIn, caller, server }) => {
    const context = await browser.newContext({ baseURL: server.url, colorScheme: scheme })
    const anonymous = await context.newPage()
    await anonymous.goto('/')
    await anonymous.getByLabel('E-Mail-Adresse').waitFor()
    await expectNoViolations(anonymous)
    await context.close()

    const page = await signIn('facilitator')
    await page.emulateMedia({ colorScheme: scheme })
    await expectNoViolations(page)
    await page
      .getByRole('link', { name: /Ganztag in Südwestfalen/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Dokumente' }).waitFor()
    await expectNoViolations(page)
    const [agreement] = (await documentsOf(await caller('facilitator'))).filter(({ title }) =>
      /Ganztag in Südwestfalen/.test(title),
    )
    await openDocument(page, agreement!.id)
    await expectNoViolations(page)
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await page
      .locator('.clause')
      .first()
      .getByRole('button', { name: /Aktionen zu/ })
      .click()
    await expectNoViolations(page)
    await page.getByRole('menuitem', { name: 'Umbenennen' }).click()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Umfang' }).waitFor()
    await page.keyboard.press('Control+h')
    await page.getByRole('textbox', { name: 'Suchen' }).fill('Kreise')
    await page.getByText(/1 von \d+/).waitFor()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await page.locator('.clause-text[contenteditable="true"]').first().click()
    await page.getByRole('button', { name: 'Verweis' }).click()
    await page.getByRole('combobox').fill('ziel')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { selected: true }).waitFor()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page
      .getByRole('link', { name: /Stand nach/ })
      .first()
      .click()
    await page.getByText('Unveränderlich festgehalten').waitFor()
    await expectNoViolations(page)
    await openDocument(page, agreement!.id)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoViolations(page)
    await page.goto('/documents/gibt-es-nicht')
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor()
    await expectNoViolations(page)
  })
}

test('no page asks anything of another origin, and its policy forbids it', async ({ signIn, caller, server }) => {
  const page = await signIn('lennetal')
  const foreign: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && origin !== server.url) foreign.push(request.url())
  })
  const [agreement] = await documentsOf(await caller('lennetal'))
  await openDocument(page, agreement!.id)
  await page.goto('/')
  await page
    .getByRole('link', { name: /Ganztag/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Dokumente' }).waitFor()
  expect(foreign).toEqual([])
  const answer = await page.request.get('/')
  expect(answer.headers()['content-security-policy']).toContain("default-src 'self'")
  expect(answer.headers()['content-security-policy']).not.toContain('unsafe')
})
