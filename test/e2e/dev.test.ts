import { type Browser, chromium } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { createServer, type ViteDevServer } from 'vite'
import { FLAGS, requireBrowser } from '../../src/cli/browser.mjs'

let server: ViteDevServer | undefined
let browser: Browser | undefined
afterEach(async () => {
  await browser?.close()
  await server?.close()
})

/** React draws and mounts everything twice here: what a page does while it is drawn comes to light. */
test('npm run dev serves the authors’ preview: a topic, a drill that is made anew, and the lab with its problems', async () => {
  server = await createServer({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } })
  await server.listen()
  const [address] = server.resolvedUrls?.local ?? []
  browser = await chromium.launch({ executablePath: await requireBrowser(), args: FLAGS })
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', ({ message }) => errors.push(message))
  // The first visit makes the bundles of all packages.
  page.setDefaultTimeout(120_000)
  const open = (route: string) => page.goto(`${address}#${route}`, { waitUntil: 'commit' })
  await open('/learn/scaling')
  await page.getByRole('heading', { level: 1, name: 'Scaling' }).waitFor()
  await open('/practise/drills/mend-the-file')
  await page.getByText('Question 1 of').waitFor()
  await open('/lab')
  await page
    .getByRole('region', { name: 'Problems' })
    .getByText(/errors?,/)
    .waitFor()
  expect(errors).toEqual([])
})
