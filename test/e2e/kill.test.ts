import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededDice } from '../../src/base/dice.ts'
import { FLAGS, requireBrowser } from '../../src/cli/browser.mjs'
import { type Serving, serve } from '../../src/cli/serve.mjs'

let server: Serving
let profile: string
beforeAll(async () => {
  server = await serve({ port: 0 })
  profile = await mkdtemp(join(tmpdir(), 'preflight-kill-'))
})
afterAll(async () => {
  await server.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** A browser as its own process group, so that all of it can be killed at once. */
async function startBrowser(): Promise<{ process: ChildProcess; page: Page }> {
  const args = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    ...FLAGS,
    'about:blank',
  ]
  const started = spawn(await requireBrowser(), args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = ''
    started.once('exit', () => reject(new Error(`the browser did not start: ${said}`)))
    started.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const context = browser.contexts()[0] ?? (await browser.newContext())
  return { process: started, page: context.pages()[0] ?? (await context.newPage()) }
}

/** The grades that the database holds. */
function storedGrades(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('preflight')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('events').objectStore('events').getAll()
          all.addEventListener('success', () => {
            opening.result.close()
            resolve((all.result as { kind: string }[]).filter(({ kind }) => kind === 'card-reviewed').length)
          })
        })
      }),
  )
}

/**
 * Grades cards as fast as the app lets it, through its own buttons, and calls `__acknowledged` for each grade whose
 * next card is on the screen: that is the app's word that the grade is safe.
 */
async function gradeWithoutEnd(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = (text: string) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
    let waiting = false
    setInterval(() => {
      const show = button('Show the answer')
      if (show) {
        if (waiting) (globalThis as unknown as { __acknowledged: () => void }).__acknowledged()
        waiting = false
        show.click()
        return
      }
      const again = button('Again')
      if (again && !waiting) {
        waiting = true
        again.click()
      }
    }, 1)
  })
}

test('killing the browser in the middle of reviews loses no grade that was acknowledged', async () => {
  const dice = seededDice(20261123)
  let acknowledged = 0
  let before = 0
  for (let kill = 0; kill < 5; kill++) {
    const { process: browser, page } = await startBrowser()
    await page.exposeFunction('__acknowledged', () => void acknowledged++)
    await page.goto(`${server.address}#/review`)
    await page.getByRole('button', { name: /Show the answer/ }).waitFor()
    const stored = await storedGrades(page)
    expect(stored).toBeGreaterThanOrEqual(acknowledged)
    // At most the one grade whose acknowledgement the kill cut off may be there besides.
    expect(stored - before - (acknowledged - before)).toBeLessThanOrEqual(kill)
    before = acknowledged
    const grading = gradeWithoutEnd(page).catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 600 + dice() * 900))
    process.kill(-(browser.pid ?? 0), 'SIGKILL')
    await grading
    await new Promise((resolve) => browser.once('exit', resolve).exitCode !== null && resolve(undefined))
  }
  const { process: browser, page } = await startBrowser()
  await page.goto(`${server.address}#/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const stored = await storedGrades(page)
  process.kill(-(browser.pid ?? 0), 'SIGKILL')
  expect(acknowledged).toBeGreaterThan(25)
  expect(stored).toBeGreaterThanOrEqual(acknowledged)
  expect(stored - acknowledged).toBeLessThanOrEqual(5)
  console.log(`kill test: ${acknowledged} grades acknowledged over 5 kills, ${stored} found, 0 lost`)
})
