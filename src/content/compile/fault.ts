/** An author's mistake, with the place where it is mended. Line and column from 1. */
export interface ContentFault {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** `file:line:col  message`: the form that editors and terminals turn into a link. */
export function faultText(fault: ContentFault): string {
  return `${fault.file}:${fault.line}:${fault.column}  ${fault.message}`
}

/** A place inside a parsed file: keys and list indexes from the root. */
export type Path = readonly (string | number)[]

/** Collects the faults of one compilation. */
export interface FaultList {
  readonly faults: ContentFault[]
  readonly add: (fault: ContentFault) => void
}

export function faultList(): FaultList {
  const faults: ContentFault[] = []
  return { faults, add: (fault) => faults.push(fault) }
}
