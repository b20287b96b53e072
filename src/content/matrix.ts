import type { Evidence } from './types.gen.ts'

export type CellValue = boolean | number | string | readonly string[] | null

export interface Cell {
  /** null = unknown. */
  readonly value: CellValue
  readonly text: string
  readonly source: string
  readonly evidence: Evidence
}

export interface Capability {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly type: 'yes-no' | 'number' | 'choice' | 'list' | 'text'
  readonly unit?: string
  readonly choices?: readonly string[]
  readonly cells: Readonly<Record<string, Cell>>
}

/** Service × capability, each cell with its value, words, source and evidence. */
export interface Matrix {
  readonly checked: string
  readonly services: readonly { readonly id: string; readonly name: string; readonly short: string }[]
  readonly capabilities: readonly Capability[]
}
