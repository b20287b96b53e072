import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FLAGS, requireBrowser } from '../../src/cli/browser.mjs'
import { type Serving, serve } from '../../src/cli/serve.mjs'
import { readyOffline } from './journey.ts'

let folder: string
let server: Serving
let context: BrowserContext

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-update-'))
  await cp('dist', join(folder, 'site'), { recursive: true })
  server = await serve({ port: 0, folder: join(folder, 'site') })
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: await requireBrowser(),
    args: FLAGS,
  })
})
afterEach(async () => {
  await context.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** A new version on the host: its service worker differs, and that is what browsers look at. */
async function deploy(): Promise<void> {
  await server.stop()
  await appendFile(join(folder, 'site', 'sw.js'), '\n// a newer version\n')
  server = await serve({ port: Number(new URL(server.address).port), folder: join(folder, 'site') })
}

test('a new version waits, is not even mentioned in a session, and changes over when the learner says so', async () => {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${server.address}#/`)
  await readyOffline(page)
  await page.goto(`${server.address}#/review`)
  await page.getByRole('button', { name: /Show the answer/ }).waitFor()
  await deploy()
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
  await expect
    .poll(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null),
      { timeout: 20_000 },
    )
    .toBe(true)
  await page.getByRole('button', { name: /Show the answer/ }).click()
  await page.getByRole('group', { name: 'Answer' }).waitFor()
  expect(await page.getByText('A new version of Preflight is ready').count()).toBe(0)

  const other = await context.newPage()
  await other.goto(`${server.address}#/learn`)
  await other.getByRole('button', { name: 'Change over now' }).click()
  await other.getByText('Another tab is in the middle of a session').waitFor()
  expect(await page.getByRole('group', { name: 'Answer' }).count(), 'the session goes on untouched').toBe(1)

  await page.goto(`${server.address}#/`)
  await page.getByText('A new version of Preflight is ready').waitFor()
  const reloaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Change over now' }).click()
  await reloaded
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null),
  ).toBe(null)
  expect(await page.getByText('A new version of Preflight is ready').count()).toBe(0)
})
