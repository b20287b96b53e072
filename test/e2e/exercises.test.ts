import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, readyOffline, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

const goals = (page: Page) => page.getByRole('region', { name: 'Goals' })
const hints = (page: Page) => page.getByRole('region', { name: 'Hints' })
const solutions = (page: Page) => page.getByRole('region', { name: 'Solutions' })
const field = (page: Page) => page.getByLabel('Configuration text')

async function openPlain({ page, open }: Journey, lab: string): Promise<void> {
  await open(`/lab/exercises/${lab}`)
  await goals(page)
    .getByText(/goals met/)
    .waitFor()
  const plain = page.getByRole('button', { name: 'Use a plain text field' })
  if (await plain.isVisible()) await plain.click()
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  expect(found, where).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${where} is wider than the screen`).toBeLessThanOrEqual(0)
}

test('an exercise is found from practice, solved by typing, marked in the list, and offered no more', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/practise')
  await page.getByRole('link', { name: 'Mend a configuration' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lab exercises' }).waitFor()
  await page.getByText(/^0 of \d+ solved$/).waitFor()
  await page.getByRole('link', { name: /Healthy at home, unhealthy here/ }).click()
  await goals(page).getByText('2 of 3 goals met, 2 of 5 points.').waitFor()
  await goals(page).getByText('The file names no port 3000').waitFor()
  await page.getByRole('button', { name: 'Use a plain text field' }).click()
  await field(page).fill(`${await field(page).inputValue()}  network:\n    port: 3000\n`)
  await page.getByText('Solved without a hint, and saved.').waitFor()
  await goals(page).getByText('3 of 3 goals met, 5 of 5 points.').waitFor()
  // Both right ways are explained now.
  await solutions(page).getByRole('heading', { name: '2 of 2' }).waitFor()
  await page.getByRole('link', { name: 'All exercises' }).click()
  await page.getByText(/^1 of \d+ solved$/).waitFor()
  expect(await page.getByRole('link', { name: /^Healthy at home, unhealthy here/ }).textContent()).toMatch(
    /· solved$/,
  )
  expectNoTrouble(journey)
})

test('an exercise is solved by the fixes of the lab, in the full editor', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await page.getByRole('link', { name: /Exercises/ }).click()
  await page.getByRole('link', { name: /Every key unknown/ }).click()
  await goals(page).getByText('2 of 3 goals met, 2 of 6 points.').waitFor()
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await page
    .getByRole('region', { name: 'Problems' })
    .getByRole('button', { name: /Fix everything/ })
    .click()
  await page.getByText('Solved without a hint, and saved.').waitFor()
  expectNoTrouble(journey)
})

test('text, hints and help are there again after a reload; a solved one is not counted twice', async () => {
  journey = await startJourney({ width: 390, touch: true })
  const { page } = journey
  await openPlain(journey, 'configuration.lab-reserved-port')
  const start = await field(page).inputValue()
  await hints(page).getByRole('button', { name: 'Show a hint (2 left)' }).click()
  await hints(page).getByText('App Runner sets one variable by itself').waitFor()
  await field(page).fill(`${start}# mine\n`)
  await page.waitForTimeout(600)
  await page.reload()
  await expect.poll(() => field(page).inputValue()).toContain('# mine')
  await hints(page).getByText('App Runner sets one variable by itself').waitFor()
  await hints(page).getByRole('button', { name: 'Show a hint (1 left)' }).waitFor()
  await field(page).fill(
    start
      .replace('    - name: PORT\n      value: "9000"\n', '')
      .replace('  env:', '  network:\n    port: 9000\n  env:'),
  )
  await page.getByText('Solved with 1 hint, and saved.').waitFor()
  await page.waitForTimeout(600)
  await page.reload()
  await page.getByText('Solved with 1 hint, and saved.').waitFor()
  await page.goto(`${journey.address}#/lab/exercises`)
  await page.getByText(/^1 of \d+ solved$/).waitFor()
  expectNoTrouble(journey)
})

test('a solution is shown on demand and then counts as help; starting again brings the start back', async () => {
  journey = await startJourney()
  const { page } = journey
  await openPlain(journey, 'features.lab-end-of-support')
  const start = await field(page).inputValue()
  await hints(page).getByRole('button', { name: 'Show a solution' }).click()
  const solution = await solutions(page).getByRole('group', { name: 'yaml code' }).first().textContent()
  await field(page).fill('nonsense')
  await goals(page).getByText('Not judged yet.').waitFor()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect.poll(() => field(page).inputValue()).toBe(start)
  await field(page).fill(solution ?? '')
  await page.getByText('Solved after a solution was shown, and saved.').waitFor()
  await page.getByRole('link', { name: 'All exercises' }).click()
  await page.getByRole('link', { name: /A runtime past its day.*with a solution at hand/ }).waitFor()
  expectNoTrouble(journey)
})

test('the price goal follows the size, and says what it costs now', async () => {
  journey = await startJourney()
  const { page } = journey
  await openPlain(journey, 'pricing.lab-halve-the-bill')
  await goals(page).getByText('It costs $52.59 a month now.').waitFor()
  await field(page).fill((await field(page).inputValue()).replace('2 vCPU', '1 vCPU').replace('4 GB', '2 GB'))
  await page.getByText('Solved without a hint, and saved.').waitFor()
  expectNoTrouble(journey)
})

test('exercises need no network', async () => {
  journey = await startJourney()
  const { page, open, stopServer } = journey
  await open('/')
  await readyOffline(page)
  await stopServer()
  await page.goto(`${journey.address}#/lab/exercises`)
  await page.getByRole('link', { name: /^Next:/ }).click()
  await goals(page)
    .getByText(/goals met/)
    .waitFor()
  await page.reload()
  await goals(page)
    .getByText(/goals met/)
    .waitFor()
  expectNoTrouble(journey)
})

test('an exercise that does not exist says so', async () => {
  journey = await startJourney()
  await journey.open('/lab/exercises/ships.lab-none')
  await journey.page.getByRole('heading', { level: 1, name: 'No such exercise' }).waitFor()
  expectNoTrouble(journey)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    describe(`${colorScheme}, ${width} px`, () => {
      test('no state of an exercise breaks an accessibility rule or is wider than the screen', async () => {
        journey = await startJourney({ colorScheme, width })
        const { page } = journey
        await openPlain(journey, 'security.lab-secret-arn')
        await hints(page)
          .getByRole('button', { name: /Show a hint/ })
          .click()
        await expectAccessible(page, 'an exercise with a hint')
        await hints(page).getByRole('button', { name: 'Show a solution' }).click()
        const solution = await solutions(page).getByRole('group', { name: 'json code' }).first().textContent()
        await field(page).fill('{')
        await goals(page).getByText('Not judged yet.').waitFor()
        await expectAccessible(page, 'an exercise that cannot be judged')
        await field(page).fill(solution ?? '')
        await page
          .getByText(/^Solved/)
          .first()
          .waitFor()
        await expectAccessible(page, 'a solved exercise')
        await page.getByRole('link', { name: 'All exercises' }).click()
        await page.getByText(/^1 of \d+ solved$/).waitFor()
        await expectAccessible(page, 'the list of exercises')
        expectNoTrouble(journey)
      })
    })
