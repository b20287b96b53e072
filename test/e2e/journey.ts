import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { FLAGS, requireBrowser } from '../../src/cli/browser.mjs'
import { serve } from '../../src/cli/serve.mjs'

let browser: Promise<Browser> | undefined

/** One browser serves the journeys of a file: starting one takes longer than many a journey. */
async function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: await requireBrowser(), args: FLAGS })
  return browser
}

afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})

/** A learner with a new, empty profile, the app's server, and everything that went wrong in any page. */
export interface Journey {
  readonly address: string
  readonly context: BrowserContext
  readonly page: Page
  /** Goes to a hash route and waits for its heading. */
  readonly open: (route: string) => Promise<void>
  /** Stops the server process's listening: the network is gone as far as the app can tell. */
  readonly stopServer: () => Promise<void>
  /** What no journey may leave behind: violations of the policy, foreign requests, console errors, unhandled rejections. */
  readonly troubles: readonly string[]
  readonly close: () => Promise<void>
}

export interface JourneyOptions {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly touch?: boolean
}

/** Starts a journey. Its page is blank until `open`. */
export async function startJourney(options: JourneyOptions = {}): Promise<Journey> {
  const server = await serve({ port: 0 })
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 860 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    hasTouch: options.touch ?? false,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  const troubles: string[] = []
  let stopped = false
  watch(context, server.address, troubles, () => stopped)
  const page = await context.newPage()
  return {
    address: server.address,
    context,
    page,
    troubles,
    async open(route) {
      await page.goto(`${server.address}#${route}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
    async stopServer() {
      stopped = true
      await server.stop()
    },
    async close() {
      await context.close()
      if (!stopped) await server.stop()
    },
  }
}

/** Records what must never happen, in every page, worker and request of the context. */
function watch(context: BrowserContext, address: string, troubles: string[], isStopped: () => boolean): void {
  const origin = new URL(address).origin
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob|about|chrome-error):/.test(url))
      troubles.push(`foreign request: ${url}`)
  })
  context.on('weberror', (error) => troubles.push(`page error: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    // The update check of a service worker cannot reach a stopped server; the browser itself says so.
    if (
      isStopped() &&
      /ERR_CONNECTION_REFUSED/.test(text) &&
      /sw\.js/.test(`${text} ${message.location().url}`)
    )
      return
    troubles.push(`console error: ${text} (${message.location().url})`)
  })
  void context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`,
      )
    })
    addEventListener('unhandledrejection', (event) =>
      console.error(`unhandled rejection: ${String(event.reason)}`),
    )
  })
}

/** Waits until the app says that it opens without a network. */
export async function readyOffline(page: Page): Promise<void> {
  await page.getByText('Ready offline').waitFor({ timeout: 30_000 })
}

export function expectNoTrouble(journey: Journey): void {
  expect(journey.troubles).toEqual([])
}
