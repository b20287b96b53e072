import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'
import { ROUTE_ADDRESSES } from './routes.ts'
import { choose } from './the-loop.ts'

let journey: Journey
afterEach(() => journey.close())

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
  expect(found, where).toEqual([])
}

/** Nothing may be wider than the screen: no scrolling in two directions. */
async function expectReflow(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${where} is wider than the screen`).toBeLessThanOrEqual(0)
}

/** Every page, and the states that pages go through, in one colour scheme at both widths. */
export function accessibilityJourneys(colorScheme: 'light' | 'dark'): void {
  for (const width of [320, 1280])
    describe(`${colorScheme}, ${width} px`, () => {
      test('no page breaks an accessibility rule or is wider than the screen', async () => {
        journey = await startJourney({ colorScheme, width })
        const { page, open } = journey
        await open('/learn')
        const topics = await page
          .locator('a[href^="#/learn/"]')
          .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').slice(1)))
        for (const route of new Set([...ROUTE_ADDRESSES, ...topics])) {
          await open(route)
          if (route === '/lab')
            await page
              .getByRole('region', { name: 'Problems' })
              .getByText(/errors?,/)
              .waitFor()
          await expectAccessible(page, route)
          await expectReflow(page, route)
        }
        expectNoTrouble(journey)
      })

      test('neither does any page in the states that it goes through', async () => {
        journey = await startJourney({ colorScheme, width })
        const { page, open } = journey
        await open('/review')
        await page.getByRole('button', { name: /Show the answer/ }).click()
        await expectAccessible(page, 'review with the answer')
        await open('/practise/scenarios')
        await page.getByRole('radio').first().check()
        await page.getByRole('button', { name: 'Check the answer' }).click()
        await page.getByText(/^(Right|Not right)\./).waitFor()
        await expectAccessible(page, 'a checked scenario')
        await expectReflow(page, 'a checked scenario')
        await open('/practise/topic/scaling')
        await choose(page)
        await page.getByRole('button', { name: 'Check the answer' }).click()
        await page.getByText(/^(Right|Not right)\./).waitFor()
        await expectAccessible(page, 'a checked question')
        await open('/')
        await expectAccessible(page, 'today of a returning learner')
        await expectReflow(page, 'today of a returning learner')
        await open('/lab')
        await page
          .getByRole('button', { name: 'Use a plain text field' })
          .or(page.getByRole('button', { name: 'Use the full editor' }))
          .click()
        await page
          .getByRole('region', { name: 'Problems' })
          .getByText(/errors?,/)
          .waitFor()
        await expectAccessible(page, 'the lab with the other editor')
        await open('/settings')
        await page
          .getByLabel('Bring back a copy')
          .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') })
        await page.getByText('The file ends in the middle').waitFor()
        await expectAccessible(page, 'settings with a refused file')
        expectNoTrouble(journey)
      })
    })
}
