import { type Compilation, compileContent } from '../../src/content/compile/compile.ts'
import { faultText } from '../../src/content/compile/fault.ts'
import { schemaChecks } from '../../src/content/compile/folder-plugin.ts'
import { PROVERS } from '../../src/platform/provers.ts'
import { FILES, SMALL } from './small-files.ts'

export { FILES, SMALL } from './small-files.ts'

/** One author's slip: in that file, what stands there once, and what is written instead. */
export interface Slip {
  readonly file: keyof typeof FILES
  readonly from: string
  readonly to: string
}

/** The small course with slips in it. */
export function withSlips(...slips: readonly Slip[]): Map<string, string> {
  const files = new Map(SMALL)
  for (const { file, from, to } of slips) {
    const parts = (files.get(FILES[file]) ?? '').split(from)
    if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${FILES[file]}`)
    files.set(FILES[file], parts.join(to))
  }
  return files
}

const schemas = await schemaChecks()

/** Compiles files with the real schemas and the real prover. */
export function compile(files: ReadonlyMap<string, string>): Compilation {
  return compileContent(files, { schemas, ...PROVERS })
}

/** The faults as the command line prints them. */
export function faultsIn(files: ReadonlyMap<string, string>): readonly string[] {
  return compile(files).faults.map(faultText)
}
