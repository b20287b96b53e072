import { afterEach, describe, test } from 'vitest'
import { expectAccessible, expectReflow } from './axe.ts'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'
import { ROUTE_ADDRESSES } from './routes.ts'
import { choose } from './the-loop.ts'

let journey: Journey
afterEach(() => journey.close())

const WIDTHS = [1280, 320] as const

/** Every page, and the states that pages go through, in one colour scheme at both widths. */
export function accessibilityJourneys(colorScheme: 'light' | 'dark'): void {
  const rules = colorScheme === 'dark' ? 'colours' : 'all'
  describe(colorScheme, () => {
    test('no page breaks an accessibility rule or is wider than the screen', async () => {
      journey = await startJourney({ colorScheme })
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
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 860 })
          await expectAccessible(page, `${route} at ${width} px`, rules)
          await expectReflow(page, `${route} at ${width} px`)
        }
      }
      expectNoTrouble(journey)
    })

    for (const width of WIDTHS)
      test(`neither does any page in the states that it goes through at ${width} px`, async () => {
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
