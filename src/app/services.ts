import { monotonicFactory } from 'ulid'
import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from '../base/clock.ts'
import type { Dice } from '../base/dice.ts'
import type { Library } from '../content/library.ts'
import { type PackLibrary, packLibrary } from '../content/pack-library.ts'
import type { Packs } from '../packs/packs.ts'
import { courseLibrary } from '../platform/course-library.ts'
import { firstShelf, openPacks } from '../platform/open-packs.ts'
import { type Drafts, openIdbLog, type StorageState } from '../platform/idb-log.ts'
import type { LabEngine } from '../lab/engine.ts'
import { openLabEngine } from '../platform/lab-engine.ts'
import { type ProgressFile, progressFile } from '../platform/progress-file.ts'
import { type Install, openInstall } from '../platform/install.ts'
import { holdSession } from '../platform/session-lock.ts'
import { trustedScript } from '../platform/trusted.ts'
import { openUpdates, type Updates } from '../platform/update.ts'
import { openSearch } from '../platform/open-search.ts'
import { openSettings } from '../platform/theme.ts'
import { currentAddress } from './hash-address.ts'
import type { EventId } from '../progress/event.ts'
import type { Log } from '../progress/log.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { type Recorder, recorder } from '../progress/recorder.ts'

/** All that the app needs of the world, made here and handed down as arguments. */
export interface Services {
  readonly clock: Clock
  readonly dice: Dice
  readonly packLibrary: PackLibrary
  readonly log: Log
  readonly recorder: Recorder
  readonly storage: StoreApi<StorageState>
  readonly drafts: Drafts
  readonly updates: Updates
  readonly install: Install
  readonly progressFile: ProgressFile
  /** Downloads all progress as one file. */
  readonly saveCopy: () => void
  readonly lab: LabEngine
  readonly packs: Packs
  readonly search: () => Promise<SearchIndex>
  /** Makes a module worker under the app's trusted policy. */
  readonly newWorker: (url: string) => Worker
  /** Marks the tab as in a session until the returned function is called. */
  readonly holdSession: () => () => void
  /** Asks the browser to protect the data from eviction; true when it does. */
  readonly persist: () => Promise<boolean>
}

/** The services as an open page has them: packs that come or go meanwhile, in another tab too, show on the next page. */
export type PageServices = Services & { readonly library: Library }

const clock: Clock = { now: () => Date.now(), offset: (at) => -new Date(at).getTimezoneOffset() }
const dice: Dice = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 4294967296

/** Opens everything at start. Only the log and the learner's own packs are waited for: nothing can be shown truthfully without it. */
export async function openServices(): Promise<Services> {
  const lab = openLabEngine()
  // It gets ready in its own thread while the page is still being loaded.
  if (currentAddress() === '/lab') lab.start()
  const [{ log, drafts, state: storage }, shelf] = await Promise.all([openIdbLog(), firstShelf()])
  const ownLibrary = packLibrary(courseLibrary(), shelf.packs)
  const file = progressFile(log, clock)
  const newUlid = monotonicFactory(dice)
  openSettings(log)
  return {
    clock,
    dice,
    packLibrary: ownLibrary,
    log,
    recorder: recorder(log, clock, () => newUlid(clock.now()) as EventId),
    storage,
    drafts,
    updates: openUpdates(),
    install: openInstall(),
    progressFile: file,
    saveCopy: () => void file.save(),
    lab,
    packs: openPacks(ownLibrary, clock, shelf),
    search: openSearch(ownLibrary),
    newWorker: (url) => new Worker(trustedScript(url), { type: 'module' }),
    holdSession,
    persist: async () => (await navigator.storage?.persist?.()) ?? false,
  }
}
