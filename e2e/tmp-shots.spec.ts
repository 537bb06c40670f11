import { expect, test } from './people.ts'
import { documentsOf } from './api.ts'
const line = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })
const tableOf = (rows: string[][]) => ({ type: 'table', rows: rows.map((cells, at) => ({ cells: cells.map((one) => ({ ...(at === 0 && { header: 'row' }), blocks: [line(one)] })) })) })
test('shots', async ({ windowOf, caller }) => {
  const c = await caller('lennetal')
  const document = (await documentsOf(c)).find(({ title }) => title.includes('Südwestfalen'))! as any
  const full = (await c.ask('GET', `/api/documents/${document.id}`)).body as any
  const org = full.organisations.find((o: any) => o.shortName === 'HWL').id
  const credit = (extra = {}) => [{ length: 100000, insertedBy: org, deletedBy: org, formattedBy: org, ...extra }]
  const clause = (blocks: any[], extra = {}) => ({ id: full.clauses[0].id, number: '1', templateClauseId: null, content: { format: 1, title: 'Maßnahmen', blocks }, credits: credit(extra) })
  const head = ['Maßnahme', 'Zuständig', 'Frist']
  const r = [['Auftakt im Kreishaus', 'Kreis Hellwegland', '31. März 2027'], ['Werkstatt mit den Schulen', 'Kreis Lennetal', 'Herbst 2027'], ['Bericht an die Ausschüsse', 'alle Kreise', 'Frühjahr 2028']]
  const from = { title: 'Zielvereinbarung Ganztag', clauses: [clause([line('Die Kreise vereinbaren diese Maßnahmen.'), line('Sie werden jährlich geprüft.'), tableOf([head, ...r])])] }
  const to = { title: 'Kooperationsvereinbarung Ganztag', clauses: [clause([line('Die Kreise vereinbaren diese Maßnahmen.'), { type: 'heading', level: 3, content: [{ type: 'text', text: 'Sie werden jährlich geprüft.' }] }, tableOf([head, r[1]!, r[2]!, [r[0]![0]!, r[0]![1]!, '30. April 2027']])], { carriedBy: [org] })] }
  const page = await windowOf('lennetal')
  await page.route('**/compared-texts*', (route) => route.fulfill({ json: { from, to } }))
  const v = (await c.ask('GET', `/api/documents/${document.id}/versions`)).body as any
  for (const view of ['', '&view=synopsis'])
    for (const [name, scheme, width] of [['light', 'light', 1280], ['dark', 'dark', 1280], ['390', 'light', 390]] as const) {
      await page.setViewportSize({ width, height: 1000 })
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(`/documents/${document.id}/compare?from=${v[1].id}&to=${v[0].id}${view}`)
      await expect(page.getByText('Zeile verschoben').first()).toBeVisible()
      await page.screenshot({ path: `/tmp/vs-${view ? 'syn' : 'text'}-${name}.png`, fullPage: true })
    }
})
