import { trustedScript } from './trusted.ts'

/** What a call to a worker came to: a result, or the reason why there is none. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: 'too-slow' | 'failed' }

/** A worker that answers one message at a time, in order, and is replaced when it does not answer in time. */
export interface WorkerCall<Request, Response> {
  /** Starts the worker, so that the first request need not wait for it. */
  readonly start: () => void
  /** `limitMs` stands in for the worker's own limit where a request may take longer. */
  readonly ask: (request: Request, limitMs?: number) => Promise<Answer<Response>>
  /** Ends the worker; what is still asked has failed. */
  readonly close: () => void
}

interface Pending<T> {
  readonly id: number
  /** How long the worker may work on it. */
  readonly limit: number
  readonly settle: (answer: Answer<T>) => void
}

type Message<T> = { readonly loaded: true } | { readonly id: number; readonly value: T }

/** What has not loaded by then, in ms, never will: a slow phone takes a few seconds. */
const LOAD_LIMIT_MS = 30_000

/**
 * Opens a disposable worker for hostile or heavy input. The worker posts `{loaded}` once, then answers `{id, value}` to
 * `{id, request}`. `limitMs` counts from when the worker, loaded, starts on the request; then it is killed and a new one made.
 */
export function workerCall<Request, Response>(url: string, limitMs: number): WorkerCall<Request, Response> {
  let worker: Worker | undefined
  let loaded = false
  let lastId = 0
  let running: Pending<Response> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting: { readonly pending: Pending<Response>; readonly request: Request }[] = []

  const stop = () => {
    worker?.terminate()
    worker = undefined
  }
  const settle = (answer: Answer<Response>) => {
    clearTimeout(timer)
    const done = running
    running = undefined
    done?.settle(answer)
    next()
  }
  const giveUpAfter = (ms: number, reason: 'too-slow' | 'failed') => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      stop()
      settle({ ok: false, reason })
    }, ms)
  }
  const start = (): Worker => {
    loaded = false
    const made = new Worker(trustedScript(url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<Message<Response>>) => {
      if (made !== worker) return
      if ('loaded' in data) {
        loaded = true
        if (running) giveUpAfter(running.limit, 'too-slow')
      } else if (data.id === running?.id) settle({ ok: true, value: data.value })
    })
    made.addEventListener('error', (event) => {
      event.preventDefault()
      if (made !== worker) return
      stop()
      settle({ ok: false, reason: 'failed' })
    })
    return made
  }
  const next = () => {
    const job = running ? undefined : waiting.shift()
    if (!job) return
    worker ??= start()
    running = job.pending
    try {
      worker.postMessage({ id: job.pending.id, request: job.request })
    } catch {
      settle({ ok: false, reason: 'failed' })
      return
    }
    if (loaded) giveUpAfter(job.pending.limit, 'too-slow')
    else giveUpAfter(LOAD_LIMIT_MS, 'failed')
  }
  return {
    start() {
      worker ??= start()
    },
    ask: (request, limit = limitMs) =>
      new Promise((resolve) => {
        waiting.push({ pending: { id: ++lastId, limit, settle: resolve }, request })
        next()
      }),
    close() {
      stop()
      for (const { pending } of waiting.splice(0)) pending.settle({ ok: false, reason: 'failed' })
      settle({ ok: false, reason: 'failed' })
    },
  }
}
