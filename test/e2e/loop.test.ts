import { afterEach, expect, test } from 'vitest'
import { expectNoTrouble, type Journey, readyOffline, startJourney } from './journey.ts'
import { theLoop } from './the-loop.ts'

let journey: Journey
afterEach(() => journey.close())

test('a learner studies, reviews, chooses a service, mends and prices a configuration; and does it again with the server stopped', async () => {
  journey = await startJourney()
  await theLoop(journey)
  await readyOffline(journey.page)
  await journey.stopServer()
  await journey.page.close()
  const page = await journey.context.newPage()
  journey = {
    ...journey,
    page,
    open: async (route) => {
      await page.goto(`${journey.address}#${route}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  }
  await theLoop(journey)
  expectNoTrouble(journey)
})

const ROUTES = [
  '/',
  '/review',
  '/learn',
  '/learn/pricing',
  '/learn/configuration',
  '/learn/scaling',
  '/practise',
  '/practise/scenarios',
  '/practise/matrix',
  '/practise/topic/pricing',
  '/lab',
  '/settings',
]

test('every route starts cold with the server stopped, after one visit to the start page', async () => {
  journey = await startJourney()
  await journey.open('/')
  await readyOffline(journey.page)
  await journey.stopServer()
  for (const route of ROUTES) {
    const page = await journey.context.newPage()
    await page.goto(`${journey.address}#${route}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(
      await page.getByRole('heading', { name: /failed|could not be loaded|No such/ }).count(),
      route,
    ).toBe(0)
    if (route === '/lab')
      await page.getByRole('textbox', { name: /Configuration editor/ }).waitFor({ state: 'attached' })
    await page.close()
  }
  expectNoTrouble(journey)
})

test('a page that is loaded again while the app is still being installed says all the same when it is ready', async () => {
  journey = await startJourney()
  const { page, address } = journey
  // Registered, and not yet installed: the files of the whole course take longer than this.
  await page.goto(address)
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.installing)
  await page.reload()
  await readyOffline(page)
  expectNoTrouble(journey)
})
