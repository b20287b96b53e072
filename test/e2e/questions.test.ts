import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { expectAccessible, expectReflow } from './axe.ts'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'
import { tabTo } from './keys.ts'
import { choose } from './the-loop.ts'

let journey: Journey
afterEach(() => journey.close())

/** The id of every question that an author wrote, as the content folder has them. */
function questionIds(): readonly string[] {
  return readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('questions.yaml'))
    .flatMap((file) =>
      (parse(readFileSync(`content/${file}`, 'utf8')) as { id: string }[]).map(({ id }) => id),
    )
}

test('every question has an address and is shown there, without an error in the console', async () => {
  journey = await startJourney({ width: 360 })
  const { page, open } = journey
  await open('/practise')
  const shown = await page.evaluate(async (ids) => {
    const missing: string[] = []
    for (const id of ids) {
      location.hash = `#/practise/question/${id}`
      const ready = () =>
        document.querySelector('h1')?.textContent !== 'No such question' &&
        document.querySelector(`[data-question="${CSS.escape(id)}"] :is(input, select)`) !== null
      for (let frames = 0; !ready() && frames < 200; frames++)
        await new Promise((resolve) => setTimeout(resolve, 10))
      if (!ready()) missing.push(id)
    }
    return { missing, wide: document.documentElement.scrollWidth > document.documentElement.clientWidth }
  }, questionIds())
  expect(questionIds().length).toBeGreaterThan(290)
  expect(shown).toEqual({ missing: [], wide: false })
  expectNoTrouble(journey)
})

/** Goes to a question and waits for its fields. */
async function ask({ page, open }: Journey, id: string): Promise<void> {
  await open(`/practise/question/${id}`)
  await page.locator(`[data-question="${id}"]`).waitFor()
}

/** Checks by the keyboard, and expects the focus on the verdict. */
async function checkBy(page: Page, verdict: RegExp): Promise<void> {
  await tabTo(page, /^button Check the answer/)
  await page.keyboard.press('Enter')
  await page.getByText(verdict).waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('verdict')
}

async function expectSound(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where)
  await expectReflow(page, where)
}

test('every kind of question is answered by keyboard alone on a phone', async () => {
  journey = await startJourney({ width: 360, height: 780 })
  const { page } = journey

  await ask(journey, 'cli.q-order-of-a-domain')
  expect(await page.getByRole('button', { name: 'Check the answer' }).isDisabled()).toBe(true)
  await expectSound(page, 'an ordering')
  const steps = ['is called', 'are added', 'proves', 'ACTIVE']
  for (const [place, words] of steps.entries()) {
    const select = page.getByRole('listitem').filter({ hasText: words }).getByRole('combobox')
    await select.focus()
    await page.keyboard.press(String(place + 1))
    await expect.poll(() => page.locator('.steps li').nth(place).textContent()).toContain(words)
    expect(await page.evaluate(() => document.activeElement?.tagName), 'the step keeps the focus').toBe(
      'SELECT',
    )
  }
  await page.locator('.steps li').last().getByRole('button', { name: 'Move up' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Moved to place 3 of 4.').waitFor()
  await checkBy(page, /^Not right\. 2 of 4 in place; only all of them count\./)
  await expectSound(page, 'a checked ordering')

  await ask(journey, 'security.q-which-role-for-what')
  await expectSound(page, 'a matching')
  for (const [item, target] of [
    ['Pull an image from a private Amazon ECR repository', 'The access role'],
    ['Pull an image from Amazon ECR Public', 'No role at all'],
    ['Read a secret that the service refers to', 'The instance role'],
    ['Query an Amazon DynamoDB table from the code', 'The instance role'],
  ] as const) {
    const select = page.getByRole('combobox', { name: item })
    await select.focus()
    await page.keyboard.type(target)
    await expect
      .poll(() => select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text))
      .toBe(target)
  }
  await tabTo(page, /^button A guess/)
  await page.keyboard.press(' ')
  await checkBy(page, /^Right, by a guess: it is asked again\./)
  await expectSound(page, 'a checked matching')

  for (const [id, words, told] of [
    ['troubleshooting.q-mend-the-port', /Replace the variable/, 'The lab itself finds nothing in it.'],
    ['pricing.q-office-hours-bill', /\$29\.28/, 'The bill, line by line'],
    ['configuration.q-line-at-fault', /Line 12/, 'Error:'],
  ] as const) {
    await ask(journey, id)
    await expectSound(page, id)
    const options = page.locator('.option')
    const texts = await options.allTextContents()
    await page.keyboard.press(String(texts.findIndex((text) => words.test(text)) + 1))
    await checkBy(page, /^Right\./)
    await page.getByText(told).first().waitFor({ state: 'attached' })
    for (const summary of await page.locator('.question summary').all()) {
      await summary.focus()
      await page.keyboard.press('Enter')
    }
    await expectSound(page, `${id}, checked`)
  }
  expectNoTrouble(journey)
})

test('one section of a topic is practised on its own, and leads back to where it is read', async () => {
  journey = await startJourney({ width: 360, height: 780 })
  const { page, open } = journey
  await open('/learn/scaling')
  const link = page.getByRole('link', { name: /^Answer \d+ questions? on “/ }).first()
  const [count, section] =
    /^Answer (\d+) questions? on “(.*)”$/.exec((await link.textContent()) ?? '')?.slice(1) ?? []
  await link.click()
  await page.getByRole('heading', { level: 1, name: `Questions: ${section}` }).waitFor()
  for (let asked = 1; asked <= Number(count); asked++) {
    await page.getByText(`Question ${asked} of ${count}`).waitFor()
    await choose(page)
    await page.getByRole('button', { name: 'Check the answer' }).click()
    await page.locator('.verdict').waitFor()
    await page.getByRole('button', { name: /^Next question|result/ }).click()
  }
  await page.getByRole('link', { name: 'Read about it' }).click()
  await page.getByRole('heading', { level: 2, name: section ?? '' }).waitFor()
  await open('/practise/topic/scaling/no-such-section')
  await page.getByRole('link', { name: 'All questions of the topic' }).waitFor()
  expectNoTrouble(journey)
})

test('a session is built by its address, survives a reload, and ends in a result by task', async () => {
  journey = await startJourney({ width: 360, height: 780 })
  const { page, open } = journey
  await open('/practise/build/topic=pricing&kind=ordering')
  await page.getByText('No question has all of this at once.').waitFor()
  await expectSound(page, 'a filter that nothing passes')
  await page.getByRole('button', { name: /^Without the topic/ }).click()
  expect(page.url()).toContain('#/practise/build/kind=ordering')
  await open('/practise/build/scope=saa-c03%2F4.2&kind=pricing')
  await page.getByRole('combobox', { name: /^Questions/ }).selectOption('5')
  const start = page.getByRole('button', { name: /^Start with/ })
  const count = Number(/\d+/.exec((await start.textContent()) ?? '')?.[0])
  await start.click()
  for (let asked = 0; asked < count; asked++) {
    await page.getByText(`Question ${asked + 1} of ${count}`).waitFor()
    if (asked === 0) await page.getByRole('button', { name: 'A guess' }).click()
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Check the answer' }).click()
    await page.locator('.verdict').waitFor()
    if (asked === 0) {
      await page.reload()
      continue
    }
    await page.getByRole('button', { name: /Next question|See the result/ }).click()
  }
  await page.getByRole('heading', { level: 1, name: 'How the session went' }).waitFor()
  await page.getByRole('table').waitFor()
  await expectSound(page, 'the result')
  const rows = await page.getByRole('row').allTextContents()
  expect(rows.join(' ')).toContain('SAA-C03 4.2')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'How the session went' }).waitFor()
  expect(await page.getByRole('row').allTextContents()).toEqual(rows)
  await open('/practise')
  await page.getByRole('link', { name: 'The last result' }).waitFor()
  expectNoTrouble(journey)
})
