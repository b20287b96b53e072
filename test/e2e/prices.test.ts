import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, readyOffline, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

const offer = (page: Page, name: string) =>
  page.locator('.offer').filter({ has: page.getByText(name, { exact: true }) })
const amountOf = (page: Page, name: string) => offer(page, name).locator('.offer__amount').textContent()
const amounts = (page: Page) => page.locator('.offer__amount').allTextContents()
const requests = (page: Page) => page.getByRole('spinbutton', { name: 'Requests a day' })
const book = (page: Page) => page.getByRole('combobox', { name: 'Price book' })

test('services stand sorted with their bills; a day is drawn, copied as a link, and comes back exactly, offline', async () => {
  journey = await startJourney()
  const { page, open, context } = journey
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await open('/prices')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What would it cost?')
  expect(await page.locator('.offer__name').first().textContent()).toBe('Lambda, function URL')
  expect(await page.locator('.offer').count()).toBe(11)
  expect(await amountOf(page, 'App Runner')).toMatch(/33\.58/)

  for (const summary of await page.locator('.offer > details > summary').all()) await summary.click()
  expect(await page.locator('.offer .bill-total-amount').count()).toBe(10)
  const billed = await page
    .locator('.offer')
    .evaluateAll((offers) =>
      offers.map((one) => [
        one.querySelector('.offer__amount')?.textContent,
        one.querySelector('.bill-total-amount')?.textContent,
      ]),
    )
  for (const [shown, total] of billed) if (total !== undefined) expect(shown).toBe(total)
  expect(await offer(page, 'ECS on Fargate Spot').textContent()).toContain('price book has none')

  // A stroke of the pointer over the evening, then one hour more by keyboard.
  await page.locator('.day__plane').scrollIntoViewIfNeeded()
  const plane = await page.locator('.day__plane').boundingBox()
  if (!plane) throw new Error('there is nothing to draw on')
  const at = (hour: number, part: number) =>
    [plane.x + (plane.width * (hour + 0.5)) / 24, plane.y + plane.height * (1 - part)] as const
  await page.mouse.move(...at(19, 0.5))
  await page.mouse.down()
  await page.mouse.move(...at(22, 1))
  await page.mouse.up()
  await page.getByText('Your own day:').waitFor()
  const hour = (name: string) => page.getByRole('slider', { name, exact: true })
  expect(await hour('20:00 to 21:00').getAttribute('aria-valuetext')).toMatch(/requests, height \d\d of 100$/)
  await hour('9:00 to 10:00').focus()
  await page.keyboard.press('ArrowLeft')
  expect(await hour('8:00 to 9:00').evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Home')
  await expect
    .poll(() => hour('8:00 to 9:00').getAttribute('aria-valuetext'))
    .toBe('0 requests, height 0 of 100')
  await page.getByText('The day as a table').click()
  const row = page.getByRole('row', { name: /^8:00 to 9:00/ })
  expect(await row.getByRole('cell').textContent()).toBe('0')

  await page.getByText('It has to have:').click()
  await page.getByRole('checkbox', { name: 'WebSocket' }).check()
  await offer(page, 'App Runner').getByText('WebSocket: no.').waitFor()
  expect(await offer(page, 'Lambda, HTTP API').textContent()).toContain('WebSocket: not told.')
  expect(await offer(page, 'ECS Express Mode').textContent()).toContain('Has all that is wanted')

  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await page.getByText('Copied as CSV.').waitFor()
  const appRunner = (await amountOf(page, 'App Runner'))?.replace(/[^\d.]/g, '')
  expect(await copied()).toContain(`App Runner,${appRunner},`)
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await page.getByText('Copied as Markdown.').waitFor()
  expect(await copied()).toContain(`| App Runner | ${appRunner} |`)
  await page.getByRole('button', { name: 'Copy as link' }).click()
  await page.getByText('Link copied').waitFor()
  const link = await copied()
  const before = await amounts(page)

  await readyOffline(page)
  await journey.stopServer()
  await page.goto('about:blank')
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'What would it cost?' }).waitFor()
  expect(await amounts(page)).toEqual(before)
  expect(await hour('8:00 to 9:00').getAttribute('aria-valuetext')).toBe('0 requests, height 0 of 100')
  await page.getByText('It has to have: WebSocket').waitFor()

  await page.goto(link.slice(0, -30))
  await page.getByText('The link is damaged').waitFor()
  await page.getByRole('link', { name: 'Start a comparison of your own' }).click()
  await expect.poll(() => amountOf(page, 'App Runner')).toMatch(/33\.58/)
  expectNoTrouble(journey)
})

test('the keyboard alone changes the day, opens a bill, chooses a line, a strategy and the notes’ prices', async () => {
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
  await expect.poll(() => amountOf(page, 'App Runner')).toMatch(/10\.22/)
  await offer(page, 'App Runner').locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await offer(page, 'App Runner').locator('.bill-total-amount').waitFor()
  const lines = page.locator('.plot > .plot__line')
  expect(await lines.count()).toBe(4)
  await page.getByRole('checkbox', { name: 'Lambda, HTTP API' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => lines.count()).toBe(5)

  const strategy = page.getByRole('listitem').filter({ hasText: 'Move what is nearly idle to Lambda' })
  expect(await strategy.textContent()).toMatch(/Where it pays: −US?\$11\.77/)
  await strategy.locator('summary').focus()
  await page.keyboard.press('Enter')
  const fails = page.getByRole('region', { name: /^Where it does not: Move what/ })
  expect(await fails.getByRole('row', { name: /^The month/ }).textContent()).toMatch(/56\.94.*1,044\.31/)

  await page.getByRole('radio', { name: 'Office hours' }).check()
  await book(page).selectOption({ label: 'Europe (Frankfurt), eu-central-1' })
  await page.getByText('No rate is known; sources read').waitFor()
  expect(new Set(await amounts(page))).toEqual(new Set(['no price']))
  await book(page).selectOption({ label: 'Asia Pacific (Tokyo), ap-northeast-1' })
  await expect.poll(() => amountOf(page, 'App Runner')).toMatch(/42\.71/)
  await book(page).selectOption({ label: 'As in the study notes' })
  const mistakes = page.getByRole('table', { name: /^Mistakes of the notes/ })
  expect(await mistakes.textContent()).toContain('AWS lists no charge for requests')
  const notes = page.getByRole('region', { name: 'As in the study notes', exact: true })
  expect(await notes.locator('.bill-total-amount').textContent()).toMatch(/57\.03/)
  const aws = page.getByRole('region', { name: 'By the rates of AWS', exact: true })
  expect(await aws.locator('.bill-total-amount').textContent()).toMatch(/33\.58/)
  expectNoTrouble(journey)
})

test('what is no number, too much or not possible gets a sentence beside its field and no amount', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/prices')
  await page.getByText('Instances, sizes, and what only some services ask').click()
  const wrong = [
    ['Requests a day', '', 'Requests a day is not a number'],
    ['Requests a day', '-5', 'Requests a day cannot be -5'],
    ['Requests a day', '1.5', 'choose a whole number'],
    ['Requests a day', '99999999999999999999', 'choose a whole number from 0 to 1,000,000,000'],
    ['Duration of a request', '0', 'choose a number from 1 to 120,000'],
    ['Instances at least', '100', 'choose a whole number from 1 to 25'],
    ['Logs a month', '-1', 'GB of logs cannot be -1'],
    ['Size of a response', '1e9', 'choose a number from 0 to 100,000'],
  ] as const
  for (const [name, value, words] of wrong) {
    const field = page.getByRole('spinbutton', { name })
    const right = await field.inputValue()
    await field.fill(value)
    await page.locator('.traffic-fault').filter({ hasText: words }).waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('.offer').count()).toBe(0)
    expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|Infinity/)
    await field.fill(right)
    await offer(page, 'App Runner').waitFor()
  }
  await page.getByRole('button', { name: 'Clear the day' }).click()
  await page
    .getByText(/A day has 24 hours with traffic in at least one/)
    .first()
    .waitFor()
  await page.getByRole('radio', { name: 'Spiky' }).check()
  await page.getByRole('combobox', { name: 'Size of an instance' }).selectOption({ label: '4 vCPU / 12 GB' })
  await offer(page, 'Lightsail containers').waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|Infinity/)
  expectNoTrouble(journey)
})

const TEMPLATE = `Resources:
  Scaling:
    Type: AWS::AppRunner::AutoScalingConfiguration
    Properties:
      MinSize: 3
  Service:
    Type: AWS::AppRunner::Service
    Properties:
      SourceConfiguration:
        AutoDeploymentsEnabled: false
        ImageRepository:
          ImageIdentifier: public.ecr.aws/nginx/nginx:1
          ImageRepositoryType: ECR_PUBLIC
      InstanceConfiguration:
        Cpu: 1 vCPU
        Memory: 2 GB
`

test('in the lab the price stands beside its lines, follows the text, and the next changes are one press each', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await page.getByRole('button', { name: 'Use a plain text field' }).click()
  await page.getByLabel('Configuration text').fill(TEMPLATE)
  const price = page.getByRole('region', { name: 'Price', exact: true })
  const total = () => price.locator('.bill-total-amount').textContent()
  await expect.poll(total).toMatch(/46\.23/)
  const settings = page.getByRole('table', { name: 'What each setting costs a month' })
  expect(await settings.getByRole('row', { name: /^Memory: 2 GB/ }).textContent()).toMatch(/line 16.*30\.66/)
  await settings.getByRole('button', { name: 'line 5 of the text, MinSize' }).press('Enter')
  const area = page.getByLabel('Configuration text')
  expect(await area.evaluate((element) => element === document.activeElement)).toBe(true)
  // A change is shown against what stood there before, for a moment.
  await page.locator('.price__flash').first().waitFor({ state: 'detached' })
  await page.keyboard.press('1')
  await expect.poll(total).toMatch(/25\.79/)
  await price.getByText(/^−US\$20\.44 a month/).waitFor()
  expect(await price.getByRole('slider', { name: 'Provisioned instances' }).isDisabled()).toBe(true)

  await page.getByRole('button', { name: 'Use the full editor' }).click()
  const beside = page.locator('.price-beside')
  await expect.poll(() => beside.allTextContents()).toHaveLength(3)
  const whatIf = page.getByRole('region', { name: 'What if' })
  const smaller = whatIf.getByRole('listitem').filter({ hasText: 'Use 0.5 vCPU, 1 GB' })
  expect(await smaller.textContent()).toMatch(/−US\$12\.9\d a month/)
  await smaller.getByRole('button').press('Enter')
  await expect.poll(total).toMatch(/12\.90/)
  await expect.poll(async () => (await beside.allTextContents()).join(' ')).toMatch(/7\.79.*5\.11/)
  await page.getByRole('textbox', { name: /Configuration editor/ }).press('Control+z')
  await expect.poll(total).toMatch(/25\.79/)
  await price.getByRole('link', { name: 'The same size and traffic on other services' }).click()
  await page.getByRole('heading', { level: 1, name: 'What would it cost?' }).waitFor()
  expect(await amountOf(page, 'App Runner')).toMatch(/25\.79/)
  expectNoTrouble(journey)
})

test('with everything open it breaks no rule in light and dark and no screen of 320 px', async () => {
  journey = await startJourney({ width: 320, touch: true })
  const { page, open } = journey
  await open('/prices')
  for (const summary of await page.locator('main summary').all()) await summary.click()
  for (const box of await page
    .getByRole('group', { name: /Services in the plot/ })
    .getByRole('checkbox')
    .all())
    await box.check()
  for (const box of await page
    .getByRole('group', { name: /It has to have/ })
    .getByRole('checkbox')
    .all())
    await box.check()
  await expect.poll(() => page.locator('.plot > .plot__line').count()).toBe(10)
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      .analyze()
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)),
    ).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
  }
  await book(page).selectOption({ label: 'As in the study notes' })
  await page.getByRole('table', { name: /^Mistakes of the notes/ }).waitFor()
  expect(await overflow()).toBeLessThanOrEqual(0)
  expectNoTrouble(journey)
})
