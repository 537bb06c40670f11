// @vitest-environment happy-dom
import { $getRoot, PASTE_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import { aDocument, type ClauseEditor, openClause } from './testing/clause-editor.ts'
import { outsideGrammar } from './testing/outside-grammar.ts'

/** Pastes at the end of an empty clause; returns the words, and what the room would refuse. */
function paste(html: string): { page: ClauseEditor; refused: string[] } {
  const page = openClause(aDocument([]), 2)
  const refused: string[] = []
  page.doc.on('update', (update: Uint8Array) => refused.push(...outsideGrammar(page.doc, update)))
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  page.update(() => {
    $getRoot().selectEnd()
    page.editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData }))
  })
  return { page, refused }
}

const word = (text: string) => expect.objectContaining({ type: 'text', text })

test('What is pasted from a word processor loses its colours, fonts and foreign marks, and no word', () => {
  const { page, refused } = paste(`
    <h2 style="color:red;text-align:center">Ziele</h2>
    <p style="margin-left:40px;font-family:Arial">Die <b style="color:#f00">Kreise</b> <mark>vereinbaren</mark>\tdies.</p>
    <blockquote><p>Alle</p><p>oder keiner</p></blockquote>`)
  expect(refused).toEqual([])
  expect(page.inYjs()).toEqual(page.inEditor())
  expect(JSON.stringify(page.inYjs())).toMatch(/Ziele.*Die .*Kreise.*vereinbaren.*dies.*Alle.*oder keiner/)
})

test('An unsafe link is pasted as its words', () => {
  const { page, refused } = paste(
    '<p><a href="javascript:alert(1)">Klick</a> <a href="https://kreis.example" target="_top">Kreis</a></p>',
  )
  expect(refused).toEqual([])
  const [line] = page.inYjs().blocks
  expect(line).toEqual({
    type: 'paragraph',
    content: [word('Klick '), { type: 'link', url: 'https://kreis.example', content: [word('Kreis')] }],
  })
})

test('Headings, tables and tables in tables within lists and cells are dissolved into their words', () => {
  const { page, refused } = paste(`
    <ul><li><h3>Punkt</h3></li><li>vor<table><tr><td>Zelle</td></tr></table></li></ul>
    <table style="background:red"><tr style="height:40px"><th style="background-color:#eee">Kopf</th></tr>
      <tr><td valign="middle" width="80"><table><tr><td>innen</td></tr></table></td></tr></table>`)
  expect(refused).toEqual([])
  expect(page.inYjs()).toEqual(page.inEditor())
  expect(JSON.stringify(page.inYjs())).toMatch(/Punkt.*vor.*Zelle.*Kopf.*innen/)
})
