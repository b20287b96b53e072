import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { BOMBS } from './bombs.ts'
import { observe, type Observation } from './invariants.ts'
import { inputAt } from './mutate.ts'
import { validTexts } from './valid-texts.ts'

/** No answer may take longer, in the child's own working time. */
const LIMIT_MS = 2000
/** A child is killed when one step has worked for so long, or has stood still for so long by the clock. */
const MOST_WORK_MS = 1.5 * LIMIT_MS
const PATIENCE_MS = 30 * LIMIT_MS
const SLOWEST_SHOWN = 5

/** Bombs have negative numbers: -1 is the first. */
function textAt(seed: number, index: number, valid: readonly string[]): string {
  return index < 0 ? (Object.values(BOMBS)[-index - 1] ?? '') : inputAt(seed, index, valid)
}

/** Answers the inputs from, from + step, … below to, one line each: the number before, the observation after it. */
export function child([seed = 0, from = 0, to = 0, step = 1]: readonly number[]): void {
  const valid = validTexts()
  // Written synchronously, so that the parent knows the input even if the next statement never ends.
  const say = (line: string) => writeSync(1, `${line}\n`)
  // A single input is one that hung before: now it is asked what it does.
  const single = from + step >= to
  for (let index = from; index < to; index += step) {
    const text = textAt(seed, index, valid)
    const doing = single ? (what: string) => say(`at ${index} ${what}`) : undefined
    say(`at ${index} reading`)
    try {
      say(`ok ${JSON.stringify(observe(text, (Math.abs(index * 7919) % 1000) / 1000, doing))}`)
    } catch (error) {
      say(`threw ${JSON.stringify(error instanceof Error ? (error.stack ?? error.message) : String(error))}`)
    }
  }
}

interface Finding {
  readonly index: number
  readonly what: string
}

interface Tally {
  inputs: number
  problems: number
  fixes: number
  readonly findings: Finding[]
  readonly slow: { index: number; checkMs: number; fixMs: number }[]
}

/** Shares the inputs out to child processes, outlives their crashes and hangs, prints counts; returns the exit code. */
export async function parent(words: readonly string[]): Promise<number> {
  const option = (name: string, otherwise: number) => {
    const at = words.indexOf(`--${name}`)
    const value = at < 0 ? otherwise : Number(words[at + 1])
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} needs a whole number from 1.`)
    return value
  }
  const count = option('count', 100_000)
  const seed = option('seed', 20261115)
  const jobs = option('jobs', 2)
  const tally: Tally = { inputs: 0, problems: 0, fixes: 0, findings: [], slow: [] }
  const started = performance.now()
  const bombs = Object.keys(BOMBS).length
  await work(seed, -bombs, 0, 1, tally)
  const bombTime = Math.max(...tally.slow.map(({ checkMs }) => checkMs), 0)
  const slowBombs = tally.slow.splice(0)
  console.log(`${bombs} bombs: slowest check ${bombTime.toFixed(0)} ms`)
  for (const { index, checkMs, fixMs } of slowBombs.slice(0, SLOWEST_SHOWN))
    console.log(
      `  ${checkMs.toFixed(0).padStart(6)} ms check, ${fixMs.toFixed(0).padStart(6)} ms fix  ${nameOf(index)}`,
    )
  await Promise.all(Array.from({ length: jobs }, (_, job) => work(seed, job, count, jobs, tally)))
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${tally.inputs - bombs} mutated inputs (seed ${seed}) in ${seconds.toFixed(0)} s: ${tally.problems} problems, ${tally.fixes} fixes tried`,
  )
  console.log('slowest:')
  for (const { index, checkMs, fixMs } of tally.slow.slice(0, SLOWEST_SHOWN))
    console.log(
      `  ${checkMs.toFixed(0).padStart(6)} ms check, ${fixMs.toFixed(0).padStart(6)} ms fix  ${nameOf(index)}`,
    )
  report(tally.findings, seed)
  return tally.findings.length === 0 ? 0 : 1
}

function nameOf(index: number): string {
  return index < 0 ? (Object.keys(BOMBS)[-index - 1] ?? '') : `input ${index}`
}

function report(findings: readonly Finding[], seed: number): void {
  console.log(`${findings.length} findings`)
  if (findings.length === 0) return
  const folder = mkdtempSync(join(tmpdir(), 'preflight-long-'))
  const valid = validTexts()
  const kinds = new Map<string, Finding[]>()
  for (const finding of findings) {
    const kind = finding.what.split('\n')[0]?.replaceAll(/\d+/g, '#').slice(0, 100) ?? ''
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding])
  }
  for (const [kind, group] of kinds) {
    console.log(`  ${group.length} × ${kind}`)
    for (const { index, what } of group.slice(0, 3)) {
      const file = join(folder, `${index}.txt`)
      writeFileSync(file, textAt(seed, index, valid))
      console.log(`      ${file}  ${what.slice(0, 300)}`)
    }
  }
}

/** One child after the other until all inputs of this share are answered. */
async function work(seed: number, from: number, to: number, step: number, tally: Tally): Promise<void> {
  let next = from
  let again = false
  while (next < to) {
    const { stopped, hung, doing } = await answers(
      [seed, next, again ? Math.min(to, next + 1) : to, step],
      tally,
    )
    if (stopped === undefined) {
      next = again ? next + step : to
      again = false
    } else if (hung && !again) {
      // The machine may have been busy with something else: only a second time counts.
      next = stopped
      again = true
    } else {
      tally.findings.push({
        index: stopped,
        what: hung ? `no answer in ${MOST_WORK_MS} ms: ${doing}` : `the process died: ${doing}`,
      })
      next = stopped + step
      again = false
    }
  }
}

/** Runs one child to its end. `stopped` = the input at which it crashed or was killed. */
function answers(
  numbers: readonly number[],
  tally: Tally,
): Promise<{ readonly stopped: number | undefined; readonly hung: boolean; readonly doing: string }> {
  const worker = spawn(process.execPath, ['--input-type=module', '--eval', childCode(numbers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let current: number | undefined
  let doing = ''
  let hung = false
  let since = { line: '', clock: performance.now(), work: 0 }
  let latest = ''
  const timer = setInterval(() => {
    const now = { line: latest, clock: performance.now(), work: workOf(worker.pid) }
    if (now.line !== since.line) since = now
    else if (now.work - since.work >= MOST_WORK_MS || now.clock - since.clock >= PATIENCE_MS) {
      hung = true
      worker.kill('SIGKILL')
    }
  }, 500)
  createInterface({ input: worker.stdout }).on('line', (line) => {
    latest = line
    const blank = line.indexOf(' ')
    const word = line.slice(0, blank)
    const rest = line.slice(blank + 1)
    if (word === 'at') {
      current = Number.parseInt(rest, 10)
      doing = rest.slice(String(current).length + 1)
    } else if (current !== undefined) {
      if (word === 'ok') record(tally, current, JSON.parse(rest) as Observation)
      else tally.findings.push({ index: current, what: `threw ${JSON.parse(rest) as string}` })
      tally.inputs++
      current = undefined
    }
  })
  return ended(worker).then((well) => {
    clearInterval(timer)
    if (!well && current === undefined) throw new Error('A child ended before it had read its first input.')
    return { stopped: current, hung, doing }
  })
}

function record(tally: Tally, index: number, { checkMs, fixMs, problems, fixes, broken }: Observation): void {
  tally.problems += problems
  tally.fixes += fixes
  tally.findings.push(...broken.map((what) => ({ index, what })))
  if (checkMs > LIMIT_MS) tally.findings.push({ index, what: `the check took ${checkMs.toFixed(0)} ms` })
  if (fixMs > LIMIT_MS) tally.findings.push({ index, what: `"fix everything" took ${fixMs.toFixed(0)} ms` })
  tally.slow.push({ index, checkMs, fixMs })
  tally.slow.sort((one, other) => other.checkMs - one.checkMs)
  tally.slow.splice(SLOWEST_SHOWN)
}

/** Milliseconds that a process has worked, where the system tells; else by the clock. */
function workOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return performance.now()
  }
}

/** A child runs this same bundle, whatever happens to the sources meanwhile. */
function childCode(numbers: readonly number[]): string {
  return `const { child } = await import(${JSON.stringify(import.meta.url)}); child(${JSON.stringify(numbers)})`
}

/** Whether it ended well. The pipe may still hold lines when the process has ended: close comes after both. */
function ended(worker: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => worker.once('close', (code) => resolve(code === 0)))
}
