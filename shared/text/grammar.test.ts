import { expect, test } from 'vitest'
import { isAttribute, isElementName, isTextAttribute, mayContain } from './grammar.ts'

test('Names that JavaScript knows of itself are no names of the grammar', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'root', 'UNDEFINED', 'artificial', 'code']) {
    expect(isElementName(name), name).toBe(false)
    expect(mayContain(name, 'constructor'), name).toBe(false)
    expect(isAttribute('paragraph', name, ''), name).toBe(false)
    expect(isTextAttribute(name, null), name).toBe(false)
    expect(isTextAttribute('p', JSON.parse(`{"${name}":0}`)), name).toBe(false)
  }
})

test.each([
  ['root', 'text'],
  ['root', 'listitem'],
  ['paragraph', 'paragraph'],
  ['link', 'link'],
  ['list', 'text'],
  ['tablecell', 'table'],
  ['horizontalrule', 'text'],
  ['linebreak', 'text'],
])('In %s there is no %s', (parent, child) => expect(mayContain(parent, child)).toBe(false))

test.each([
  ['link', '__url', 'javascript:alert(1)'],
  ['paragraph', '__style', 'position:fixed'],
  ['paragraph', '__indent', 21],
  ['paragraph', '__slots', {}],
  ['heading', '__tag', 'script'],
  ['tablecell', '__colSpan', 101],
  ['tablecell', '__backgroundColor', 'red'],
  ['table', '__colWidths', ['1']],
  ['table', '__colWidths', Array.from({ length: 101 }, () => 1)],
  ['listitem', '__value', Number.NaN],
])('%s has no %s = %j', (element, key, value) => expect(isAttribute(element, key, value)).toBe(false))

test.each([
  ['p', { __format: 128 }],
  ['p', { __format: 1.5 }],
  ['p', { __style: 'color:red' }],
  ['p', [1]],
  ['t', 'tab'],
  ['i', -1],
  ['s_x', 1],
])('A text has no %s = %j', (key, value) => expect(isTextAttribute(key, value)).toBe(false))
