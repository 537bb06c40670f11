import { expect, test } from 'vitest'
import { scriptBudget, weighScripts } from './bench/script-weight.ts'

test('the door asks for no more script than a slow line brings in a moment', () => {
  expect(weighScripts().signIn).toBeLessThanOrEqual(scriptBudget.signIn)
})

test('whoever reads a document does not wait for the editor', () => {
  expect(weighScripts().reading).toBeLessThanOrEqual(scriptBudget.reading)
})

// In kB. The aim is `scriptBudget.document`; what the editor weighs today may not grow further until that is reached.
const documentToday = 211.1

test('the page of a document does not grow beyond what it weighs today', () => {
  expect(weighScripts().document).toBeLessThanOrEqual(Math.max(documentToday, scriptBudget.document))
})
