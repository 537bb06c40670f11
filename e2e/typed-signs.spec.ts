import { clauseText, expect, savedState, test, typeInto } from './people.ts'

const pair = ['lennetal', 'hellwegland'] as const

test('signs around words set them for both, and undo brings the signs back', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Zeichen', pair)
  const { keyboard } = lennetal!
  const theirs = clauseText(hellwegland!)
  await typeInto(lennetal!, 'Wort **fett** dann *kursiv* dann _auch_ dann ~~weg~~ und Bürger*innen, Lehrer*innen')
  await expect(theirs.locator('.bold')).toHaveText('fett')
  await expect(theirs.locator('.italic')).toHaveText(['kursiv', 'auch'])
  await expect(theirs.locator('.struck')).toHaveText('weg')
  await expect(theirs).toHaveText('Wort fett dann kursiv dann auch dann weg und Bürger*innen, Lehrer*innen')
  await keyboard.press('Enter')
  await keyboard.type('**doch**')
  await expect(theirs.locator('.bold')).toHaveText(['fett', 'doch'])
  await keyboard.press('Control+z')
  await expect(theirs.locator('p').last()).toHaveText('**doch**')
  await expect(theirs.locator('.bold')).toHaveText('fett')
})

test('Tab in the last cell adds a row, with the heads as they are, and a date in a cell is a date', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Tabelle füllen', pair)
  const { keyboard } = lennetal!
  const theirs = clauseText(hellwegland!)
  await typeInto(lennetal!, '/Tabelle')
  await keyboard.press('Enter')
  await expect(theirs.locator('tr')).toHaveCount(3)
  for (let cell = 1; cell < 9; cell++) await keyboard.press('Tab')
  await keyboard.type('1. März')
  await keyboard.press('Tab')
  await keyboard.type('neu')
  await expect(theirs.locator('tr')).toHaveCount(4)
  await expect(theirs.locator('tr').last().locator('td').first()).toHaveText('neu')
  await expect(theirs.locator('th')).toHaveCount(3)
  await keyboard.press('Shift+Tab')
  await keyboard.press('End')
  await keyboard.type('!')
  await expect(theirs.locator('tr').nth(2).locator('td').last()).toHaveText('1. März!')
})

test('an empty item to tick is left with Enter and taken away with the backspace key', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Abhaken', pair)
  const { keyboard } = lennetal!
  const theirs = clauseText(hellwegland!)
  await typeInto(lennetal!, '[] eins')
  await keyboard.press('Enter')
  await expect(theirs.locator('li')).toHaveCount(2)
  await keyboard.press('Backspace')
  await expect(theirs.locator('li')).toHaveCount(1)
  await keyboard.type('danach')
  await expect(theirs.locator('p')).toHaveText('danach')
  await keyboard.press('Enter')
  await keyboard.type('[] zwei')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('Ende')
  await expect(theirs.locator('li')).toHaveText(['eins', 'zwei'])
  await expect(theirs.locator('p').last()).toHaveText('Ende')
  await expect(savedState(lennetal!)).toHaveText('gespeichert')
})

test('a line is broken without a new paragraph, and plain text comes in with its lines', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Zeilen', pair)
  const { keyboard } = lennetal!
  const theirs = clauseText(hellwegland!)
  await typeInto(lennetal!, 'Kreis Lennetal')
  await keyboard.press('Shift+Enter')
  await keyboard.type('Der Landrat')
  await expect(theirs.locator('p')).toHaveCount(1)
  await expect(theirs.locator('p br')).toHaveCount(1)
  await keyboard.press('Enter')
  await lennetal!.evaluate(() => navigator.clipboard.writeText('eins & <b>zwei</b>\ndrei'))
  await keyboard.press('Control+v')
  await expect(theirs).toContainText('eins & <b>zwei</b>')
  await expect(theirs.locator('.bold')).toHaveCount(0)
  await expect(theirs.locator('p').last()).toHaveText('drei')
  await expect(savedState(lennetal!)).toHaveText('gespeichert')
})
