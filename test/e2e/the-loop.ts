import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Journey } from './journey.ts'

/** The main job, as a learner does it: study a topic, review its cards, answer a scenario, check and price a configuration. */
export async function theLoop(journey: Journey): Promise<void> {
  await studyTopic(journey)
  await reviewCards(journey)
  await answerScenario(journey)
  await answerTopicQuestion(journey)
  await mendAndPrice(journey)
}

async function studyTopic({ page, open }: Journey): Promise<void> {
  await open('/')
  await page.getByRole('link', { name: 'Learn' }).click()
  await page.getByRole('link', { name: /^Pricing and cost/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Pricing and cost' }).waitFor()
  expect(await page.getByRole('note', { name: 'Correction to the notes' }).count()).toBeGreaterThan(0)
  const facts = page.getByRole('region', { name: /facts and their sources/ })
  expect(await facts.getByRole('link', { name: /AWS docs/ }).count()).toBeGreaterThan(5)
}

async function reviewCards({ page }: Journey): Promise<void> {
  await page.getByRole('link', { name: 'Review flashcards' }).click()
  for (const grade of ['Good', 'Easy', 'Again']) {
    await page.getByRole('button', { name: /Show the answer/ }).click()
    const buttons = page.getByRole('group', { name: 'How well did you know it?' }).getByRole('button')
    expect(await buttons.count()).toBe(4)
    await buttons.filter({ hasText: grade }).click()
    await page.getByRole('button', { name: /Show the answer/ }).waitFor()
  }
}

async function answerScenario({ page, open }: Journey): Promise<void> {
  await open('/practise')
  await page.getByRole('link', { name: 'App Runner or ECS or Lambda?' }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Check the answer' }).click()
  await page.getByText(/^(Right|Not right)\./).waitFor()
  const meets = page.getByText('Meets every requirement.')
  const breaks = page.getByText(/^Breaks/)
  expect(await meets.count()).toBe(1)
  expect(await breaks.count()).toBeGreaterThanOrEqual(2)
  expect(await page.getByRole('table', { name: 'What the matrix says of each requirement' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Next question' }).click()
  await page.getByText('Question 2 of').waitFor()
}

async function answerTopicQuestion({ page, open }: Journey): Promise<void> {
  await open('/practise/topic/scaling')
  await choose(page)
  await page.getByRole('button', { name: 'Check the answer' }).click()
  await page.getByText(/^(Right|Not right)\./).waitFor()
}

/** Answers a question of any kind somehow: options from the top, the first step down, the first target for each item. */
export async function choose(page: Page): Promise<void> {
  await page.locator('.question').waitFor()
  const check = page.getByRole('button', { name: 'Check the answer' })
  const down = page.getByRole('button', { name: 'Move down' })
  if ((await down.count()) > 0) await down.first().click()
  for (const target of await page.locator('.question .match__item select').all())
    await target.selectOption({ index: 1 })
  const options = page.locator('.option input')
  for (let place = 0; !(await check.isEnabled()); place++) await options.nth(place).check()
}

async function mendAndPrice({ page, open }: Journey): Promise<void> {
  await open('/lab')
  await page.getByLabel('Open an example').selectOption({ label: 'Notes: service from an ECR image' })
  const problems = page.getByRole('region', { name: 'Problems' })
  await problems.getByText('AccessRoleArn').first().waitFor()
  await problems.getByText(/Error/).first().waitFor()
  await problems.getByRole('button', { name: /Fix everything/ }).click()
  await problems.getByText(/fixes applied/).waitFor()
  expect(await problems.getByText('Error', { exact: true }).count()).toBe(0)
  const price = page.getByRole('region', { name: 'Price' })
  await price.getByRole('row', { name: /^Cpu: 1 vCPU/ }).waitFor()
  const requests = price.getByRole('spinbutton', { name: 'Requests a day' })
  const total = () => price.locator('.bill-total-amount').textContent()
  await requests.fill('0')
  await expect.poll(total).toMatch(/11\.22/)
  await requests.fill('1000000')
  await expect.poll(total).not.toMatch(/11\.22/)
}
