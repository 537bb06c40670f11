import { inflateSync } from 'node:zlib'

/** Glyphs to letters, from a ToUnicode table: `<glyph> <letters>`, or `<first> <last> <letter of the first>`. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>()
  const entries = table.slice(table.indexOf('endcodespacerange')).matchAll(/^<(\w+)> (?:<(\w+)> )?<(\w+)>$/gm)
  for (const [, first = '', last = first, unicode = ''] of entries) {
    const units = unicode.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16))
    for (let glyph = Number.parseInt(first, 16); glyph <= Number.parseInt(last, 16); glyph++) {
      letters.set(glyph.toString(16).toUpperCase().padStart(first.length, '0'), String.fromCharCode(...units))
      units[units.length - 1]! += 1
    }
  }
  return letters
}

/** Each page of a PDF, line by line, as Chromium writes one: its objects in the open, its streams deflated. */
export function linesOfPages(pdf: Buffer): string[][] {
  const objects = new Map<string, string>()
  for (const [, id = '', object = ''] of pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm))
    objects.set(id, object)

  const streamAt = (id: string): string => {
    const [head, length] = /\/Length (\d+)[\s\S]*?stream\n/.exec(objects.get(id)!)!
    const start = objects.get(id)!.indexOf(head) + head.length
    return inflateSync(Buffer.from(objects.get(id)!.slice(start, start + Number(length)), 'latin1')).toString('latin1')
  }

  const fonts = new Map<string, Map<string, string>>()
  const lettersIn = (font: string) => {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)!)![1]!
    if (!fonts.has(font)) fonts.set(font, lettersOf(streamAt(table)))
    return fonts.get(font)!
  }

  function linesOf(page: string): string[] {
    const names = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, id!]))
    const lines: string[] = []
    let letters = new Map<string, string>()
    let height = ''
    // What sets a font, begins at a place, or shows glyphs.
    const steps = /\/(F\d+) \S+ Tf|(\S+) Tm$|<(\w+)> Tj/gm
    for (const [, font, to, glyphs] of streamAt(/\/Contents (\d+)/.exec(page)![1]!).matchAll(steps)) {
      if (font) letters = lettersIn(names.get(font)!)
      if (to && to !== height) lines.push('')
      height = to ?? height
      const size = letters.keys().next().value?.length ?? 2
      for (const glyph of glyphs?.match(new RegExp(`.{${size}}`, 'g')) ?? [])
        lines[lines.length - 1] += letters.get(glyph) ?? '\uFFFD'
    }
    return lines
  }

  const [, kids = ''] = /\/Type \/Pages\n[\s\S]*?\/Kids \[([^\]]*)\]/.exec([...objects.values()].join('\n'))!
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => linesOf(objects.get(id!)!))
}
