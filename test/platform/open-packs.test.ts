import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { packLibrary } from '../../src/content/pack-library.ts'
import { firstShelf, openPacks } from '../../src/platform/open-packs.ts'
import { madePack } from '../content/made-packs.ts'
import { standIns } from './browser-stand-ins.ts'

standIns()

const COURSE = { outline: { topics: [], scenarios: 0, labs: 0, exams: [] } } as unknown as Library

/** A tab with the packs that are there when it is opened. */
async function openTab() {
  const shelf = await firstShelf()
  const library = packLibrary(COURSE, shelf.packs)
  const packs = openPacks(library, { now: () => 0, offset: () => 0 }, shelf)
  return { ...packs, library, titles: () => packs.added().map(({ title }) => title) }
}

async function putByHand(record: object): Promise<void> {
  const database = await openDB('preflight-packs', 1, {
    upgrade: (made) => void made.createObjectStore('packs', { keyPath: 'id' }),
  })
  await database.put('packs', record)
  database.close()
}

describe('Packs of one’s own', () => {
  it('are there after a reload, by their titles, as they were added', async () => {
    const tab = await openTab()
    await tab.add(madePack('quay', 'The quay'))
    await tab.add(madePack())
    const later = await openTab()
    expect(later.titles()).toEqual(['The harbour', 'The quay'])
    expect(later.added()[0]).toEqual(madePack())
    await later.remove('harbour')
    expect((await openTab()).titles()).toEqual(['The quay'])
  })

  it('take the place of one with the same id', async () => {
    const tab = await openTab()
    await tab.add(madePack())
    await tab.add(madePack('harbour', 'The new harbour'))
    expect(tab.titles()).toEqual(['The new harbour'])
  })

  it('come and go in the other tabs too', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const told = vi.fn()
    there.subscribe(told)
    await here.add(madePack())
    await vi.waitFor(() => expect(there.titles()).toEqual(['The harbour']))
    expect(there.library.current().outline.topics.map(({ id }) => id)).toEqual(['harbour:ships'])
    expect(told).toHaveBeenCalledTimes(1)
    await there.remove('harbour')
    await vi.waitFor(() => expect(here.titles()).toEqual([]))
  })

  it('of another form are named, can be removed, and are replaced by their file', async () => {
    await putByHand({ id: 'harbour', form: 1, pack: { title: 'The old harbour' } })
    await putByHand({ id: 'quay', form: 99, pack: 'what a newer version keeps' })
    const tab = await openTab()
    expect(tab.titles()).toEqual([])
    expect(tab.old()).toEqual([
      { id: 'harbour', title: 'The old harbour' },
      { id: 'quay', title: 'quay' },
    ])
    await tab.remove('quay')
    expect(tab.old()).toEqual([{ id: 'harbour', title: 'The old harbour' }])
    await tab.add(madePack())
    expect(tab.old()).toEqual([])
    expect(tab.titles()).toEqual(['The harbour'])
  })

  it('stay on the screen as they were when the disk refuses, and the fault is told', async () => {
    const tab = await openTab()
    await tab.add(madePack())
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('No storage here.', 'SecurityError')
      },
    })
    await expect(tab.add(madePack('quay'))).rejects.toThrow('No storage here.')
    expect(tab.titles()).toEqual(['The harbour'])
    expect(await firstShelf()).toEqual({ packs: [], old: [] })
  })
})
