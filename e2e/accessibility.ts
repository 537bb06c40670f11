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

/** ARIA in HTML lets an item of what is no list (`ul role=group`) have any role; axe looks at the item alone. */
const checkedOffInGroup = (rule: string, html: string) =>
  rule === 'aria-allowed-role' && html.startsWith('<li role="checkbox"')

/**
 * What axe finds wrong on the page as it stands now: the rule, and the element in HTML.
 *
 * @param asked all rules, or only what depends on colours, for a second look in another scheme
 */
export async function violationsOn(
  page: Page,
  asked: 'everything' | 'contrast' = 'everything',
): Promise<readonly { readonly id: string; readonly html: string }[]> {
  await page.evaluate(axe.source)
  const runOnly =
    asked === 'contrast'
      ? ({ type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const)
      : ({ type: 'tag', values: rules } as const)
  const { violations } = await page.evaluate(
    (runOnly) => window.axe.run({ runOnly: { ...runOnly, values: [...runOnly.values] } }),
    runOnly,
  )
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))
  return found.filter(({ id, html }) => !scrolledByCaret(id, html) && !checkedOffInGroup(id, html))
}

export const expectNoViolations = async (page: Page): Promise<void> => expect(await violationsOn(page)).toEqual([])

/** Runs in the page: what comes in, and what passes from one scheme into the other, does so in a moment's time. */
const comeToRest = () =>
  Promise.allSettled(
    document
      .getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
      .map(({ finished }) => finished),
  ).then(() => undefined)

/** Looks at the page as it stands now, light and dark; goes on when something is wrong, and fails at the end. */
export async function lookAt(page: Page, state: string): Promise<void> {
  await page.evaluate(comeToRest)
  expect.soft(await violationsOn(page), state).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(comeToRest)
  expect.soft(await violationsOn(page, 'contrast'), `${state}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(comeToRest)
}
