import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'
import { focused, tabTo } from './keys.ts'

let journey: Journey
afterEach(() => journey.close())

/** The focus must be somewhere and must be seen. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'no focus'
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      ? 'visible'
      : `no outline on ${element.outerHTML.slice(0, 80)}`
  })
  expect(seen).toBe('visible')
}

test('a review by keyboard alone: show, grade, take back, by single keys and by Tab and Enter', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/review')
  await page.keyboard.press(' ')
  await page.getByRole('group', { name: 'Answer' }).waitFor()
  await page.keyboard.press('3')
  await page.getByRole('button', { name: /Show the answer/ }).waitFor()
  await page.keyboard.press('u')
  await page.getByText('20 new').waitFor()
  await tabTo(page, /^button Show the answer/)
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Answer' }).waitFor()
  await tabTo(page, /^button Good/)
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  await page.getByText('19 new').waitFor()
  expectNoTrouble(journey)
})

test('single keys can be switched off, and then do nothing', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/settings')
  await page.getByLabel(/Single keys in a review/).uncheck()
  await open('/review')
  await page.keyboard.press(' ')
  await page.keyboard.press('3')
  expect(await page.getByRole('group', { name: 'Answer' }).count()).toBe(0)
  await tabTo(page, /^button Show the answer/)
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Answer' }).waitFor()
  await page.keyboard.press('1')
  expect(await page.getByRole('group', { name: 'Answer' }).count()).toBe(1)
  expectNoTrouble(journey)
})

test('a scenario by keyboard alone: choose with the arrows, check, hear the verdict, go on', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/practise/scenarios')
  await tabTo(page, /^input/)
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(1)
  await tabTo(page, /^button Check the answer/)
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  await page.getByText(/^(Right|Not right)\./).waitFor()
  expect(await focused(page)).toMatch(/^p (Right|Not right)\./)
  await tabTo(page, /^button Next question/)
  await page.keyboard.press('Enter')
  await page.getByText('Question 2 of').waitFor()
  expectNoTrouble(journey)
})

test('the lab by keyboard alone: into the editor, mend with a quick fix, and out of the editor again', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await page.getByRole('region', { name: 'Problems' }).getByText('2 errors').waitFor()
  await page.locator('.lab__full .view-line').first().waitFor()
  await tabTo(page, /Configuration editor/)
  await page.keyboard.press('F8')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+.')
  await page.getByText('Change it to nodejs22').last().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Problems' }).getByText('1 error').waitFor()
  await page.keyboard.press('Control+m')
  await tabTo(page, /^button Use a plain text field/)
  await expectVisibleFocus(page)
  await tabTo(page, /^button Fix everything/)
  await page.keyboard.press('Enter')
  await page.getByText('No problem found.').waitFor()
  expectNoTrouble(journey)
})

test('the frame by keyboard: the skip link leads to the heading, and a change of page moves the focus there', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/learn')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('a Skip to the content')
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('h1 Learn')
  await tabTo(page, /^a Settings/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  expect(await focused(page)).toBe('h1 Settings')
  expectNoTrouble(journey)
})
