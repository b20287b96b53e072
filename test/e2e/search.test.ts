import { AxeBuilder } from '@axe-core/playwright'
import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

test('the search opens by a key, finds while typing, is used by the keyboard alone, and leads to the very place', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/practise')
  await page.keyboard.press('Control+k')
  const input = page.getByRole('combobox', { name: /Search/ })
  await input.waitFor()
  expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
  const option = page.getByRole('option')
  for (const [query, title] of [
    ['maxconcurency', /MaxConcurrency/],
    ['--enable-www-subdomain', /www/],
    ['AWS/AppRunner', /namespace/],
    ['apprunner.yaml', /apprunner\.yaml/],
  ] as const) {
    await input.fill(query)
    await option.filter({ hasText: title }).first().waitFor()
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await input.fill('three numbers')
  await option.filter({ hasText: 'Three numbers' }).first().waitFor()
  const active = async () => await page.locator('[role="option"][aria-selected="true"]').innerText()
  const first = await active()
  await page.keyboard.press('ArrowDown')
  expect(await active()).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  expect(await active()).toBe(first)
  expect(await input.getAttribute('aria-activedescendant')).toBe(
    await page.locator('[role="option"][aria-selected="true"]').getAttribute('id'),
  )
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: 'Three numbers' })
  await heading.waitFor()
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expectNoTrouble(journey)
})

test('the search says what to do before the first letter and when nothing is found, and Esc leaves it', async () => {
  journey = await startJourney({ width: 360, height: 740, touch: true })
  const { page, open } = journey
  await open('/')
  await page.getByRole('button', { name: 'Search' }).click()
  const input = page.getByRole('combobox', { name: /Search/ })
  await page.getByRole('button', { name: 'apprunner.yaml' }).click()
  await page.getByRole('option').first().waitFor()
  expect(await input.inputValue()).toBe('apprunner.yaml')
  await input.fill('zeppelin')
  await page.getByText('Nothing here is called or mentions').waitFor()
  await page.getByRole('button', { name: 'Glossary' }).click()
  await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor()
  await page.getByRole('button', { name: 'Search' }).click()
  await input.waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expectNoTrouble(journey)
})

test('a question mark shows the keys of the page, unless single keys are turned off; typed text is text', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/review')
  await page.getByRole('button', { name: /Show the answer/ }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('region', { name: 'In a review' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /Good/ }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search/ }).waitFor()
  await page.keyboard.type('13?')
  expect(await page.getByRole('combobox', { name: /Search/ }).inputValue()).toBe('13?')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Good/ }).waitFor()
  await open('/settings')
  await page.getByLabel(/Single keys/).click()
  await expect.poll(() => page.getByLabel(/Single keys/).isChecked()).toBe(false)
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('dialog', { name: 'Keys of this page' }).waitFor()
  expectNoTrouble(journey)
})

test('the corrections are narrowed by topic and lead to the fact in its topic', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/corrections')
  await page.getByLabel('Topic').selectOption({ label: 'Monitoring and logging' })
  await page.getByLabel('Kind').selectOption({ label: 'Wrong' })
  const shown = page.locator('.correction')
  expect(await shown.count()).toBeGreaterThan(3)
  expect(await shown.first().innerText()).toMatch(
    /THE NOTES SAY[\s\S]*AWS DOCUMENTS[\s\S]*checked 20\d\d-\d\d-\d\d/i,
  )
  await shown.first().getByRole('link', { name: 'in Monitoring and logging' }).click()
  await page.getByRole('heading', { level: 1, name: 'Monitoring and logging' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^monitoring\./)
  expectNoTrouble(journey)
})
