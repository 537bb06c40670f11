import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = import.meta.dirname
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')

test('every rule of a room is quoted by the title of a test, and every number that a title quotes is a rule', () => {
  const rules = [...read('RULES.md').matchAll(/^- \*\*(R\d+)\*\* /gm)].map(([, rule]) => rule!)
  const titles = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => [...read(file).matchAll(/^\s*(?:test.*\(\s*)?['"`](R\d+(?:, R\d+)*): /gm)])
  const quoted = new Set(titles.flatMap(([, numbers]) => numbers!.split(', ')))
  expect(new Set(rules).size).toBe(rules.length)
  expect([...quoted].toSorted()).toEqual(rules.toSorted())
})
