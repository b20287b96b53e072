import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { FLAGS, requireBrowser } from '../../src/cli/browser.mjs'
import { serve } from '../../src/cli/serve.mjs'

const SLOWED = 4
const ROUNDS = 5

/**
 * Prints how long the lab takes from a cold start, in a new profile with a processor four times slower: until there is a
 * text to type in, until its first problems stand there, and until the full editor has taken over.
 * @param {string} root
 */
export async function coldStart(root) {
  if (!existsSync(join(root, 'dist/index.html'))) {
    console.log('\nThere is no dist: npm run build first, to see how long the lab takes to start.')
    return
  }
  const server = await serve({ port: 0 })
  /** @type {number[][]} */
  const rounds = []
  try {
    for (let round = 0; round < ROUNDS; round++) rounds.push(await oneStart(server.address))
  } finally {
    await server.stop()
  }
  const median = (/** @type {number} */ column) =>
    Math.round(
      rounds.map((times) => times[column] ?? Number.NaN).toSorted((one, other) => one - other)[ROUNDS >> 1] ??
        0,
    )
  console.log(
    `\nlab, cold, processor ${SLOWED}× slower, median of ${ROUNDS}: a text to type in ${median(0)} ms, its problems ${median(1)} ms, the full editor ${median(2)} ms`,
  )
}

/**
 * @param {string} address
 * @returns {Promise<number[]>}
 */
async function oneStart(address) {
  const profile = await mkdtemp(join(tmpdir(), 'preflight-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await requireBrowser(),
    args: FLAGS,
    viewport: { width: 1280, height: 860 },
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    // Looked for in the page itself: a question from outside would wait for whatever the page is busy with.
    await page.addInitScript(() => {
      const wanted = [
        '.lab__plain textarea',
        '.problems__list li',
        '.lab__full:not(.lab__full--waiting) .view-line',
      ]
      const times = wanted.map(() => 0)
      Object.assign(globalThis, { startTimes: times })
      const look = () => {
        for (const [index, selector] of wanted.entries())
          if (!times[index] && document.querySelector(selector)) times[index] = performance.now()
        if (times.includes(0)) requestAnimationFrame(look)
      }
      look()
    })
    await page.goto(`${address}#/lab`)
    // A function to wait for would be compiled in the page, and its policy forbids that.
    for (let tries = 0; tries < 120; tries++) {
      /** @type {number[]} */
      const times = await page.evaluate(() => Reflect.get(globalThis, 'startTimes'))
      if (!times.includes(0)) return times
      await page.waitForTimeout(500)
    }
    throw new Error('The lab has not started within a minute.')
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
