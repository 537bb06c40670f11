import { expect, test } from 'vitest'
import { extentOf } from './extent.ts'

test.each([
  ['', 0, 0],
  ['Der Kreis Soest', 3, 15],
  ['Die E-Mail-Adresse', 2, 18],
  ['Ganztags- und Schulangebote', 3, 27],
  ['§ 24 Absatz 4 SGB VIII', 5, 22],
  ['1.000,50 Euro', 2, 13],
  ['Bildungs\u00adbüro', 1, 12],
  ['für fu\u0308r', 2, 7],
  ['eins\nzwei\tdrei', 3, 12],
  ['– …', 0, 3],
  ['und/oder', 2, 8],
  ['😀 gut', 1, 5],
])('%j has %i words and %i characters', (text, words, characters) =>
  expect(extentOf(text)).toEqual({ words, characters }),
)
