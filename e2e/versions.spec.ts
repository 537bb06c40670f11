import { clauseText, expect, test, typeInto } from './people.ts'

test('a version is kept, listed and read, and does not move when the draft does', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Fassungen', ['lennetal', 'hellwegland'])
  await typeInto(lennetal!, 'Das ist vereinbart.')
  await lennetal!.getByRole('button', { name: 'Fassung festhalten' }).first().click()
  const dialog = lennetal!.getByRole('dialog')
  await dialog.getByLabel('Bezeichnung').fill('Stand nach Workshop 1')
  await dialog.getByRole('button', { name: 'Festhalten', exact: true }).click()
  await expect(lennetal!.getByText('Fassung 1 ist festgehalten.').first()).toBeVisible()
  await expect(hellwegland!.getByText('Stand nach Workshop 1').first()).toBeVisible()

  await typeInto(hellwegland!, ' Nachtrag.')
  await expect(clauseText(lennetal!)).toContainText('Nachtrag.')
  await lennetal!.getByRole('link', { name: /Stand nach Workshop 1/ }).click()
  await expect(lennetal!.getByRole('heading', { name: 'Fassungen', level: 1 })).toBeVisible()
  await expect(lennetal!.locator('article')).toContainText('Das ist vereinbart.')
  await expect(lennetal!.locator('article')).not.toContainText('Nachtrag.')
})
