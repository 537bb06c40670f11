import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './people.ts'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/**
 * axe asks that whatever scrolls can be focused. A wide table in a text that is being edited is scrolled by the caret,
 * which axe cannot see; where the text is only read, the table's frame has a tab stop and counts.
 */
const scrolledByCaret = (rule: string, html: string) =>
  rule === 'scrollable-region-focusable' && html.includes('table-frame') && !html.includes('tabindex')

/** What axe finds on the page as it stands now is nothing. */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate((values) => window.axe.run({ runOnly: { type: 'tag', values } }), rules)
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))
  expect(found.filter(({ id, html }) => !scrolledByCaret(id, html))).toEqual([])
}
