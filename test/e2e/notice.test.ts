import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

/** Pages on which App Runner can be the advice. */
const ADVISING = [
  '/learn',
  '/learn/overview',
  '/learn/use-cases',
  '/learn/exam-tips',
  '/practise/scenarios',
  '/practise/matrix',
  '/practise/topic/exam-tips',
  '/practise/question/exam-tips.q-push-to-deploy',
  '/practise/question/choice.q-booking-https',
  '/practise/drills/service-that-fits',
  '/practise/drills/mixed',
  '/lab/exercises',
  '/prices',
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

test('A session that asks which service fits says it as well', async () => {
  journey = await startJourney()
  await journey.open('/practise/build/kind=service-selection')
  await journey.page.getByRole('button', { name: /^Start/ }).click()
  await journey.page.getByText(/^Question 1 of/).waitFor()
  await noticeOnce('/practise/session')
  expectNoTrouble(journey)
})

async function noticeOnce(route: string) {
  const notices = journey.page.locator('.notice', {
    hasText: 'AWS closed App Runner to new customers on 30 April 2026',
  })
  await notices.first().waitFor()
  expect(await notices.count(), route).toBe(1)
  expect(await notices.textContent(), route).toMatch(
    /Amazon ECS Express Mode.*AWS, 2026-04-30.*checked 2026-11-22/,
  )
}
