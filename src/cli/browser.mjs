import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, stop } from './environment.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The flags of every browser that the tests start. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function usable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...PLACES].find(usable)
}

async function downloaded() {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function fromSystem() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
  return installed()
}

/**
 * A Chromium to test with: CHROME_PATH, one that is installed, Playwright's own download, the system's package.
 * Ends with one clear line when there is none and no way to get one.
 */
export async function requireBrowser() {
  const wanted = process.env.CHROME_PATH
  if (wanted !== undefined && wanted !== '') {
    if (usable(wanted)) return wanted
    stop(`CHROME_PATH names ${wanted}, which cannot be run: correct it or unset it`)
  }
  const found = installed() ?? (await downloaded())
  if (found) return found
  console.log('No Chrome or Chromium here; fetching one …')
  try {
    execFileSync('npx', ['--no-install', 'playwright-core', 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
    })
  } catch {
    // No way to Playwright's server: the system's package is next.
  }
  return (
    (await downloaded()) ??
    fromSystem() ??
    stop('no Chrome or Chromium was found and none could be fetched: install one, or set CHROME_PATH to it')
  )
}
