import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { focused } from './keys.ts'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

const problemsOf = (page: Page) => page.getByRole('region', { name: 'Problems' })

/** Writes a whole text through the plain editor. */
async function write(page: Page, text: string): Promise<void> {
  const plain = page.getByRole('button', { name: 'Use a plain text field' })
  await plain.or(page.getByRole('button', { name: 'Use the full editor' })).waitFor()
  if (await plain.isVisible()) await plain.click()
  const area = page.getByLabel('Configuration text')
  if (text.length < 5_000) return area.fill(text)
  // Typing thousands of lines takes the browser minutes; putting them there, as opening a file does, takes it none.
  await area.evaluate((element, value) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
}

for (const example of [
  'Notes: apprunner.yaml for Node.js',
  'Notes: apprunner.yaml for Python',
  'Notes: service from an ECR image',
]) {
  test(`the notes' sample "${example}" shows what is wrong with it, and its fixes make it right`, async () => {
    journey = await startJourney()
    const { page, open } = journey
    await open('/lab')
    await page.getByLabel('Open an example').selectOption({ label: example })
    await problemsOf(page)
      .getByText(/errors?[,.]/)
      .waitFor()
    expect(await problemsOf(page).getByText('Error', { exact: true }).count()).toBeGreaterThan(0)
    await page.locator('.squiggly-error').first().waitFor({ state: 'attached' })
    await problemsOf(page)
      .getByRole('button', { name: /Fix everything/ })
      .click()
    await expect.poll(() => problemsOf(page).getByText('Error', { exact: true }).count()).toBe(0)
    expectNoTrouble(journey)
  })
}

test('a problem in the list leads to its place, its fix mends it, and undo takes the fix back', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  const problems = problemsOf(page)
  await problems.getByRole('button', { name: /line 15/ }).click()
  await problems.getByRole('button', { name: 'Make it a list of name and value' }).click()
  await problems.getByText('1 error').waitFor()
  await page.getByRole('textbox', { name: /Configuration editor/ }).press('Control+z')
  await problems.getByText('2 errors').waitFor()
  expectNoTrouble(journey)
})

test('what was mended and typed before the full editor had loaded is undone in it, and the caret stays where it was', async () => {
  journey = await startJourney()
  const { page, open } = journey
  let load = () => {}
  const held = new Promise<void>((resolve) => (load = resolve))
  await page.route(/MonacoEditor-.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await open('/lab')
  const problems = problemsOf(page)
  await problems
    .getByRole('button', { name: /nodejs22/ })
    .first()
    .click()
  await problems.getByText('1 error').waitFor()
  const field = page.getByLabel('Configuration text')
  await field.press('Control+End')
  await page.keyboard.insertText('\n'.repeat(40))
  await page.keyboard.type('# one two')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: 'e', selectionStart: 1, selectionEnd: 1 })
  load()
  await page.waitForTimeout(2_000)
  expect(await field.isVisible(), 'nobody is interrupted').toBe(true)
  await devtools.send('Input.insertText', { text: 'é' })
  await page.keyboard.press('Shift+ArrowLeft')
  const scrolled = await field.evaluate((area) => area.scrollTop)
  expect(scrolled).toBeGreaterThan(0)
  const lines = page.locator('.lab__full .view-lines')
  await lines.waitFor()
  expect(await focused(page)).toMatch(/Configuration editor/)
  await lines.getByText('# one twoé').waitFor()
  const lineTops = await page
    .locator('.lab__full')
    .evaluate((full) =>
      ['.lines-content', '.monaco-editor'].map(
        (part) => full.querySelector(part)?.getBoundingClientRect().top,
      ),
    )
  expect((lineTops[1] ?? 0) - (lineTops[0] ?? 0)).toBe(scrolled)
  await page.keyboard.type('!')
  await lines.getByText('# one two!').waitFor()
  for (const left of ['# one twoé', '# one', '#']) {
    await page.keyboard.press('Control+z')
    await lines.getByText(left, { exact: true }).waitFor()
  }
  await page.keyboard.press('Control+z')
  await expect.poll(() => lines.getByText('#', { exact: true }).count()).toBe(0)
  await page.keyboard.press('Control+z')
  await problems.getByText('1 error').waitFor()
  await page.keyboard.press('Control+z')
  await problems.getByText('2 errors').waitFor()
  expectNoTrouble(journey)
})

test('where the full editor cannot be loaded, the plain field stays and says so, and trying again brings it', async () => {
  journey = await startJourney()
  const { page, open, context, troubles } = journey
  await context.route(/MonacoEditor-.*\.js/, (route) => route.abort())
  await open('/lab')
  await page.getByText('The full editor could not be loaded').waitFor()
  const field = page.getByLabel('Configuration text')
  await field.press('Control+End')
  await page.keyboard.type('# mine')
  await problemsOf(page).getByRole('button', { name: 'Make it a list of name and value' }).click()
  await expect.poll(() => field.inputValue()).toMatch(/- name: NODE_ENV[^]*# mine$/)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await context.unroute(/MonacoEditor-.*\.js/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.view-line', { hasText: '# mine' }).waitFor()
  await page.getByText('F8').waitFor()
  expect(troubles.filter((trouble) => !/ERR_FAILED.*MonacoEditor/.test(trouble))).toEqual([])
})

test('completion offers runtimes with what follows from each', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await page.getByLabel('Open an example').selectOption({ label: 'Node.js 22 with a secret' })
  await page.locator('.view-line', { hasText: 'value-from' }).waitFor()
  const text = EXAMPLES.find(({ title }) => title === 'Node.js 22 with a secret')?.text ?? ''
  const editor = page.getByRole('textbox', { name: /Configuration editor/ })
  await editor.press('Control+Home')
  for (let line = text.slice(0, text.indexOf('\nruntime:') + 1).split('\n').length; line > 1; line--)
    await editor.press('ArrowDown')
  await editor.press('End')
  await editor.press('Control+Shift+ArrowLeft')
  await editor.press('Delete')
  await editor.press('Control+Space')
  await page.locator('.suggest-widget').getByText('python311').first().waitFor()
  expectNoTrouble(journey)
})

test('hover explains, find finds, the palette opens: nothing of the editor breaks the policy', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await problemsOf(page).getByText('2 errors').waitFor()
  // The list may be there before the editor is; once the editor underlines, it answers the pointer too.
  await page.locator('.squiggly-error').first().waitFor()
  await page.locator('.view-line', { hasText: 'runtime:' }).getByText('runtime').hover()
  await page
    .locator('.monaco-hover')
    .getByText(/managed runtime/i)
    .first()
    .waitFor()
  await page.locator('.view-line', { hasText: 'nodejs18' }).getByText('nodejs18').hover()
  await page
    .locator('.monaco-hover')
    .getByText(/Support of nodejs18 ended/)
    .first()
    .waitFor()
  const editor = page.getByRole('textbox', { name: /Configuration editor/ })
  await editor.press('Control+f')
  await page.getByRole('textbox', { name: 'Find' }).fill('npm')
  await page.keyboard.press('Escape')
  await editor.press('F1')
  await page.locator('.quick-input-widget input').waitFor()
  await page.keyboard.press('Escape')
  expectNoTrouble(journey)
})

test('the text is there again after a reload', async () => {
  journey = await startJourney({ width: 390, touch: true })
  const { page, open } = journey
  await open('/lab')
  await write(page, 'version: 1.0\nruntime: nodejs22\n# mine\n')
  await problemsOf(page).getByText('2 errors').waitFor()
  await page.waitForTimeout(600)
  await page.reload()
  await expect.poll(() => page.getByLabel('Configuration text').inputValue()).toContain('# mine')
  expectNoTrouble(journey)
})

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['broken YAML', 'version: 1.0\nruntime: "nodejs22\nbuild: [\n'],
  ['another kind of file', 'FROM node:22\nRUN npm ci\nCMD ["node", "server.js"]\n'],
  [
    'an alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`,
  ],
  ['200 KB of quotes', '"'.repeat(200_000)],
  ['depth 100,000', '['.repeat(100_000)],
  ['20,000 keys', Array.from({ length: 20_000 }, (_, key) => `key${key}: 1`).join('\n')],
]

test('hostile and broken texts are answered with a sentence while the page stays alive', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  for (const [what, text] of HOSTILE) {
    await write(page, 'version: 1.0\n')
    await problemsOf(page)
      .getByText(/errors?[,.]/)
      .waitFor()
    await write(page, text)
    await expect
      .poll(() => problemsOf(page).getAttribute('aria-busy'), { timeout: 15_000, message: what })
      .toBe('false')
    const said = await problemsOf(page).locator('li, .notice').first().textContent()
    expect(said?.length, what).toBeGreaterThan(30)
  }
  await write(
    page,
    'version: 1.0\nruntime: nodejs22\nbuild:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: node server.js\n',
  )
  await problemsOf(page).getByText('No problem found.').waitFor()
  expectNoTrouble(journey)
})

test('the price follows the text and the traffic', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await write(
    page,
    JSON.stringify({
      ServiceName: 'shop',
      SourceConfiguration: {
        ImageRepository: {
          ImageIdentifier: 'public.ecr.aws/nginx/nginx:latest',
          ImageRepositoryType: 'ECR_PUBLIC',
        },
      },
      InstanceConfiguration: { Cpu: '1 vCPU', Memory: '2 GB' },
    }),
  )
  const price = page.getByRole('region', { name: 'Price' })
  await price.getByRole('spinbutton', { name: 'Requests a day' }).fill('0')
  await expect.poll(() => price.locator('.bill-total-amount').textContent()).toMatch(/10\.22/)
  const text = await page.getByLabel('Configuration text').inputValue()
  await write(page, text.replace('2 GB', '4 GB'))
  await expect.poll(() => price.locator('.bill-total-amount').textContent()).toMatch(/20\.44/)
  await write(page, text.replace('2 GB', '9 GB'))
  await price
    .getByText('No price for this')
    .or(price.getByText(/A price stands here/))
    .waitFor()
  expect(await price.textContent()).not.toMatch(/NaN/)
  expectNoTrouble(journey)
})
