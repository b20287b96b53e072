import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { workerCall } from '../../src/platform/worker-call.ts'

/** A worker that answers when the test lets it. It has loaded by its first question, unless the test says otherwise. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = []
  static loads: 'at once' | 'when told' = 'at once'
  readonly asked: { readonly id: number; readonly request: unknown }[] = []
  terminated = false
  readonly url: string
  readonly options: unknown
  constructor(url: string, options: unknown) {
    super()
    this.url = url
    this.options = options
    FakeWorker.made.push(this)
  }
  postMessage(message: { id: number; request: unknown }) {
    if (message.request === 'uncloneable') throw new DOMException('It cannot be cloned.', 'DataCloneError')
    this.asked.push(message)
    if (FakeWorker.loads === 'at once') this.haveLoaded()
  }
  haveLoaded() {
    this.dispatchEvent(new MessageEvent('message', { data: { loaded: true } }))
  }
  terminate() {
    this.terminated = true
  }
  answer(value: unknown, id = this.asked.at(-1)?.id) {
    this.dispatchEvent(new MessageEvent('message', { data: { id, value } }))
  }
}

const workers = FakeWorker.made
const requests = () => workers.map((worker) => worker.asked.map(({ request }) => request))

beforeEach(() => {
  workers.length = 0
  FakeWorker.loads = 'at once'
  vi.useFakeTimers()
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('document', { baseURI: 'https://app.example/study/' })
  vi.stubGlobal('location', { origin: 'https://app.example' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = () => workerCall<string, string>('assets/lab.js', 2000)

describe('A call to a worker', () => {
  it('starts a module worker of this origin at the first question, and no earlier', async () => {
    const call = open()
    expect(workers).toHaveLength(0)
    const answer = call.ask('one')
    expect(workers.map(({ url, options }) => [url, options])).toEqual([
      ['https://app.example/study/assets/lab.js', { type: 'module' }],
    ])
    workers[0]?.answer('1')
    expect(await answer).toEqual({ ok: true, value: '1' })
  })

  it('asks one question at a time, in order, of the same worker', async () => {
    const call = open()
    const answers = [call.ask('one'), call.ask('two')]
    expect(requests()).toEqual([['one']])
    workers[0]?.answer('1')
    expect(requests()).toEqual([['one', 'two']])
    workers[0]?.answer('2')
    expect(await Promise.all(answers)).toEqual([
      { ok: true, value: '1' },
      { ok: true, value: '2' },
    ])
  })

  it('passes over an answer to another question', async () => {
    const call = open()
    const answer = call.ask('one')
    workers[0]?.answer('of yesterday', 99)
    workers[0]?.answer('1')
    expect(await answer).toEqual({ ok: true, value: '1' })
  })

  it('that takes too long is given up, its worker ended, and the next one gets a new worker', async () => {
    const call = open()
    const answers = [call.ask('hostile'), call.ask('two')]
    vi.advanceTimersByTime(1999)
    expect(workers[0]?.terminated).toBe(false)
    vi.advanceTimersByTime(1)
    expect(workers[0]?.terminated).toBe(true)
    expect(requests()).toEqual([['hostile'], ['two']])
    workers[1]?.answer('2')
    expect(await Promise.all(answers)).toEqual([
      { ok: false, reason: 'too-slow' },
      { ok: true, value: '2' },
    ])
  })

  it('is not timed while its worker still loads, as on a slow phone', async () => {
    FakeWorker.loads = 'when told'
    const call = open()
    const answers = [call.ask('one'), call.ask('hostile')]
    vi.advanceTimersByTime(9000)
    workers[0]?.haveLoaded()
    vi.advanceTimersByTime(1999)
    workers[0]?.answer('1')
    vi.advanceTimersByTime(2000)
    expect(await Promise.all(answers)).toEqual([
      { ok: true, value: '1' },
      { ok: false, reason: 'too-slow' },
    ])
  })

  it('to a worker that never loads has failed after half a minute', async () => {
    FakeWorker.loads = 'when told'
    const answer = open().ask('one')
    vi.advanceTimersByTime(29_999)
    expect(workers[0]?.terminated).toBe(false)
    vi.advanceTimersByTime(1)
    expect(workers[0]?.terminated).toBe(true)
    expect(await answer).toEqual({ ok: false, reason: 'failed' })
  })

  it('may be given longer than the others', async () => {
    const call = open()
    const answers = [call.ask('long', 5000), call.ask('two')]
    vi.advanceTimersByTime(4999)
    workers[0]?.answer('1')
    vi.advanceTimersByTime(2000)
    expect(await Promise.all(answers)).toEqual([
      { ok: true, value: '1' },
      { ok: false, reason: 'too-slow' },
    ])
  })

  it('is timed from when the worker starts on it', async () => {
    const call = open()
    const answers = [call.ask('one'), call.ask('two')]
    vi.advanceTimersByTime(1500)
    workers[0]?.answer('1')
    vi.advanceTimersByTime(1500)
    workers[0]?.answer('2')
    vi.advanceTimersByTime(5000)
    expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }])
    expect(workers).toHaveLength(1)
  })

  it('that fails is said to have failed, and the next one gets a new worker', async () => {
    const call = open()
    const answers = [call.ask('one'), call.ask('two')]
    const error = new Event('error', { cancelable: true })
    workers[0]?.dispatchEvent(error)
    expect(error.defaultPrevented).toBe(true)
    expect(workers[0]?.terminated).toBe(true)
    workers[1]?.answer('2')
    expect(await Promise.all(answers)).toEqual([
      { ok: false, reason: 'failed' },
      { ok: true, value: '2' },
    ])
  })

  it('is not disturbed by a late error of a worker that was ended', async () => {
    const call = open()
    const slow = call.ask('hostile')
    vi.advanceTimersByTime(2000)
    const answer = call.ask('two')
    workers[0]?.dispatchEvent(new Event('error', { cancelable: true }))
    expect(workers[1]?.terminated).toBe(false)
    workers[1]?.answer('2')
    expect(await Promise.all([slow, answer])).toEqual([
      { ok: false, reason: 'too-slow' },
      { ok: true, value: '2' },
    ])
  })

  it('that cannot even be sent has failed, and does not hold up the next', async () => {
    const call = open()
    const answers = [call.ask('uncloneable'), call.ask('two')]
    workers.at(-1)?.answer('2')
    expect(await Promise.all(answers)).toEqual([
      { ok: false, reason: 'failed' },
      { ok: true, value: '2' },
    ])
  })

  it('leaves nobody waiting when it is closed, and starts no further worker', async () => {
    const call = open()
    const answers = [call.ask('one'), call.ask('two')]
    call.close()
    expect(workers[0]?.terminated).toBe(true)
    expect(await Promise.all(answers)).toEqual([
      { ok: false, reason: 'failed' },
      { ok: false, reason: 'failed' },
    ])
    vi.advanceTimersByTime(10_000)
    expect(workers).toHaveLength(1)
  })

  it('can be closed before it was used', () => {
    open().close()
    expect(workers).toHaveLength(0)
  })

  it('never runs a script of another origin', async () => {
    const answer = workerCall<string, string>('https://elsewhere.example/x.js', 2000).ask('one')
    await expect(answer).rejects.toThrow(
      'Inconsistent: a script of another origin, https://elsewhere.example',
    )
    expect(workers).toHaveLength(0)
  })
})
