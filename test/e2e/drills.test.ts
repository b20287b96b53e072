import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, readyOffline, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

test('A sitting of fresh questions by keyboard, with the server gone, and its score after a reload', async () => {
  journey = await startJourney({ width: 360 })
  const { page, open } = journey
  await open('/practise/drills')
  await readyOffline(page)
  await journey.stopServer()
  await page.getByRole('link', { name: /^Mend this file/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Mend this file' }).waitFor()
  for (let question = 1; question <= 5; question++) {
    await page.getByText(`Question ${question} of 5`).waitFor()
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByText(/^(Right|Not right)\./).waitFor()
    expect(await page.getByText('The lab still says:').count()).toBe(3)
    await page.getByRole('button', { name: /Next question|See the result/ }).press('Enter')
  }
  await page.getByRole('heading', { level: 2, name: /of 5 right/ }).waitFor()
  await page.getByRole('link', { name: 'Other drills' }).click()
  await page.getByRole('link', { name: /Mend this file.*of 5 right/ }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: /Mend this file.*of 5 right/ }).waitFor()
  await page.getByRole('link', { name: 'Five mixed' }).click()
  await page.getByText('Question 1 of 5').waitFor()
  expectNoTrouble(journey)
})
