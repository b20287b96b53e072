import { describe, expect, it } from 'vitest'
import { keptPack, topicsIn } from '../../src/content/kept-pack.ts'
import type { PackReading } from '../../src/content/own-pack.ts'
import { inputAt } from '../long/mutate.ts'
import { HARBOUR_FOLDER, readFilePack, readFolderPack } from './made-packs.ts'
import { FULL_HARBOUR } from './pack-files.ts'

const SEED = 5
const ROUNDS = 250

/** Taken as a whole, or refused with places that there are in the files. */
function expectWholeOrNothing(reading: PackReading, files: ReadonlyMap<string, string>, round: number): void {
  expect(Object.keys(Object.prototype), `${round}`).toEqual([])
  if (reading.kind === 'pack') {
    expect(topicsIn(keptPack(reading.pack))).toHaveLength(reading.pack.topics.length)
    return
  }
  expect(reading.faults.length, `${round}`).toBeGreaterThan(0)
  for (const { file, line, column, message } of reading.faults) {
    const lines = (files.get(file) ?? '').split('\n')
    expect(message, `${round}`).toMatch(/^.{10,}$/s)
    expect(line, `${round}: ${file}:${line}`).toBeGreaterThanOrEqual(1)
    expect(line, `${round}: ${file}:${line}`).toBeLessThanOrEqual(lines.length + 1)
    expect(column, `${round}: ${file}:${line}:${column}`).toBeGreaterThanOrEqual(1)
  }
}

describe('Whatever is changed in a pack, it is taken whole or refused with the places,', () => {
  it('of one file', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const text = inputAt(SEED, round, [FULL_HARBOUR])
      expectWholeOrNothing(readFilePack(text), new Map([['harbour.yaml', text]]), round)
    }
  })

  it('of a folder', () => {
    const names = [...HARBOUR_FOLDER.keys()]
    for (let round = 0; round < ROUNDS; round++) {
      const name = names[round % names.length] ?? ''
      const text = inputAt(SEED, round, [HARBOUR_FOLDER.get(name) ?? ''])
      const files = new Map([...HARBOUR_FOLDER, [name, text]])
      expectWholeOrNothing(readFolderPack(files), files, round)
    }
  })
})
