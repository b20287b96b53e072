import type { ProgressEvent } from './event.ts'
import { canonicalOrder, type Log, union } from './log.ts'

/** A log that lives only as long as the page: for tests and for a browser that refuses storage. */
export function memoryLog(initial: readonly ProgressEvent[] = []): Log {
  let events = canonicalOrder([...initial])
  const listeners = new Set<(added: readonly ProgressEvent[]) => void>()

  function add(incoming: readonly ProgressEvent[]): number {
    const next = union(events, incoming)
    events = next.events
    if (next.added.length > 0) for (const listener of listeners) listener(next.added)
    return next.added.length
  }

  return {
    events: () => events,
    append: async (incoming) => void add(incoming),
    merge: async (incoming) => ({ added: add(incoming) }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
