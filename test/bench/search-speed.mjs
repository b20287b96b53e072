import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { FLAGS, requireBrowser } from '../../src/cli/browser.mjs'
import { serve } from '../../src/cli/serve.mjs'

/** What people type: words, identifiers, unfinished and mistyped ones. */
const QUERIES = [
  'MaxConcurrency',
  'apprunner.yaml',
  'AWS/AppRunner',
  '--enable-www-subdomain',
  'vpc connector',
  'which role reads a secret',
  'health chek',
  'scale to zero',
  'price of an idle instance',
  'zzzz',
]

/**
 * Prints what a letter costs in the search over the whole content: from the input event to the results laid out on the
 * screen, letter by letter.
 * @param {string} root
 */
export async function searchSpeed(root) {
  if (!existsSync(join(root, 'dist/index.html'))) return
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({ executablePath: await requireBrowser(), args: FLAGS })
  try {
    const page = await browser.newPage()
    await page.goto(server.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('.search__input').waitFor()
    const times = await page.evaluate(typed, QUERIES)
    const sorted = times.toSorted((one, other) => one - other)
    const at = (/** @type {number} */ part) =>
      (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1)
    console.log(
      `\nsearch, ${times.length} letters, from the letter to the results: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`,
    )
  } finally {
    await browser.close()
    await server.stop()
  }
}

/**
 * Runs in the page.
 * @param {string[]} queries
 * @returns {Promise<number[]>}
 */
async function typed(queries) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector('.search__input'))
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const times = []
  for (const query of queries)
    for (let length = 1; length <= query.length; length++) {
      const started = performance.now()
      setValue?.call(input, query.slice(0, length))
      input.dispatchEvent(new Event('input', { bubbles: true }))
      // React renders a discrete event in a microtask; asking for a size makes the browser lay it out.
      await Promise.resolve()
      document.body.getBoundingClientRect()
      times.push(performance.now() - started)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  return times
}
