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
  readonly settle: (answer: Answer<T>) => void
}

/**
 * Opens a disposable worker for hostile or heavy input. The worker answers `{id, value}` to `{id, request}`.
 * `limitMs` counts from the time at which the worker starts on the request; then it is killed and a new one made.
 */
export function workerCall<Request, Response>(url: string, limitMs: number): WorkerCall<Request, Response> {
  let worker: Worker | undefined
  let lastId = 0
  let running: Pending<Response> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting: {
    readonly pending: Pending<Response>
    readonly request: Request
    readonly limit: number
  }[] = []

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
  const start = (): Worker => {
    const made = new Worker(trustedScript(url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<{ id: number; value: Response }>) => {
      if (data.id === running?.id) settle({ ok: true, value: data.value })
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
    timer = setTimeout(() => {
      stop()
      settle({ ok: false, reason: 'too-slow' })
    }, job.limit)
  }
  return {
    start() {
      worker ??= start()
    },
    ask: (request, limit = limitMs) =>
      new Promise((resolve) => {
        waiting.push({ pending: { id: ++lastId, settle: resolve }, request, limit })
        next()
      }),
    close() {
      stop()
      for (const { pending } of waiting.splice(0)) pending.settle({ ok: false, reason: 'failed' })
      settle({ ok: false, reason: 'failed' })
    },
  }
}
