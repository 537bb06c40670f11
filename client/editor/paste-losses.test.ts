import { expect, test } from 'vitest'
import { lossesOf } from './paste-losses.ts'
import { pastedPage } from './pasted-page.ts'

const lost = (style: string) => lossesOf(pastedPage(`<p style="${style}">Kreis</p>`), [])

test.each([
  'background: #ffff00',
  'background: rgb(255, 255, 0) none',
  'color: red',
  'margin: 0; background-color: yellow',
])('%s is a colour that a paste loses', (style) => expect(lost(style)).toEqual(['colours']))

test.each([
  'background: transparent',
  'background: no-repeat',
  'background: repeat scroll 0 0 white',
  'background: url(x.png)',
  'color: windowtext',
  'border-color: red',
])('%s is none', (style) => expect(lost(style)).toEqual([]))
