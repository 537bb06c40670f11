import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { orderOfLayers } from '../client/build/layer-order.ts'

const folder = 'dist/client/assets'

test('whichever style sheet comes first, the layers are in one order', () => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(1)
  for (const name of sheets) expect(readFileSync(path.join(folder, name), 'utf8'), name).toMatch(orderOfLayers())
})
