// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PackId } from '../../../src/content/ids.ts'
import type { KeptPack } from '../../../src/content/kept-pack.ts'
import type { OldPack, Packs } from '../../../src/packs/packs.ts'
import PacksPage from '../../../src/packs/ui/PacksPage.tsx'
import { memoryLog } from '../../../src/progress/memory-log.ts'

afterEach(cleanup)

const QUAY: KeptPack = {
  id: 'quay' as PackId,
  title: 'The quay',
  summary: 'Stones.',
  topics: [],
  questions: [],
  figures: { labs: 0, scenarios: 0, terms: 0, commands: 0 },
  texts: { topics: {}, labs: '[]', scenarios: '[]', reference: '{"glossary":[],"commands":[]}' },
}

/** Packs that live only as long as the test; what is given stands in for what goes wrong. */
function madePacks(added: readonly KeptPack[], old: readonly OldPack[], faulty: Partial<Packs> = {}): Packs {
  let shelf = { added, old }
  const listeners = new Set<() => void>()
  const set = (next: Partial<typeof shelf>) => {
    shelf = { ...shelf, ...next }
    for (const listener of listeners) listener()
  }
  return {
    added: () => shelf.added,
    old: () => shelf.old,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: async () => ({ kind: 'pack', pack: QUAY }),
    add: async (pack) => set({ added: [...shelf.added, pack] }),
    remove: async (id) =>
      set({
        added: shelf.added.filter((one) => one.id !== id),
        old: shelf.old.filter((one) => one.id !== id),
      }),
    ...faulty,
  }
}

const show = (packs: Packs) => render(<PacksPage services={{ packs, log: memoryLog() }} />)
const choose = () =>
  fireEvent.change(screen.getByLabelText(/^A pack file/), {
    target: { files: [new File(['x'], 'quay.zip')] },
  })

describe('The page of packs', () => {
  it('shows a pack before it is added, and what has come of it', async () => {
    show(madePacks([], []))
    screen.getByText('None yet.')
    choose()
    fireEvent.click(await screen.findByRole('button', { name: 'Add the pack' }))
    await screen.findByText('“The quay” is added. You find it under Learn.')
    screen.getByRole('button', { name: 'Remove The quay' })
  })

  it('names a pack of another form, says what to do, and lets it go', async () => {
    show(madePacks([QUAY], [{ id: 'old', title: 'The old harbour' }]))
    const old = screen.getByText(/^Added with another version/).closest('li')
    expect(old?.textContent).toMatch(/The old harbour.*Open its file again/)
    fireEvent.click(screen.getByRole('button', { name: 'Remove The old harbour' }))
    await screen.findByText(/“The old harbour” is removed/)
    expect(screen.queryByText(/^Added with another version/)).toBeNull()
    screen.getByRole('button', { name: 'Remove The quay' })
  })

  it('lists every fault, in two files of the same place too', async () => {
    const fault = { line: 1, column: 1, message: 'This file is missing.' }
    const faults = ['a.yaml', 'b.yaml'].map((file) => ({ ...fault, file }))
    show(madePacks([], [], { read: async () => ({ kind: 'refused', faults }) }))
    choose()
    await screen.findByText(/quay\.zip was refused, and nothing was added: 2 places/)
    const list = screen.getByText('a.yaml:1:1').closest('ul') ?? document.body
    expect(within(list).getAllByRole('listitem')).toHaveLength(2)
  })

  it('says so when a file cannot be read or a pack not be kept', async () => {
    const full = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'))
    show(madePacks([], [], { add: full }))
    choose()
    fireEvent.click(await screen.findByRole('button', { name: 'Add the pack' }))
    await screen.findByText(/The browser could not store this, so nothing has changed/)
    cleanup()
    show(madePacks([], [], { read: () => Promise.reject(new DOMException('Gone.', 'NotReadableError')) }))
    choose()
    await screen.findByText(/This file could not be read, and nothing was added/)
  })
})
