import { expect, test } from 'vitest'
import { scriptBudget, weighScripts } from './bench/script-weight.ts'

test('the door asks for no more script than a slow line brings in a moment', () => {
  expect(weighScripts().signIn).toBeLessThanOrEqual(scriptBudget.signIn)
})

test('whoever reads a document does not wait for the editor', () => {
  expect(weighScripts().reading).toBeLessThanOrEqual(scriptBudget.reading)
})

test('one can write when no more script has come than was agreed', () => {
  expect(weighScripts().document).toBeLessThanOrEqual(scriptBudget.document)
})
