import type { Compilation } from '../content/compile/compile.ts'
import { comparePlaces, type ContentFault, faultText } from '../content/compile/fault.ts'
import { checkContent } from '../content/checks/checks.ts'
import { spellingFaults } from './content-spelling.ts'

/** Everything that is wrong with the content on a day, spelling included. */
export async function faultsOn(day: string, compilation: Compilation): Promise<readonly ContentFault[]> {
  if (compilation.faults.length > 0) return compilation.faults
  const spelling = await spellingFaults(compilation.sources)
  return [...checkContent({ ...compilation, day }), ...spelling].toSorted(comparePlaces)
}

/** Prints the faults as `file:line:col  what is wrong`. False when there are any. */
export function told(faults: readonly ContentFault[]): boolean {
  for (const fault of faults) console.error(faultText({ ...fault, file: `content/${fault.file}` }))
  if (faults.length > 0)
    console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content.`)
  return faults.length === 0
}
