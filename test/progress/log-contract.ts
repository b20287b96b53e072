import { describe, expect, it, vi } from 'vitest'
import type { Log } from '../../src/progress/log.ts'
import { eventMaker, NOON, reviewed } from './made-events.ts'

/** What every log promises, wherever it keeps its events. */
export function logContract(name: string, open: () => Promise<Log>): void {
  describe(`${name}, as a log,`, () => {
    const make = eventMaker()
    const first = make(reviewed('a.1', 'good'), NOON)
    const second = make(reviewed('a.2', 'again'), NOON + 1000)
    const third = make(reviewed('a.1', 'easy'), NOON + 2000)

    it('is empty at first', async () => {
      expect((await open()).events()).toEqual([])
    })

    it('gives back what was appended, in canonical order', async () => {
      const log = await open()
      await log.append([third])
      await log.append([first, second])
      expect(log.events()).toEqual([first, second, third])
    })

    it('gives the same array until something is added', async () => {
      const log = await open()
      await log.append([first])
      const before = log.events()
      expect(log.events()).toBe(before)
      await log.append([second])
      expect(log.events()).not.toBe(before)
      expect(before).toEqual([first])
    })

    it('holds an event once, however often it is appended or merged', async () => {
      const log = await open()
      await log.append([first])
      await log.append([first])
      expect(await log.merge([first, second])).toEqual({ added: 1 })
      expect(await log.merge([first, second])).toEqual({ added: 0 })
      expect(log.events()).toEqual([first, second])
    })

    it('never lets another content take the place of a known event', async () => {
      const log = await open()
      await log.append([first])
      await log.merge([{ ...first, ...reviewed('a.1', 'again') } as typeof first])
      expect(log.events()).toEqual([first])
    })

    it('tells its listeners what was added, until they stop', async () => {
      const log = await open()
      const listener = vi.fn()
      const stop = log.subscribe(listener)
      await log.append([first])
      await log.merge([first])
      await log.merge([first, second])
      stop()
      await log.append([third])
      expect(listener.mock.calls).toEqual([[[first]], [[second]]])
    })
  })
}
