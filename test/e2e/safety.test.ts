import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { afterEach, expect, test } from 'vitest'
import { serve } from '../../src/cli/serve.mjs'
import { expectNoTrouble, type Journey, startJourney } from './journey.ts'

const DIST = join(import.meta.dirname, '../../dist')

let journey: Journey | undefined
afterEach(async () => {
  await journey?.close()
  journey = undefined
})

test('every file comes with the policy, and a missing one is a real 404', async () => {
  const server = await serve({ port: 0 })
  const files = [
    '',
    ...readdirSync(join(DIST, 'assets')).map((file) => `assets/${file}`),
    'sw.js',
    'nothing.js',
  ]
  for (const file of files) {
    const response = await fetch(server.address + file)
    await response.arrayBuffer()
    const policy = response.headers.get('content-security-policy')
    expect(policy, file).toContain("script-src 'self'")
    expect(policy, file).toContain("frame-ancestors 'none'")
    expect(response.headers.get('x-content-type-options'), file).toBe('nosniff')
    expect(response.status, file).toBe(file === 'nothing.js' ? 404 : 200)
  }
  expect((await fetch(`${server.address}sw.js`)).headers.get('cache-control')).toBe('no-cache')
  await server.stop()
})

test('on a host without headers the page itself forbids what it does not need, and the lab still works', async () => {
  journey = await startJourney()
  const host = createServer(sirv(DIST))
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  const { port } = host.address() as { port: number }
  const { page } = journey
  const troubles: string[] = []
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  await page.goto(`http://localhost:${port}/#/lab`)
  await page.getByRole('region', { name: 'Problems' }).getByText('2 errors').waitFor()
  expect(troubles).toEqual([])
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'window.foreignCode = true'
      document.head.append(script)
    } catch {
      // Trusted Types refuse the text; the policy would refuse the script.
    }
    return (globalThis as { foreignCode?: boolean }).foreignCode === true
  })
  expect(ran).toBe(false)
  host.closeAllConnections()
  host.close()
})

test('a part of the app that cannot be loaded is said on its page, and the rest goes on', async () => {
  journey = await startJourney()
  const { page, open, context } = journey
  await context.route(/MatrixPage-.*\.js/, (route) => route.abort())
  await open('/learn')
  await page.goto(`${journey.address}#/practise/matrix`)
  await page.getByRole('heading', { level: 1, name: 'This page could not be loaded' }).waitFor()
  await page.getByRole('link', { name: 'Learn' }).click()
  await page.getByRole('heading', { level: 1, name: 'Learn' }).waitFor()
})

test('progress written by a newer version is shown, never written on, and can be saved', async () => {
  journey = await startJourney()
  const { page, open } = journey
  await open('/')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('preflight', 99)
        opening.addEventListener('upgradeneeded', () => {
          const events = opening.transaction?.objectStore('events')
          const at = Date.now()
          events?.put({
            id: '01JDC0000000000000000000ZZ',
            at,
            offset: 60,
            kind: 'card-reviewed',
            card: 'pricing.x',
            grade: 'good',
            elapsedMs: 900,
          })
        })
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
      }),
  )
  await page.getByText('Preflight was updated in another tab').waitFor()
  await page.reload()
  await open('/review')
  await page.getByText('Your progress was written by a newer version').waitFor()
  await page.getByText('Not saved: export').waitFor()
  await page.getByRole('button', { name: /Show the answer/ }).click()
  await page.getByRole('button').filter({ hasText: 'Good' }).click()
  await page.getByText('This grade is not saved').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy of your progress' }).first().click(),
  ])
  expect(await download.path()).toBeTruthy()
  const count = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('preflight')
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('events').objectStore('events').count()
          counting.addEventListener('success', () => resolve(counting.result))
        })
      }),
  )
  expect(count).toBe(1)
  expectNoTrouble(journey)
})

test('the browser is asked to protect the data after the first finished session, and not before', async () => {
  journey = await startJourney()
  const { page, open, context } = journey
  await context.addInitScript(() => {
    const asked = globalThis as { asked?: number }
    asked.asked = 0
    navigator.storage.persist = () => {
      asked.asked = (asked.asked ?? 0) + 1
      return Promise.resolve(false)
    }
  })
  const asked = () => page.evaluate(() => (globalThis as { asked?: number }).asked)
  await open('/settings')
  const limit = page.getByLabel(/New cards a day/)
  await limit.fill('1')
  await limit.blur()
  await open('/review')
  await page.getByRole('button', { name: /Show the answer/ }).click()
  expect(await asked()).toBe(0)
  await page.getByRole('button').filter({ hasText: 'Easy' }).click()
  await page.getByRole('heading', { name: 'Done for now' }).waitFor()
  await expect.poll(asked).toBe(1)
  expectNoTrouble(journey)
})
