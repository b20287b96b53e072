import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { FLAGS, requireBrowser } from '../../src/cli/browser.mjs'
import { readyBundle } from '../../src/cli/lab-bundle.mjs'
import { serve } from '../../src/cli/serve.mjs'

/**
 * Prints how long the page stood still, at the most, while a file was opened as a pack: the widest gap between two beats
 * of a ticker, and the longest task that the browser tells of. Both are by the clock: a busy machine shows in them.
 * @param {string} root
 */
export async function packSpeed(root) {
  if (!existsSync(join(root, 'dist/index.html'))) return
  const { benchPacks } = await import(pathToFileURL(readyBundle('test/bench/bench-packs.ts')).href)
  const folder = await mkdtemp(join(tmpdir(), 'preflight-packs-'))
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({ executablePath: await requireBrowser(), args: FLAGS })
  try {
    const page = await browser.newPage()
    await page.addInitScript(watch)
    await page.goto(`${server.address}#/learn/packs`)
    await page.getByLabel('A pack file').waitFor()
    console.log('\npacks, how long the page stood still at the most:')
    for (const { what, name, bytes, sound } of benchPacks(root)) {
      const file = join(folder, name)
      await writeFile(file, bytes)
      await stillness(page, `${what}, ${sound ? 'read' : 'refused'}`, async () => {
        await page.getByLabel('A pack file').setInputFiles(file)
        const end = sound
          ? page.getByRole('button', { name: 'Add the pack' })
          : page.getByText(`${name} was refused`)
        await end.waitFor({ timeout: 60_000 })
      })
      if (!sound) continue
      await stillness(page, `${what}, a topic unfolded`, () =>
        page.locator('.packs__preview summary').first().click(),
      )
      await stillness(page, `${what}, added`, async () => {
        await page.getByRole('button', { name: 'Add the pack' }).click()
        await page.getByText('is added. You find it').waitFor()
      })
    }
  } finally {
    await browser.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} what
 * @param {() => Promise<void>} step
 */
async function stillness(page, what, step) {
  const take = () => page.evaluate(() => Reflect.get(globalThis, 'stillness').splice(0))
  await take()
  await step()
  await page.waitForTimeout(300)
  /** @type {{ kind: string, ms: number }[]} */
  const seen = await take()
  const most = (/** @type {string} */ kind) =>
    Math.round(Math.max(0, ...seen.filter((one) => one.kind === kind).map(({ ms }) => ms)))
  console.log(`  ${what}: gap ${most('gap')} ms, longest task ${most('task')} ms`)
}

/** Runs in the page. A task shorter than 50 ms is none of which a browser tells. */
function watch() {
  /** @type {{ kind: string, ms: number }[]} */
  const seen = []
  Object.assign(globalThis, { stillness: seen })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push({ kind: 'task', ms: duration })
  }).observe({ entryTypes: ['longtask'] })
  const beat = 16
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    seen.push({ kind: 'gap', ms: Math.max(0, now - last - beat) })
    last = now
  }, beat)
}
