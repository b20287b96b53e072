import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

const offer = (page: Page, name: string) =>
  page.locator('.offer').filter({ has: page.getByText(name, { exact: true }) })
const amountOf = (page: Page, name: string) => offer(page, name).locator('.offer__amount').textContent()
const requests = (page: Page) => page.getByRole('spinbutton', { name: 'Requests a day' })

test('ten services stand sorted, and every one with a price opens its bill', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/prices')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What would it cost?')
  expect(await page.locator('.offer__name').first().textContent()).toBe('Lambda, function URL')
  expect(await page.locator('.offer').count()).toBe(10)
  expect(await amountOf(page, 'App Runner')).toMatch(/33\.58/)
  for (const summary of await page.locator('.offer > details > summary').all()) await summary.click()
  expect(await page.locator('.offer .bill-total-amount').count()).toBe(9)
  const names = await page
    .locator('.offer')
    .evaluateAll((offers) =>
      offers.map((one) => [
        one.querySelector('.offer__amount')?.textContent,
        one.querySelector('.bill-total-amount')?.textContent,
      ]),
    )
  for (const [shown, billed] of names) if (billed !== undefined) expect(shown).toBe(billed)
  expect(await offer(page, 'ECS on Fargate Spot').textContent()).toContain('price book has none')
  expectNoTrouble(journey)
})

test('amounts follow presets and numbers; a number that is none says so and never shows NaN', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/prices')
  await requests(page).fill('0')
  await expect.poll(() => amountOf(page, 'App Runner')).toMatch(/10\.22/)
  await page.getByRole('radio', { name: 'Nightly batch' }).check()
  await expect.poll(() => requests(page).inputValue()).toBe('600')
  await requests(page).fill('')
  await page
    .getByText(/Requests a day is not a number/)
    .first()
    .waitFor()
  await requests(page).fill('7200')
  await page.getByRole('combobox', { name: 'Size of an instance' }).selectOption({ label: '4 vCPU / 12 GB' })
  await offer(page, 'Lightsail containers').waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|Infinity/)
  expectNoTrouble(journey)
})

test('App Runner’s bill turns into the notes’ bill, which names its mistakes', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/prices')
  const runner = offer(page, 'App Runner')
  await runner.locator('summary').first().click()
  await runner.getByRole('radio', { name: 'As in the study notes' }).check()
  await runner.getByText('A mistake of the notes:').waitFor()
  expect(await runner.textContent()).toContain('AWS lists no charge for requests')
  expect(await runner.locator('.bill-total-amount').textContent()).toMatch(/57\.03/)
  expectNoTrouble(journey)
})

test('the comparison is copied as CSV and as Markdown', async () => {
  journey = await startJourney()
  const { page, open, context } = journey
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('/prices')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await page.getByText('Copied as CSV.').waitFor()
  expect(await copied()).toContain('App Runner,33.58,')
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await page.getByText('Copied as Markdown.').waitFor()
  expect(await copied()).toContain('| App Runner | 33.58 |')
  expectNoTrouble(journey)
})

test('the keyboard alone changes the day, opens a bill and chooses a line', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/prices')
  await page.getByRole('radio', { name: 'Office hours' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.getByRole('radio', { name: 'Always on' }).isChecked()).toBe(true)
  const slider = page.getByRole('slider', { name: 'Requests a day' })
  await slider.focus()
  await page.keyboard.press('Home')
  await expect.poll(() => requests(page).inputValue()).toBe('0')
  await offer(page, 'App Runner').locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await offer(page, 'App Runner').locator('.bill-total-amount').waitFor()
  const lines = page.locator('.plot > .plot__line')
  expect(await lines.count()).toBe(4)
  await page.getByRole('checkbox', { name: 'Lambda, HTTP API' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => lines.count()).toBe(5)
  expectNoTrouble(journey)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`with every bill open it breaks no rule and no screen of 320 px, ${colorScheme}`, async () => {
    journey = await startJourney({ colorScheme, width: 320 })
    const { page, open } = journey
    await open('/prices')
    for (const summary of await page.locator('.offer > details > summary').all()) await summary.click()
    await page.getByRole('radio', { name: 'As in the study notes' }).check()
    for (const box of await page
      .getByRole('group', { name: /Services in the plot/ })
      .getByRole('checkbox')
      .all())
      await box.check()
    await expect.poll(() => page.locator('.plot > .plot__line').count()).toBe(9)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)),
    ).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    expectNoTrouble(journey)
  })
