import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const OLDEST = [20, 19]

/** Ends with one clear line: what is missing, and what to do. */
export function stop(line) {
  console.error(`preflight: ${line}`)
  process.exit(1)
}

/** Why a version of Node cannot be used, or undefined. */
export function nodeFault(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined
  return `Node ${version} is too old: install Node ${OLDEST.join('.')} or newer from https://nodejs.org/`
}

/** Refuses a Node that is too old before anything else is tried with it. */
export function requireNode() {
  const fault = nodeFault(process.versions.node)
  if (fault) stop(fault)
}

/** Runs a command of the project and shows its output; returns its exit code. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (error) stop(`"${command}" could not be started: ${error.message}`)
  return status ?? 1
}

/** Installs the packages of the lock file unless exactly these are installed already. */
export function requirePackages() {
  const mark = `${ROOT}node_modules/.preflight-lock`
  const wanted = createHash('sha256')
    .update(readFileSync(`${ROOT}package-lock.json`))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  console.log('Installing packages …')
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    stop(
      'the packages could not be installed: check the network connection to the npm registry, then run the command again',
    )
  writeFileSync(mark, wanted)
}
