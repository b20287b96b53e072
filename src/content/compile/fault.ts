/** A place in a content folder. Line and column from 1. */
export interface ContentPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** An author's mistake, with the place where it is mended. */
export interface ContentFault extends ContentPlace {
  readonly message: string
}

/** By file, then by line and column: the same in every locale. */
export function comparePlaces(one: ContentPlace, other: ContentPlace): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return one.line - other.line || one.column - other.column
}

/** `file:line:col  message`: the form that editors and terminals turn into a link. */
export function faultText(fault: ContentFault): string {
  return `${fault.file}:${fault.line}:${fault.column}  ${fault.message}`
}

/** A place inside a parsed file: keys and list indexes from the root. */
export type Path = readonly (string | number)[]

/** Collects the faults of one compilation. What was said already of a place is not said again. */
export interface FaultList {
  readonly faults: ContentFault[]
  readonly add: (fault: ContentFault) => void
}

export function faultList(): FaultList {
  const faults: ContentFault[] = []
  const said = new Set<string>()
  return {
    faults,
    add(fault) {
      const text = faultText(fault)
      if (said.has(text)) return
      said.add(text)
      faults.push(fault)
    },
  }
}
