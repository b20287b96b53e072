import { spawn } from 'node:child_process'
import { requireNode, requirePackages, ROOT } from './environment.mjs'

// `npm test`: everything, in the order in which a fault is cheapest to find. Ends with one line of counts.
requireNode()
requirePackages()
const { requireBrowser } = await import('./browser.mjs')
process.env.CHROME_PATH = await requireBrowser()

const STEPS = [
  ['types', ['npm', 'run', '--silent', 'typecheck']],
  ['lint and format', ['npm', 'run', '--silent', 'lint']],
  ['content', ['npm', 'run', '--silent', 'content']],
  ['unit', ['npx', '--no-install', 'vitest', 'run']],
  ['build', ['npx', '--no-install', 'vite', 'build', '--logLevel', 'warn']],
  ['built files', ['npx', '--no-install', 'vitest', 'run', '--config', 'test/build/vitest.config.ts']],
  ['end to end', ['npx', '--no-install', 'vitest', 'run', '--config', 'test/e2e/vitest.config.ts']],
]

/** Runs a step, shows what it prints, and counts the tests in Vitest's closing line (a step without one counts as one). */
function step([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      said += chunk
    })
    child.once('close', (code) => {
      // oxlint-disable-next-line no-control-regex -- terminal colours
      const closing = /^\s*Tests\s+(.*)$/m.exec(said.replaceAll(/\u001b\[\d+m/g, ''))?.[1] ?? ''
      const count = (what) => Number(new RegExp(`(\\d+) ${what}`).exec(closing)?.[1] ?? 0)
      const failed = count('failed') || (code === 0 ? 0 : 1)
      resolve({ passed: closing === '' && code === 0 ? 1 : count('passed'), failed })
    })
  })
}

const total = { passed: 0, failed: 0 }
for (const [name, command] of STEPS) {
  const started = performance.now()
  console.log(`\n== ${name}`)
  const { passed, failed } = await step(command)
  total.passed += passed
  total.failed += failed
  console.log(
    `== ${name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - started) / 1000)} s`,
  )
  // Later steps would only repeat the fault, and the browser would drive an older build.
  if (failed > 0) break
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
