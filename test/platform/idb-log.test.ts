import { forceCloseDatabase } from 'fake-indexeddb'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { openIdbLog } from '../../src/platform/idb-log.ts'
import type { ProgressEvent } from '../../src/progress/event.ts'
import { logContract } from '../progress/log-contract.ts'
import { eventMaker, MINUTE, NOON, reviewed } from '../progress/made-events.ts'
import { standIns } from './browser-stand-ins.ts'

const stands = standIns()

const make = eventMaker()
const first = make(reviewed('a.1', 'good'), NOON)
const second = make(reviewed('a.2', 'again'), NOON + MINUTE)
const third = make(reviewed('a.1', 'easy'), NOON + 2 * MINUTE)

/** What is on the disk, seen by another connection. */
async function stored(): Promise<readonly ProgressEvent[]> {
  const database = await openDB('preflight')
  try {
    return (await database.getAll('events')) as ProgressEvent[]
  } finally {
    database.close()
  }
}

/** The connections that the code under test opens from now on. */
function watchConnections(): IDBDatabase[] {
  const opened: IDBDatabase[] = []
  const open = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const request = open(name, version)
    request.addEventListener('success', () => opened.push(request.result))
    return request
  })
  return opened
}

/** As a browser does that evicts data, or whose storage process dies. */
function loseConnection(database: IDBDatabase | undefined): Promise<unknown> {
  if (!database) throw new Error('There is no connection to lose.')
  const closed = new Promise((resolve) => database.addEventListener('close', resolve))
  forceCloseDatabase(database as never)
  return closed
}

/** Makes the next writes fail as they do when the disk is full. */
function failWrites(name: string, times = 1): void {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put')
  for (let time = 0; time < times; time++)
    spy.mockImplementationOnce(() => {
      throw new DOMException('It cannot be written.', name)
    })
}

logContract('A log in IndexedDB', async () => {
  stands.local.clear()
  return (await openIdbLog()).log
})

describe('An appended event', () => {
  it('is on the disk when the append resolves', async () => {
    const { log } = await openIdbLog()
    await log.append([second, first])
    expect(await stored()).toEqual([first, second])
  })

  it('is written in a strict transaction, all events of an action in one', async () => {
    const { log } = await openIdbLog()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await log.append([first, second])
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toEqual([['events', 'readwrite', { durability: 'strict' }]])
  })

  it('is told to nobody before it is on the disk', async () => {
    const { log } = await openIdbLog()
    const onDisk: Promise<number>[] = []
    log.subscribe(() => onDisk.push(stored().then((events) => events.length)))
    const appending = log.append([first])
    expect(log.events()).toEqual([])
    await appending
    expect(await Promise.all(onDisk)).toEqual([1])
  })

  it('is there after a reload, in canonical order', async () => {
    const { log } = await openIdbLog()
    await log.append([third])
    await log.append([first, second])
    expect((await openIdbLog()).log.events()).toEqual([first, second, third])
  })

  it('is merged once, after a reload too', async () => {
    const { log } = await openIdbLog()
    await log.merge([first, second])
    expect(await log.merge([second, third])).toEqual({ added: 1 })
    const again = await openIdbLog()
    expect(await again.log.merge([first, second, third])).toEqual({ added: 0 })
    expect(again.log.events()).toEqual([first, second, third])
    expect(await stored()).toHaveLength(3)
  })

  it('is written once by two appends at a time', async () => {
    const { log } = await openIdbLog()
    await Promise.all([log.append([first]), log.append([first, second])])
    expect(log.events()).toEqual([first, second])
  })
})

describe('A write that fails', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['DataError', 'failed'],
  ])('with %s is said to be "%s", and nothing of it is in the log', async (name, saving) => {
    const { log, state } = await openIdbLog()
    await log.append([first])
    failWrites(name)
    await expect(log.append([second])).rejects.toThrow('It cannot be written.')
    expect(state.getState()).toMatchObject({ access: 'open', saving })
    expect(log.events()).toEqual([first])
    expect(await stored()).toEqual([first])
  })

  it('tells no listener', async () => {
    const { log } = await openIdbLog()
    const listener = vi.fn()
    log.subscribe(listener)
    failWrites('QuotaExceededError')
    await expect(log.append([first])).rejects.toThrow()
    expect(listener).not.toHaveBeenCalled()
  })

  it('for one event fails for all of its action', async () => {
    const { log, state } = await openIdbLog()
    const unclonable = { ...second, kind: () => 'a function cannot be stored' } as unknown as ProgressEvent
    await expect(log.append([first, unclonable, third])).rejects.toThrow()
    expect(log.events()).toEqual([])
    expect(state.getState().saving).toBe('failed')
    expect(await stored()).toEqual([])
  })

  it('can be repeated, and then all is well', async () => {
    const { log, state } = await openIdbLog()
    failWrites('QuotaExceededError')
    await expect(log.append([first])).rejects.toThrow()
    await log.append([first])
    expect(state.getState().saving).toBe('saved')
    expect(await stored()).toEqual([first])
  })
})

describe('A lost connection', () => {
  it('is opened again for the next write', async () => {
    const connections = watchConnections()
    const { log, state } = await openIdbLog()
    await log.append([first])
    await loseConnection(connections[0])
    await log.append([second])
    expect(connections).toHaveLength(2)
    expect(state.getState()).toMatchObject({ access: 'open', saving: 'saved' })
    expect(await stored()).toEqual([first, second])
  })

  it('that nobody was told of is opened again too', async () => {
    const connections = watchConnections()
    const { log } = await openIdbLog()
    connections[0]?.close()
    await log.append([first])
    expect(connections).toHaveLength(2)
    expect(await stored()).toEqual([first])
  })

  it('is opened again once: a write that fails twice has failed', async () => {
    const connections = watchConnections()
    const { log, state } = await openIdbLog()
    failWrites('UnknownError', 2)
    await expect(log.append([first])).rejects.toThrow()
    expect(connections).toHaveLength(2)
    expect(state.getState().saving).toBe('closed')
    expect(log.events()).toEqual([])
  })

  it('behind which the data were deleted costs nothing: what this tab knows is written back', async () => {
    const connections = watchConnections()
    const { log } = await openIdbLog()
    await log.append([first, second])
    await loseConnection(connections[0])
    await new Promise((done) => (indexedDB.deleteDatabase('preflight').onsuccess = done))
    await log.append([third])
    expect(await stored()).toEqual([first, second, third])
    expect(log.events()).toEqual([first, second, third])
  })

  it('behind which a newer version took over is not written to', async () => {
    const connections = watchConnections()
    const { log, state } = await openIdbLog()
    await loseConnection(connections[0])
    const upgraded = await openDB('preflight', 2)
    upgraded.close()
    await expect(log.append([first])).rejects.toThrow()
    expect(state.getState().access).toBe('newer')
    expect(await stored()).toEqual([])
  })

  it('brings what another tab has written meanwhile', async () => {
    const connections = watchConnections()
    const here = await openIdbLog()
    await loseConnection(connections[0])
    Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    const there = await openIdbLog()
    await there.log.append([first])
    await here.log.append([second])
    expect(here.log.events()).toEqual([first, second])
  })
})

describe('Data of a newer version of the app', () => {
  async function newerDatabase(version: number, minWriter: number): Promise<void> {
    const database = await openDB('preflight', version, {
      upgrade(db) {
        db.createObjectStore('events', { keyPath: 'id' }).put(first)
        db.createObjectStore('drafts', { keyPath: 'name' })
        db.createObjectStore('meta', { keyPath: 'name' }).put({ name: 'schema', schema: version, minWriter })
      },
    })
    database.close()
  }

  it.each([
    ['that this code cannot open', 2, 2],
    ['that this code could open but must not write', 1, 2],
  ])('%s can be read and exported, never written', async (_, version, minWriter) => {
    await newerDatabase(version, minWriter)
    const { log, drafts, state } = await openIdbLog()
    expect(state.getState()).toMatchObject({ access: 'newer', lost: undefined })
    expect(log.events()).toEqual([first])
    await expect(log.append([second])).rejects.toThrow()
    await drafts.write('lab', 'text')
    expect(log.events()).toEqual([first])
    expect(await stored()).toEqual([first])
  })

  it('that this code may write is written', async () => {
    await newerDatabase(1, 1)
    const { log, state } = await openIdbLog()
    await log.append([second])
    expect(state.getState().access).toBe('open')
    expect(await stored()).toEqual([first, second])
  })
})

describe('A newer version of the app in another tab', () => {
  it('takes the database over: this tab lets go of it, says so, and writes no more', async () => {
    const { log, state } = await openIdbLog()
    await log.append([first])
    const upgraded = await openDB('preflight', 2)
    expect(state.getState().access).toBe('superseded')
    const connections = watchConnections()
    await expect(log.append([second])).rejects.toThrow('Nothing is written now.')
    expect(connections).toEqual([])
    expect(log.events()).toEqual([first])
    expect(await upgraded.getAll('events')).toEqual([first])
    upgraded.close()
  })

  it('may tell of its events: this tab passes over them', async () => {
    const { log } = await openIdbLog()
    const upgraded = await openDB('preflight', 2)
    const refused = vi.fn()
    process.on('unhandledRejection', refused)
    const told = new BroadcastChannel('preflight-log')
    const heard = new BroadcastChannel('preflight-log')
    const arrived = new Promise((resolve) => heard.addEventListener('message', resolve))
    told.postMessage([second.id])
    await arrived
    await new Promise((resolve) => setTimeout(resolve, 20))
    process.off('unhandledRejection', refused)
    expect(refused).not.toHaveBeenCalled()
    expect(log.events()).toEqual([])
    upgraded.close()
  })
})

describe('A browser without a database', () => {
  it('is said to have none, and nothing can be appended', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not in a private window.', 'SecurityError')
    })
    const { log, drafts, state } = await openIdbLog()
    expect(state.getState().access).toBe('unavailable')
    expect(log.events()).toEqual([])
    await expect(log.append([first])).rejects.toThrow()
    expect(log.events()).toEqual([])
    expect(await drafts.read('lab')).toBeUndefined()
  })
})

describe('Two tabs', () => {
  it('see each other’s events', async () => {
    const [here, there] = [await openIdbLog(), await openIdbLog()]
    const arrived = new Promise<readonly ProgressEvent[]>((resolve) => there.log.subscribe(resolve))
    await here.log.append([first, second])
    expect(await arrived).toEqual([first, second])
    expect(there.log.events()).toEqual([first, second])
    expect(await there.log.merge([first])).toEqual({ added: 0 })
  })

  it('that write at the same time both keep everything', async () => {
    const [here, there] = [await openIdbLog(), await openIdbLog()]
    const both = [here, there].map(
      ({ log }) =>
        new Promise<void>((resolve) =>
          log.subscribe(() => (log.events().length === 3 ? resolve() : undefined)),
        ),
    )
    await Promise.all([here.log.append([first]), there.log.append([second, third])])
    await Promise.all(both)
    expect(here.log.events()).toEqual([first, second, third])
    expect(there.log.events()).toEqual([first, second, third])
  })

  it('need no channel to be safe: without one, a reload brings everything', async () => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    const [here, there] = [await openIdbLog(), await openIdbLog()]
    await here.log.append([first])
    await there.log.append([second])
    expect((await openIdbLog()).log.events()).toEqual([first, second])
  })
})

describe('Data that the browser deleted', () => {
  const WITNESS = 'preflight.witness'

  it('are noticed: the witness tells how many there were, and until when', async () => {
    await (await openIdbLog()).log.append([first, second])
    vi.stubGlobal(
      'indexedDB',
      new (Object.getPrototypeOf(indexedDB) as { constructor: typeof IDBFactory }).constructor(),
    )
    const { log, state } = await openIdbLog()
    expect(log.events()).toEqual([])
    expect(state.getState().lost).toEqual({ events: 2, at: NOON + MINUTE })
  })

  it('are forgotten with the next event: the learner has begun again or brought a copy', async () => {
    stands.local.set(WITNESS, JSON.stringify({ events: 9, at: NOON }))
    const { log, state } = await openIdbLog()
    expect(state.getState().lost).toEqual({ events: 9, at: NOON })
    await log.append([first])
    expect(state.getState().lost).toBeUndefined()
    expect(JSON.parse(stands.local.get(WITNESS) ?? '')).toEqual({ events: 1, at: NOON })
  })

  it('are not missed while they are there, nor at the first visit', async () => {
    const { log, state } = await openIdbLog()
    expect(state.getState().lost).toBeUndefined()
    await log.append([first])
    expect((await openIdbLog()).state.getState().lost).toBeUndefined()
  })

  it('are not missed when the database could not be opened: nobody knows', async () => {
    stands.local.set(WITNESS, JSON.stringify({ events: 9, at: NOON }))
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not now.', 'UnknownError')
    })
    expect((await openIdbLog()).state.getState()).toMatchObject({ access: 'unavailable', lost: undefined })
  })

  it.each(['{"events":"9","at":1}', '{"events":9}', 'null', '7', '{', ''])(
    'are not told by a garbled witness: %s',
    async (witness) => {
      stands.local.set(WITNESS, witness)
      expect((await openIdbLog()).state.getState().lost).toBeUndefined()
    },
  )

  it('need a witness, but a browser that refuses one still saves', async () => {
    stands.refuses = true
    const { log, state } = await openIdbLog()
    await log.append([first])
    expect(state.getState()).toMatchObject({ saving: 'saved', lost: undefined })
    expect(await stored()).toEqual([first])
  })
})

describe('A draft', () => {
  it('is kept and overwritten, and is there after a reload', async () => {
    const { drafts } = await openIdbLog()
    expect(await drafts.read('lab')).toBeUndefined()
    await drafts.write('lab', { text: 'one' })
    await drafts.write('lab', { text: 'two' })
    expect(await (await openIdbLog()).drafts.read('lab')).toEqual({ text: 'two' })
  })

  it('is no event', async () => {
    const { drafts, log } = await openIdbLog()
    await drafts.write('lab', 'text')
    expect(log.events()).toEqual([])
  })

  it('that could not be kept is no error, but a full disk is said', async () => {
    const { drafts, state } = await openIdbLog()
    failWrites('DataError')
    await drafts.write('lab', 'text')
    expect(state.getState().saving).toBe('saved')
    failWrites('QuotaExceededError')
    await drafts.write('lab', 'text')
    expect(state.getState().saving).toBe('full')
  })
})
