import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readProse } from '../../src/content/compile/prose.ts'

const CONTENT = join(import.meta.dirname, '../../content/apprunner')
const FOLDER = mkdtempSync(join(tmpdir(), 'preflight-samples-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

interface Sample {
  readonly name: string
  readonly language: string
  readonly text: string
}

const SAMPLES: readonly Sample[] = readdirSync(CONTENT)
  .filter((folder) => /^\d/.test(folder))
  .flatMap((folder) => {
    const text = readFileSync(join(CONTENT, folder, 'topic.md'), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
    return readProse(text).prose.flatMap((block, index) =>
      block.kind === 'code'
        ? [{ name: `${folder}-${index}`, language: block.language, text: block.text }]
        : [],
    )
  })
const PYTHON = spawnSync('python3', ['--version']).status === 0
const written = ({ name, text }: Sample, suffix: string) => {
  const file = join(FOLDER, `${name}.${suffix}`)
  writeFileSync(file, text)
  return file
}
const of = (...languages: string[]) => SAMPLES.filter(({ language }) => languages.includes(language))

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => void server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function statusOf(port: number, path: string): Promise<number> {
  for (let tries = 0; tries < 200; tries++)
    try {
      return (await fetch(`http://127.0.0.1:${port}${path}`)).status
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  throw new Error('The sample never listened')
}

const codeOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => void child.once('exit', resolve))

/** Starts a server as its topic says, asks it, and ends it as App Runner would. */
async function liveOf(command: string, file: string): Promise<readonly (number | null)[]> {
  const port = await freePort()
  const environment = { ...process.env, PORT: String(port), DB_HOST: '127.0.0.1', SESSION_KEY: 'test' }
  const child = spawn(command, [file], { env: environment, stdio: 'ignore' })
  const ended = codeOf(child)
  try {
    const health = await statusOf(port, '/health')
    const nowhere = await statusOf(port, '/nowhere')
    child.kill('SIGTERM')
    return [health, nowhere, await ended]
  } finally {
    child.kill('SIGKILL')
  }
}

describe('The samples of the topics', () => {
  it.each(of('js', 'javascript'))('$name is JavaScript that Node can read', (sample) => {
    const { status, stderr } = spawnSync(process.execPath, ['--check', written(sample, 'mjs')], {
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
  })

  it.runIf(PYTHON).each(of('python'))('$name is Python that compiles', (sample) => {
    const file = written(sample, 'py')
    const { status, stderr } = spawnSync('python3', ['-m', 'py_compile', file], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  })

  it.each(of('json'))('$name is JSON', ({ text }) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow()
  })

  const [node] = of('js', 'javascript').filter(({ text }) => text.includes("'/health'"))
  const [python] = of('python').filter(({ text }) => text.includes('"/health"'))

  it('answer the health check in Node, know no other path, and end well on SIGTERM', async () => {
    expect(node && (await liveOf(process.execPath, written(node, 'mjs')))).toEqual([200, 404, 0])
  })

  it.runIf(PYTHON)('do the same in Python', async () => {
    expect(python && (await liveOf('python3', written(python, 'py')))).toEqual([200, 404, 0])
  })

  it('refuse to start in Node while a variable is missing', () => {
    const file = node === undefined ? '' : written(node, 'mjs')
    const { status, stderr } = spawnSync(process.execPath, [file], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DB_HOST: 'localhost' },
    })
    expect([status, stderr]).toEqual([1, 'Missing variable: SESSION_KEY\n'])
  })
})
