import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { nodeFault, ROOT } from '../../src/cli/environment.mjs'

describe('The version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s will do', (version) => {
    expect(nodeFault(version)).toBeUndefined()
  })

  it.each(['20.18.9', '18.20.8', '8.0.0'])(
    '%s is refused in one line that says which to install',
    (version) => {
      expect(nodeFault(version)).toBe(
        `Node ${version} is too old: install Node 20.19 or newer from https://nodejs.org/`,
      )
    },
  )
})

describe('The browser of the tests', () => {
  const find =
    "import('./src/cli/browser.mjs').then(async ({ requireBrowser }) => console.log(await requireBrowser()))"
  const ask = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', find], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })

  it('is the one that CHROME_PATH names', () => {
    expect(ask({ CHROME_PATH: process.execPath }).stdout.trim()).toBe(process.execPath)
  })

  it('is refused in one line when CHROME_PATH names none', () => {
    const { status, stderr } = ask({ CHROME_PATH: '/no/such/browser' })
    expect(status).toBe(1)
    expect(stderr.trim()).toBe(
      'preflight: CHROME_PATH names /no/such/browser, which cannot be run: correct it or unset it',
    )
  })
})
