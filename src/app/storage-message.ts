import type { StorageState } from '../platform/idb-log.ts'

/** What a learner must know about the state of the storage, and whether a reload is the way on. Undefined when all is well. */
export function storageMessage(
  state: StorageState,
): { readonly what: string; readonly reload: boolean } | undefined {
  switch (state.access) {
    case 'newer':
      return {
        what: 'Your progress was written by a newer version of Preflight. This version shows it and writes nothing, so that nothing is damaged. Reload to get the newer version.',
        reload: true,
      }
    case 'superseded':
      return {
        what: 'Preflight was updated in another tab. This tab no longer saves: reload it to go on.',
        reload: true,
      }
    case 'blocked':
      return {
        what: 'Another tab with an older version keeps your progress locked. Close the other Preflight tabs, then reload.',
        reload: true,
      }
    case 'unavailable':
      return {
        what: 'This browser does not let Preflight store anything (a private window, perhaps). You can study, but nothing will be kept.',
        reload: true,
      }
    case 'open':
      return savingMessage(state)
    default:
      return state.access satisfies never
  }
}

function savingMessage(state: StorageState) {
  switch (state.saving) {
    case 'full':
      return {
        what: 'The disk space for this site is full, so the last answer was not saved. Save a copy, free some space, then answer again.',
        reload: false,
      }
    case 'closed':
    case 'failed':
      return {
        what: 'The last answer could not be saved. Save a copy of your progress, then reload and answer again.',
        reload: true,
      }
    case 'saved':
      return undefined
    default:
      return state.saving satisfies never
  }
}
