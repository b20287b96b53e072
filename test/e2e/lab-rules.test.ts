import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { RULES } from '../../src/lab/rules.ts'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

const titleOf = (rule: string) => RULES.find(({ id }) => id === rule)?.title ?? ''
const ruleLinks = (page: Page) => page.locator('.rules__list a')

test('all rules are listed, found while typing, and filtered by document and severity', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab/rules')
  await expect.poll(() => ruleLinks(page).count()).toBe(RULES.length)
  await page.getByLabel('Search the rules').fill('map env list')
  await page.getByRole('link', { name: titleOf('env-is-list') }).waitFor()
  expect(await ruleLinks(page).count()).toBeLessThan(RULES.length / 3)
  await page.getByLabel('Search the rules').fill('zzzz')
  await page.getByText(/0 of \d+ rules\. Try fewer/).waitFor()
  await page.getByLabel('Search the rules').fill('')
  await page.getByLabel('Severity').selectOption({ label: 'Warning' })
  await expect
    .poll(() => ruleLinks(page).count())
    .toBe(RULES.filter(({ severity }) => severity === 'warning').length)
  await page.getByLabel('Document').selectOption({ label: 'CreateService JSON' })
  await expect
    .poll(() => ruleLinks(page).count())
    .toBe(
      RULES.filter(({ severity, kinds }) => severity === 'warning' && kinds.includes('create-service'))
        .length,
    )
  expectNoTrouble(journey)
})

test('the page of a rule says why, marks what is wrong, shows the fix as changes, and leads on', async () => {
  journey = await startJourney({ width: 390 })
  const { page, open } = journey
  const at = RULES.findIndex(({ id }) => id === 'port-in-range')
  const rule = RULES[at]
  await open('/lab/rules/port-in-range')
  await page.getByRole('heading', { level: 1, name: rule?.title ?? '' }).waitFor()
  await page.getByText(rule?.why ?? '').waitFor()
  const wrong = page.getByRole('region', { name: 'Wrong', exact: true })
  expect(await wrong.locator('mark').textContent()).toBe('wrong here: 70000')
  await wrong.getByText(/70000 is not a port/).waitFor()
  const fix = page.getByRole('region', { name: /What the fix/ })
  expect(await fix.locator('del').first().textContent()).toMatch(/^removed: .*70000/)
  expect(await fix.locator('ins').first().textContent()).toMatch(/^added: .*8080/)
  await page.getByRole('link', { name: /^Next rule/ }).click()
  await page.getByRole('heading', { level: 1, name: RULES[at + 1]?.title ?? '' }).waitFor()
  await page.getByRole('link', { name: /^Previous rule/ }).click()
  await page.getByRole('heading', { level: 1, name: rule?.title ?? '' }).waitFor()
  expectNoTrouble(journey)
})

test('every rule has a page that holds what its file says, and nothing breaks accessibility', async () => {
  journey = await startJourney({ width: 320, colorScheme: 'dark' })
  const { page, open } = journey
  for (const [at, rule] of RULES.entries()) {
    await open(`/lab/rules/${rule.id}`)
    await page.getByRole('heading', { level: 1, name: rule.title, exact: true }).waitFor()
    expect(await page.locator('mark').count(), rule.id).toBeGreaterThan(0)
    expect(await page.locator('.rule__messages li').count(), rule.id).toBeGreaterThan(0)
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider, `${rule.id} is wider than the screen`).toBeLessThanOrEqual(0)
    if (at % 10 === 0) expect((await new AxeBuilder({ page }).analyze()).violations, rule.id).toEqual([])
  }
  expectNoTrouble(journey)
})

test('a rule that is not there is said to be missing', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab/rules/no-such-rule')
  await page.getByRole('heading', { level: 1, name: 'No such rule' }).waitFor()
  await page.getByRole('link', { name: 'See all rules' }).click()
  await page.getByRole('heading', { level: 1, name: 'Rules of the lab' }).waitFor()
  expectNoTrouble(journey)
})

test('an example is tried in the lab, where each problem of a rule leads back to its page', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab/rules/env-is-list')
  await page.getByRole('button', { name: 'Try it in the lab' }).click()
  await page.getByRole('heading', { level: 1, name: 'Config lab' }).waitFor()
  const problems = page.getByRole('region', { name: 'Problems' })
  await problems.getByRole('link', { name: 'Rule env-is-list' }).click()
  await page.getByRole('heading', { level: 1, name: titleOf('env-is-list') }).waitFor()
  await page.goBack()
  await problems.getByRole('link', { name: 'Rule env-is-list' }).waitFor()
  await page.getByRole('button', { name: 'Use a plain text field' }).click()
  await page.getByLabel('Configuration text').fill('version: 1.0\nruntime: "nodejs22\n')
  await problems.getByText(/quot/).first().waitFor()
  expect(await problems.getByRole('link', { name: /^Rule / }).count(), 'syntax faults have no page').toBe(0)
  expectNoTrouble(journey)
})

test('a hover in the editor leads to the page of the rule, in this tab', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached' })
  await page
    .getByRole('region', { name: 'Problems' })
    .getByRole('link', { name: 'Rule runtime-supported' })
    .waitFor()
  await page.locator('.view-line', { hasText: 'nodejs18' }).getByText('nodejs18').hover()
  await page.locator('.monaco-hover a', { hasText: 'runtime-supported' }).click()
  await page.getByRole('heading', { level: 1, name: titleOf('runtime-supported') }).waitFor()
  expect(journey.context.pages()).toHaveLength(1)
  expectNoTrouble(journey)
})
