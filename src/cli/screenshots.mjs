import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { FLAGS, requireBrowser } from './browser.mjs'
import { serve } from './serve.mjs'

// `npm run screenshots -- FOLDER [NAME,…]`: pages of the build at 360 and 1280 px, light and dark, for looking at.
// A name is one of these, or a hash route such as /learn/scaling.
const PAGES = {
  today: '#/',
  learn: '#/learn',
  topic: '#/learn/pricing',
  practise: '#/practise',
  questions: '#/practise/topic/scaling',
  scenarios: '#/practise/scenarios',
  matrix: '#/practise/matrix',
  review: '#/review',
  lab: '#/lab',
  settings: '#/settings',
  drills: '#/practise/drills',
  drill: '#/practise/drills/mend-the-file',
  rules: '#/lab/rules',
  rule: '#/lab/rules/env-is-list',
  exercises: '#/lab/exercises',
  exercise: '#/lab/exercises/configuration.lab-env-list',
  prices: '#/prices',
}
const folder = process.argv[2] ?? 'screenshots'
const wanted = process.argv[3]?.split(',') ?? Object.keys(PAGES)
mkdirSync(folder, { recursive: true })
const { address, stop } = await serve({ port: 0 })
const browser = await chromium.launch({ executablePath: await requireBrowser(), args: FLAGS })
for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 1280]) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: width === 360 ? 780 : 860 },
      hasTouch: width === 360,
      reducedMotion: 'reduce',
    })
    for (const name of wanted) {
      const page = await context.newPage()
      page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
      page.on(
        'console',
        (message) => message.type() === 'error' && console.error(`${name}: ${message.text()}`),
      )
      await page.goto(address + (PAGES[name] ?? `#${name}`), { waitUntil: 'networkidle' })
      await page.waitForTimeout(name === 'lab' ? 1500 : 200)
      await page.screenshot({
        path: `${folder}/${name.replaceAll('/', '_')}-${width}-${colorScheme}.png`,
        fullPage: width === 360 && name !== 'matrix' && name !== 'topic',
      })
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
await stop()
