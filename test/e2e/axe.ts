import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Every rule of axe, or those on colours: all that can change with the scheme where the rest was looked at before. The
 * app has no frames, so axe may run in the page as a whole, which takes it half the time.
 */
export async function expectAccessible(
  page: Page,
  where: string,
  rules: 'all' | 'colours' = 'all',
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(rules === 'colours'
        ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
        : {}),
    })
    .analyze()
  const found = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
  expect(found, where).toEqual([])
}

/** Nothing may be wider than the screen: no scrolling in two directions. */
export async function expectReflow(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${where} is wider than the screen`).toBeLessThanOrEqual(0)
}
