import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

let journey: Journey
afterEach(() => journey.close())

const problems = (page: Page) => page.getByRole('region', { name: 'Problems', exact: true })
const RIGHT =
  'version: 1.0\nruntime: nodejs22\nbuild:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: node server.js\n'

const SERVICE = {
  ServiceName: 'shop',
  SourceConfiguration: {
    AuthenticationConfiguration: {
      ConnectionArn: 'arn:aws:apprunner:us-east-1:123456789012:connection/example-github/4a5b6c7d8e9f',
    },
    CodeRepository: {
      RepositoryUrl: 'https://github.com/example/shop',
      SourceCodeVersion: { Type: 'BRANCH', Value: 'main' },
      CodeConfiguration: {
        ConfigurationSource: 'API',
        CodeConfigurationValues: {
          Runtime: 'NODEJS_22',
          BuildCommand: 'npm ci',
          StartCommand: 'npm start',
          Port: '9000',
        },
      },
    },
  },
}

/** Opens an apprunner.yaml and a request together, as files. */
async function openBoth(page: Page, name: string): Promise<void> {
  // Without the browser's own dialog the page falls back to a file input.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
  const file = (called: string, text: string) => ({
    name: called,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  const files = [file(name, RIGHT), file('service.json', JSON.stringify(SERVICE, null, 2))]
  await page.locator('input[type=file]').setInputFiles(files)
  await page.getByText('are open and checked together.').waitFor()
}

test('two texts stand side by side: both in view, a contradiction leads from one to the other, and the tools follow', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await openBoth(page, 'apprunner.yaml')
  const [file, service] = ['apprunner.yaml', 'service.json'].map((name) =>
    page.getByRole('group', { name, exact: true }),
  )
  if (!file || !service) throw new Error('Inconsistent: two groups')
  await file.locator('.view-line', { hasText: 'node server.js' }).waitFor()
  await service.locator('.view-line', { hasText: 'ServiceName' }).waitFor()
  const inUse = () => page.getByLabel('File name').inputValue()
  expect(await inUse()).toBe('apprunner.yaml')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const beside = page.getByRole('region', { name: 'Problems in service.json' })
  const command = (list: Locator) => list.getByRole('listitem').filter({ hasText: 'by another command' })
  await command(beside).getByRole('button', { name: 'Go to line 8 of apprunner.yaml' }).click()
  await page.keyboard.type('deno')
  await file.locator('.view-line', { hasText: 'command: deno' }).waitFor()
  await command(beside)
    .getByRole('button', { name: /of service\.json: go there/ })
    .click()
  await expect.poll(inUse).toBe('service.json')
  await page.keyboard.type('"deno"')
  await service.locator('.view-line', { hasText: '"StartCommand": "deno"' }).waitFor()
  await expect.poll(() => command(problems(page)).count()).toBe(0)
  await file.locator('.view-line', { hasText: 'runtime' }).click()
  await expect.poll(inUse).toBe('apprunner.yaml')
  await page.getByRole('button', { name: 'Side by side' }).click()
  await expect.poll(() => page.getByRole('tab').count()).toBe(2)
  await page.getByRole('button', { name: 'Side by side' }).click()
  await page.setViewportSize({ width: 1000, height: 800 })
  await expect.poll(() => page.getByRole('tab').count()).toBe(2)
  expectNoTrouble(journey)
})

test('two documents are checked together: the tabs, the problems in both, the fix, the name, and the conversion', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await openBoth(page, 'apprunner.yml')
  await page.getByRole('button', { name: 'Side by side' }).click()
  await problems(page).getByText('the name of the file').waitFor()
  await problems(page).getByRole('button', { name: 'Call it apprunner.yaml' }).click()
  expect(await page.getByLabel('File name').inputValue()).toBe('apprunner.yaml')
  const beside = page.getByRole('region', { name: 'Problems in service.json' })
  await beside.getByText(/ConfigurationSource API ignores/).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await beside
    .getByRole('button', { name: /of service\.json: go there/ })
    .first()
    .click()
  await expect
    .poll(() => page.getByRole('tab', { name: 'service.json' }).getAttribute('aria-selected'))
    .toBe('true')
  await problems(page)
    .getByRole('button', { name: /Fix everything/ })
    .click()
  await problems(page).getByText('No problem found.').waitFor()
  await page.getByRole('button', { name: 'Convert' }).click()
  for (const [kind, part] of [
    ['AWS CLI command', 'aws apprunner create-service'],
    ['CloudFormation template', 'AWS::AppRunner::Service'],
    ['Terraform', 'aws_apprunner_service'],
  ] as const) {
    await page.getByRole('group', { name: 'Convert to' }).getByRole('button', { name: kind }).click()
    await page
      .getByRole('group', { name: `As ${kind}` })
      .getByText(part)
      .waitFor()
  }
  await page.getByRole('tab', { name: 'service.json' }).press('ArrowLeft')
  await expect.poll(() => page.getByLabel('File name').inputValue()).toBe('apprunner.yaml')
  await page.reload()
  await page.getByRole('button', { name: 'Side by side' }).click()
  await page.getByRole('tab', { name: 'service.json' }).click()
  await page.getByRole('button', { name: 'Close service.json' }).click()
  await expect.poll(() => page.getByRole('tab').count()).toBe(0)
  expectNoTrouble(journey)
})

test('the plain field: Windows line breaks stay, a fix of thousands of rows is quick and undone, and suggestions are taken', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
  await page.getByRole('button', { name: 'Use a plain text field' }).click()
  const field = page.getByLabel('Configuration text')
  const many = Array.from(
    { length: 1500 },
    (_, at) => `    - name: V${at}\n      value: ${at % 2 === 0 ? 'true' : '"a"'}\n`,
  ).join('')
  const text = `${RIGHT}  env:\n${many}`
  await page.locator('input[type=file]').setInputFiles({
    name: 'apprunner.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(text.replaceAll('\n', '\r\n')),
  })
  await expect.poll(() => field.inputValue()).toBe(text)
  await problems(page)
    .getByRole('button', { name: /Fix everything/ })
    .click()
  await expect.poll(() => field.inputValue(), { timeout: 30_000 }).toContain('value: "true"')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Share' })
      .click()
      .then(() => page.getByRole('button', { name: 'Download apprunner.yaml' }).click()),
  ])
  const saved = await (await import('node:fs/promises')).readFile(await download.path(), 'utf8')
  expect(saved.split('\r\n').length).toBe(text.split('\n').length)
  await field.press('Control+z')
  await expect.poll(() => field.inputValue()).toBe(text)
  await field.press('Control+y')
  await expect.poll(() => field.inputValue()).toContain('value: "true"')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => field.inputValue()).toBe(text)
  await field.fill('version: 1.0\nruntime: ')
  await field.press('Control+End')
  await page.getByRole('button', { name: 'Suggest' }).click()
  await page
    .getByRole('group', { name: 'Suggestions' })
    .getByRole('button', { name: /nodejs22.*supported/ })
    .click()
  await expect.poll(() => field.inputValue()).toBe('version: 1.0\nruntime: nodejs22')
  expectNoTrouble(journey)
})

test('a file from the dialog of the browser is saved where it was; a folder is refused; sizes come with their price', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/lab')
  // A real file of the browser stands for the person's choice, which no script can make.
  await page.evaluate(async (text) => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('service.json', { create: true })
    const writable = await handle.createWritable()
    await writable.write(text)
    await writable.close()
    Object.assign(window, { showOpenFilePicker: async () => [handle] })
  }, '{\n  "ServiceName": "shop",\n  "InstanceConfiguration": { "Cpu": "" }\n}\n')
  await page.getByRole('button', { name: 'Open a file' }).click()
  await page.getByText('service.json is open.').waitFor()
  const editor = page.getByRole('textbox', { name: /Configuration editor/ })
  await page.locator('.view-line', { hasText: '"Cpu": ""' }).waitFor()
  await editor.press('Control+End')
  for (const key of ['ArrowUp', 'ArrowUp', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Control+Space'])
    await editor.press(key)
  await page
    .locator('.suggest-widget')
    .getByText(/with 2 GB, 3 GB, 4 GB; \$0\.064 an hour while it works/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await editor.press('Control+Home')
  await page.keyboard.type(' ')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('service.json is saved.').waitFor()
  const saved = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory()
      return (await (await folder.getFileHandle('service.json')).getFile()).text()
    })
  expect(await saved()).toMatch(/^ \{\n {2}"ServiceName": "shop"/)
  const folder = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([''], 'configs'))
    const item = transfer.items[0]
    Object.assign(DataTransferItem.prototype, {
      webkitGetAsEntry: () => ({ isDirectory: true, name: 'configs' }),
    })
    return item ? transfer : undefined
  })
  await page.locator('.lab__editor').dispatchEvent('drop', { dataTransfer: folder })
  await page.getByText('configs is a folder: drop the file in it').waitFor()
  expectNoTrouble(journey)
})
