import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

/** Pages on which App Runner can be the advice, as they open. */
const ADVISING = [
  '/learn',
  '/learn/overview',
  '/learn/use-cases',
  '/learn/exam-tips',
  '/practise/matrix',
  '/practise/drills/service-that-fits',
  '/practise/drills/mixed',
  '/lab/exercises',
  '/prices',
]

/** Pages that ask first: what may be asked is who may choose App Runner, so the notice comes with the verdict. */
const ASKING = [
  '/practise/scenarios',
  '/practise/topic/overview/where-it-runs-and-from-what',
  '/practise/question/overview.q-new-account',
  '/practise/question/choice.q-booking-https',
  '/practise/build/kind=service-selection',
]

let journey: Journey
afterEach(() => journey.close())

test('Wherever App Runner may be advised, one dated notice says who may still choose it', async () => {
  journey = await startJourney()
  for (const route of ADVISING) {
    await journey.open(route)
    await noticeOnce(route)
  }
  expectNoTrouble(journey)
})

test('Where it is asked which service fits, the notice comes with the verdict and gives no answer away', async () => {
  journey = await startJourney()
  const { page } = journey
  for (const route of ASKING) {
    await journey.open(route)
    if (route.includes('/build/')) await page.getByRole('button', { name: /^Start/ }).click()
    await page.getByText(/^Question 1 of/).waitFor()
    expect(await noticesOn(page).count(), route).toBe(0)
    await page.getByRole('radio').first().click()
    await page.getByRole('button', { name: 'Check the answer' }).click()
    await noticeOnce(route)
  }
  expectNoTrouble(journey)
})

function noticesOn(page: Page) {
  return page.locator('.notice', { hasText: 'AWS closed App Runner to new customers on 30 April 2026' })
}

async function noticeOnce(route: string) {
  const notices = noticesOn(journey.page)
  await notices.first().waitFor()
  expect(await notices.count(), route).toBe(1)
  expect(await notices.textContent(), route).toMatch(
    /Amazon ECS Express Mode.*AWS, 2026-04-30.*checked 2026-11-22/,
  )
}
