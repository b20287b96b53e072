import type { EventId, ProgressEvent } from './event.ts'

/** All that the learner did on this device and those merged into it. */
export interface Log {
  /** In canonical order, undone events and kinds of newer versions included. The same array until something is added. */
  events(): readonly ProgressEvent[]
  /** Resolves only when the events are durable; rejects when they could not be written. Known ids are passed over. */
  append(events: readonly ProgressEvent[]): Promise<void>
  /** The union by id with another log's events; `added` counts those that were new. */
  merge(events: readonly ProgressEvent[]): Promise<{ readonly added: number }>
  /** Calls back after each addition with what was added; returns the way to stop. */
  subscribe(listener: (added: readonly ProgressEvent[]) => void): () => void
}

/** The order in which every fold reads: by time, then by id. The same on every device, in whatever order events arrived. */
export function compareEvents(one: ProgressEvent, other: ProgressEvent): number {
  if (one.at !== other.at) return one.at - other.at
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** The events in canonical order; the given array itself when it is in order already. */
export function canonicalOrder(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  const inOrder = events.every((event, index) => {
    const before = events[index - 1]
    return before === undefined || compareEvents(before, event) <= 0
  })
  return inOrder ? events : events.toSorted(compareEvents)
}

/** What counts, in canonical order: neither undone events nor the undoing itself. An undo cannot be undone. */
export function effective(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  const undone = new Set<EventId>()
  for (const event of events) if (event.kind === 'event-undone') undone.add(event.undone)
  return canonicalOrder(events).filter((event) => event.kind !== 'event-undone' && !undone.has(event.id))
}

/** Both lists as one, in canonical order. An id that is known keeps its first content: facts are never edited. */
export function union(
  known: readonly ProgressEvent[],
  incoming: readonly ProgressEvent[],
): { readonly events: readonly ProgressEvent[]; readonly added: readonly ProgressEvent[] } {
  const ids = new Set(known.map((event) => event.id))
  const added = incoming.filter((event) => !ids.has(event.id) && ids.add(event.id))
  return { events: added.length === 0 ? known : canonicalOrder([...known, ...added]), added }
}
