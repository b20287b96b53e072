import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { writeLink } from '../../src/platform/share-link.ts'
import { EVERYDAY_TRAFFIC } from '../../src/pricing/traffic.ts'
import { expectAccessible, expectReflow } from './axe.ts'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

const MINE = 'version: 1.0\nruntime: nodejs22\n# mine\n'
const THEIRS = 'version: 1.0\nruntime: python311\n# theirs\n'

const field = (page: Page) => page.getByLabel('Configuration text')
const problems = (page: Page) => page.getByRole('region', { name: 'Problems' })

/** A journey with the plain editor, which phones have from the start. */
async function startOnPhone(): Promise<Journey> {
  journey = await startJourney({ width: 390, touch: true })
  await journey.open('/lab')
  await field(journey.page).waitFor()
  return journey
}

async function linkOf(text: string): Promise<string> {
  return `/lab/s/${await writeLink({ text, mode: 'existing', traffic: { ...EVERYDAY_TRAFFIC, minSize: 3 } })}`
}

test('a link opens text, mode and traffic; a text of their own is asked about, kept, and brought back', async () => {
  const { page, open } = await startOnPhone()
  await field(page).fill(MINE)
  await page.waitForTimeout(600)
  await open(await linkOf(THEIRS))
  await page.getByText('The lab holds a text of your own.').waitFor()
  await page.getByRole('button', { name: 'Open it and put mine aside' }).click()
  await expect.poll(() => field(page).inputValue()).toBe(THEIRS)
  expect(await page.getByLabel('an existing one').isChecked()).toBe(true)
  expect(await page.getByRole('spinbutton', { name: 'Provisioned instances' }).inputValue()).toBe('3')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.reload()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(() => field(page).inputValue()).toBe(MINE)
  expectNoTrouble(journey)
})

test('a link opens at once where nothing would be lost, and a declined one changes nothing', async () => {
  const { page, open } = await startOnPhone()
  await open(await linkOf(THEIRS))
  await expect.poll(() => field(page).inputValue()).toBe(THEIRS)
  await field(page).fill(MINE)
  await page.waitForTimeout(600)
  await open(await linkOf('version: 1.0\n'))
  await page.getByRole('link', { name: 'Keep my text' }).click()
  await expect.poll(() => field(page).inputValue()).toBe(MINE)
  expectNoTrouble(journey)
})

test('a bad link is answered with a sentence', async () => {
  journey = await startJourney()
  const { page, open } = journey
  const good = await linkOf(THEIRS)
  for (const bad of [good.slice(0, -9), '/lab/s/AAAA', '/lab/s/%%%', `/lab/s/${'A'.repeat(8001)}`]) {
    await open(bad)
    await page.getByRole('heading', { level: 1, name: 'This link cannot be opened' }).waitFor()
    expect((await page.getByRole('alert').textContent())?.length).toBeGreaterThan(60)
  }
  expectNoTrouble(journey)
})

test('the text is shared as a link, as Markdown and as a file; one that is too long as a file', async () => {
  const { page, open } = await startOnPhone()
  await journey.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await field(page).fill(MINE)
  await page.getByRole('button', { name: 'Tools' }).click()
  await expectAccessible(page, 'the tools of the lab on a phone')
  await expectReflow(page, 'the tools of the lab on a phone')
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await page.getByText('Link copied.').waitFor()
  const link = await copied()
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await page.getByText('copied as Markdown').waitFor()
  expect(await copied()).toMatch(/# mine[^]*### Problems[^]*\*\*Error\*\*[^]*### Price[^]*a month/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download apprunner.yaml' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('apprunner.yaml')
  expect(await readFile(await download.path(), 'utf8')).toBe(MINE)
  const noise = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * 31) % 9000)))
  await field(page).fill(`# ${noise.join('')}`)
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await page.getByText(/too long for a link\. Download .* instead/).waitFor()
  await field(page).fill(THEIRS)
  await page.waitForTimeout(600)
  await open(new URL(link).hash.slice(1))
  await page.getByRole('button', { name: 'Open it and put mine aside' }).click()
  await expect.poll(() => field(page).inputValue()).toBe(MINE)
  expectNoTrouble(journey)
})

test('a file is opened by button and by drop; one that is too large or no text is refused', async () => {
  const { page } = await startOnPhone()
  const input = page.locator('input[type=file]')
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/yaml', buffer })
  await input.setInputFiles(file('a.yaml', Buffer.from(THEIRS)))
  await expect.poll(() => field(page).inputValue()).toBe(THEIRS)
  await input.setInputFiles(file('big.yaml', Buffer.alloc(300_000, 'a')))
  await page.getByText('big.yaml has 293 KB').waitFor()
  await input.setInputFiles(file('image.png', Buffer.from([0xff, 0xfe, 0x00, 0x80])))
  await page.getByText('image.png could not be read as UTF-8 text').waitFor()
  expect(await field(page).inputValue()).toBe(THEIRS)
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'b.yaml'))
    return transfer
  }, MINE)
  await page.locator('.lab__editor').dispatchEvent('drop', { dataTransfer: dropped })
  await expect.poll(() => field(page).inputValue()).toBe(MINE)
  expectNoTrouble(journey)
})

test('format, changes, outline, next problem, fix all of a kind, and a start from nothing', async () => {
  const { page } = await startOnPhone()
  await field(page).fill('version: 1.0\nruntime: nodejs22\nrun:\n    command: node x  \n')
  await page.getByRole('button', { name: 'Tools' }).click()
  await page.getByRole('button', { name: 'Format' }).click()
  await page.getByText('Formatted.').waitFor()
  expect(await field(page).inputValue()).toBe('version: 1.0\nruntime: nodejs22\nrun:\n  command: node x\n')
  await page.getByRole('button', { name: 'Changes' }).click()
  const dialog = page.getByRole('dialog', { name: 'What has changed' })
  await dialog.locator('ins', { hasText: 'nodejs22' }).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Outline' }).click()
  await page.getByRole('group', { name: 'Outline' }).getByRole('button', { name: 'command' }).click()
  expect(
    await field(page).evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe('command')
  await problems(page).locator('mark').first().waitFor()
  await page.getByRole('button', { name: 'Next problem' }).click()
  await page.getByText(/^Line \d+: /).waitFor()
  await field(page).fill(
    'version: 1.0\nruntime: nodejs22\nbuild:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: node x\n  env:\n    - name: A\n      value: true\n    - name: B\n      value: false\n',
  )
  await problems(page).getByRole('button', { name: 'Fix all 2 of this kind' }).click()
  await problems(page).getByText('No problem found.').waitFor()
  await field(page).fill('')
  await page.getByRole('button', { name: 'apprunner.yaml for Java' }).click()
  await problems(page).getByText('No problem found.').waitFor()
  expectNoTrouble(journey)
})
