import { beforeEach, describe, expect, it, vi } from 'vitest'
import { progressFile } from '../../src/platform/progress-file.ts'
import { saveFile } from '../../src/platform/files.ts'
import { workerCall } from '../../src/platform/worker-call.ts'
import { readArchive } from '../../src/progress/archive.ts'
import { memoryLog } from '../../src/progress/memory-log.ts'
import { DAY, eventMaker, NOON, reviewed, sha256 } from '../progress/made-events.ts'

vi.mock('../../src/platform/archive.worker.ts?worker&url', () => ({ default: 'archive.js' }))
vi.mock('../../src/platform/files.ts', () => ({ saveFile: vi.fn() }))
vi.mock('../../src/platform/worker-call.ts', () => ({ workerCall: vi.fn() }))

const make = eventMaker()
const first = make(reviewed('a.1', 'good'), NOON)
const second = make(reviewed('a.2', 'again'), NOON + 1000)
const clock = { now: () => NOON + DAY, offset: () => 0 }

beforeEach(() => vi.resetAllMocks())

/** A worker that gives this answer. */
function worker(answer: unknown) {
  const stand = { ask: vi.fn(async () => answer), close: vi.fn() }
  vi.mocked(workerCall).mockReturnValue(stand as never)
  return stand
}

describe('The copy of all progress', () => {
  it('is saved under the day’s name, and can be read again', async () => {
    await progressFile(memoryLog([first, second]), clock).save()
    const [[name, text, type] = []] = vi.mocked(saveFile).mock.calls
    expect([name, type]).toEqual(['preflight-progress-2026-09-15.json', 'application/json'])
    expect(await readArchive(String(text), { sha256 })).toEqual({ ok: true, events: [first, second] })
  })
})

describe('A file that is read', () => {
  it('says how many of its events are new, and adds nothing yet', async () => {
    const stand = worker({ ok: true, value: { ok: true, events: [first, second] } })
    const log = memoryLog([first])
    const file = new Blob(['…'])
    expect(await progressFile(log, clock).read(file)).toEqual({ ok: true, events: [first, second], fresh: 1 })
    expect(stand.ask).toHaveBeenCalledWith(file)
    expect(stand.close).toHaveBeenCalledTimes(1)
    expect(log.events()).toEqual([first])
  })

  it('tells what is wrong with it', async () => {
    worker({ ok: true, value: { ok: false, fault: { kind: 'checksum', message: 'It was changed.' } } })
    expect(await progressFile(memoryLog(), clock).read(new Blob())).toEqual({
      ok: false,
      message: 'It was changed.',
    })
  })

  it.each(['too-slow', 'failed'])(
    'is given up when its reading is %s, and the worker with it',
    async (reason) => {
      const stand = worker({ ok: false, reason })
      const read = await progressFile(memoryLog(), clock).read(new Blob())
      expect(read).toEqual({ ok: false, message: expect.stringContaining('nothing was imported') })
      expect(stand.close).toHaveBeenCalledTimes(1)
    },
  )

  it('is not even opened when it is larger than any export', async () => {
    const huge = { size: 64 * 1024 * 1024 + 1 } as Blob
    const read = await progressFile(memoryLog(), clock).read(huge)
    expect(read).toEqual({ ok: false, message: expect.stringContaining('64 MB') })
    expect(workerCall).not.toHaveBeenCalled()
  })

  it('is added once, and says how much of it was new', async () => {
    const log = memoryLog([first])
    const file = progressFile(log, clock)
    expect(await file.add([first, second])).toEqual({ added: 1 })
    expect(await file.add([first, second])).toEqual({ added: 0 })
    expect(log.events()).toEqual([first, second])
  })
})
