import type { Page } from '@playwright/test'
import { clauseText, expect, test, typeInto } from './people.ts'

// The security policy reports what a page on the clipboard would do or look like: nothing of it may get that far.
test.use({ expectedErrors: /^$/ })

/** What LibreOffice Writer puts on the clipboard: items are not closed, sentences break in the middle. */
const fromWriter = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>
<head>
\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
\t<title></title>
\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
\t<style type="text/css">
\t\t@page { size: 21cm 29.7cm; margin: 2cm }
\t\tp { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
\t\ttd p { orphans: 0; widows: 0; background: transparent }
\t\ta:link { color: #000080; so-language: zxx; text-decoration: underline }
\t</style>
</head>
<body lang="de-DE" link="#000080" vlink="#800000" dir="ltr"><h1 class="western">
Ziele</h1>
<p style="margin-bottom: 0cm; line-height: 100%">Die Kreise planen <b>gemeinsam</b>
und <i>verbindlich</i>, <span style="background: #ffff00">bald</span> und
<font face="Courier New, monospace"><font size="2" style="font-size: 10pt">mit
Bedacht</font></font>, ab <sdfield type=DATETIME sdnum="1031;1031;T. MMMM JJJJ">1. Juni 2027</sdfield> und
nicht <strike>irgendwann</strike>, wie es der <a href="https://example.org/">Beschluss</a>
sagt.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
<h2 class="western">Näher</h2>
<ol>
\t<li><p style="margin-bottom: 0cm; line-height: 100%">eins</p>
\t<ol type="a">
\t\t<li><p style="margin-bottom: 0cm; line-height: 100%">darunter</p>
\t\t<ul>
\t\t\t<li><p style="margin-bottom: 0cm; line-height: 100%">ganz unten und über
\t\t\tzwei Zeilen</p>
\t\t</ul>
\t</ol>
\t<li><p style="margin-bottom: 0cm; line-height: 100%">zwei</p>
</ol>
<table width="100%" cellpadding="4" cellspacing="0">
\t<col width="128*"/>

\t<col width="128*"/>

\t<thead>
\t\t<tr valign="top">
\t\t\t<th width="50%" style="border: 1px solid #000000; padding: 0.1cm"><p>
\t\t\t\tMaßnahme</p>
\t\t\t</th>
\t\t\t<th width="50%" style="border: 1px solid #000000; padding: 0.1cm"><p>
\t\t\t\tFrist</p>
\t\t\t</th>
\t\t</tr>
\t</thead>
\t<tbody>
\t\t<tr valign="top">
\t\t\t<td width="50%" style="border: 1px solid #000000; padding: 0.1cm"><p>
\t\t\t\tAuftakt</p>
\t\t\t\t<p>im <b>Kreishaus</b></p>
\t\t\t</td>
\t\t\t<td width="50%" style="border: 1px solid #000000; padding: 0.1cm"><p>
\t\t\t\t<br/>

\t\t\t\t</p>
\t\t\t</td>
\t\t</tr>
\t</tbody>
</table>
<p style="margin-bottom: 0cm; line-height: 100%">Ende</p>
</body>
</html>
`

const website = `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Ganztag</title><style>.lead { font-size: 120% } .col { padding: 1em }</style></head>
<body class="home"><div id="page"><main><div class="row"><div class="col">
<script>window.visits = 'gezählt'</script>
<h1 class="title"><span>Ganztag</span></h1>
<div class="lead" style="color: #c00000; font-family: Georgia">Ein <strong class="big">fester</strong> und
  <em>offener</em> Tag <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Sonne"> mit einem
  <small>kleinen</small> <a class="button" href="https://example.org/mehr" onclick="track()">Verweis</a>.</div>
<iframe srcdoc="<p>Rahmen</p>" title="Rahmen"></iframe>
<h3>Schritte</h3>
<ul class="steps"><li><div>erstens<ul><li>darunter</li></ul></div></li><li><p>zweitens</p></li></ul>
<div><div>Noch eine Zeile</div><div>und eine</div></div>
<table class="striped"><tbody><tr><th scope="col">Ort</th><th>Tag</th></tr><tr><td><div>Halle</div></td><td>Montag</td></tr></tbody></table>
</div></div></main></div></body></html>`

/** A paste of what another program has put on the clipboard, to the letter. */
const paste = (page: Page, html: string) =>
  page.evaluate((content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', content)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)

/** The lines, lists and tables of the first clause as they stand on a page, without what only says how they look. */
const readOn = (page: Page) =>
  clauseText(page).evaluate((text) => {
    const copy = text.cloneNode(true) as Element
    for (const struck of copy.querySelectorAll('.struck')) {
      const mark = document.createElement('s')
      mark.append(...struck.childNodes)
      struck.replaceWith(mark)
    }
    for (const element of copy.querySelectorAll('span, div')) element.replaceWith(...element.childNodes)
    for (const element of copy.querySelectorAll('*'))
      for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name)
    return [...copy.children].map((block) => block.outerHTML)
  })

const leftOut = (page: Page) => page.locator('.left-out')

test('a paste from LibreOffice keeps its structure, word for word, and the page says what was left out', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Aus LibreOffice', ['lennetal', 'hellwegland'])
  await typeInto(lennetal!, '')
  await paste(lennetal!, fromWriter)
  await expect
    .poll(() => readOn(hellwegland!))
    .toEqual([
      '<h3>Ziele</h3>',
      '<p>Die Kreise planen <strong>gemeinsam</strong> und <em>verbindlich</em>, bald und mit Bedacht, ' +
        'ab 1. Juni 2027 und nicht <s>irgendwann</s>, wie es der <a href="https://example.org/">Beschluss</a> sagt.<sup>1</sup></p>',
      '<h4>Näher</h4>',
      '<ol><li>eins</li><li><ol><li>darunter</li><li><ul><li>ganz unten und über zwei Zeilen</li></ul></li></ol></li>' +
        '<li>zwei</li></ol>',
      '<table><tr><th><p>Maßnahme</p></th><th><p>Frist</p></th></tr>' +
        '<tr><td><p>Auftakt</p><p>im <strong>Kreishaus</strong></p></td><td><p><br></p></td></tr></table>',
      '<p>Ende</p>',
    ])
  await expect(leftOut(lennetal!)).toContainText('Nicht übernommen: Farben und Schriftarten.')
  await expect(leftOut(hellwegland!)).toHaveCount(0)
})

test('a paste from a web page keeps its structure and none of its scripts, frames and pictures', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Aus dem Netz', ['lennetal', 'hellwegland'])
  const { keyboard } = lennetal!
  const comesIn = async () => {
    await expect
      .poll(() => readOn(hellwegland!))
      .toEqual([
        '<h3>Ganztag</h3>',
        '<p>Ein <strong>fester</strong> und <em>offener</em> Tag mit einem kleinen ' +
          '<a href="https://example.org/mehr">Verweis</a>.</p>',
        '<h5>Schritte</h5>',
        '<ul><li>erstens</li><li><ul><li>darunter</li></ul></li><li>zweitens</li></ul>',
        '<p>Noch eine Zeile</p>',
        '<p>und eine</p>',
        '<table><tr><th><p>Ort</p></th><th><p>Tag</p></th></tr>' +
          '<tr><td><p>Halle</p></td><td><p>Montag</p></td></tr></table>',
      ])
    await expect(leftOut(lennetal!)).toContainText('Nicht übernommen: Bilder, Farben und Schriftarten.')
    await expect(leftOut(hellwegland!)).toHaveCount(0)
  }
  // Copied in this browser, which writes the look of each element into it.
  const other = await lennetal!.context().newPage()
  await other.setContent(website)
  await other.keyboard.press('Control+a')
  await other.keyboard.press('Control+c')
  await lennetal!.bringToFront()
  await typeInto(lennetal!, '')
  await keyboard.press('Control+v')
  await comesIn()
  // As it was written, from a program that copies all of it.
  await leftOut(lennetal!).getByRole('button', { name: 'Schließen' }).click()
  await keyboard.press('Control+a')
  await keyboard.press('Delete')
  await expect.poll(() => readOn(hellwegland!)).toEqual(['<p><br></p>'])
  await paste(lennetal!, website)
  await comesIn()
})

test('plain text is pasted line by line, and its signs stay signs', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Bloßer Text', ['lennetal', 'hellwegland'])
  await typeInto(lennetal!, '')
  await lennetal!.evaluate(() =>
    navigator.clipboard.writeText('Erste Zeile\r\nZweite\tmit Tabulator\n\n- kein Punkt\n<b>kein Fettdruck</b>'),
  )
  await lennetal!.keyboard.press('Control+v')
  await expect
    .poll(() => readOn(hellwegland!))
    .toEqual([
      '<p>Erste Zeile</p>',
      '<p>Zweite\tmit Tabulator</p>',
      '<p><br></p>',
      '<p>- kein Punkt</p>',
      '<p>&lt;b&gt;kein Fettdruck&lt;/b&gt;</p>',
    ])
  await expect(leftOut(lennetal!)).toHaveCount(0)
})
