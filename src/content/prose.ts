import type { FactId } from './ids.ts'

/** A run of words inside a block. The only forms that content may have: nothing else can reach the screen. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'blank' }

/** A block of text, as the page lays it out. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'heading'
      readonly level: 2 | 3
      readonly id: string
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly align: readonly Align[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'correction'; readonly fact: FactId; readonly blocks: readonly Block[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'diagram'; readonly diagram: Diagram }

/** Boxes on a grid and what goes between them. Columns run in the direction of the flow, from 1. */
export interface Diagram {
  /** What it shows, in one sentence. */
  readonly caption: string
  readonly nodes: readonly {
    readonly id: string
    readonly label: string
    readonly note?: string
    /** service = App Runner's own; outside = nothing that the account runs. */
    readonly look?: 'service' | 'outside'
    readonly column: number
    readonly row: number
  }[]
  /** In the order in which they are numbered; what each says is its text alternative. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly says: string }[]
  readonly groups: readonly { readonly label: string; readonly nodes: readonly string[] }[]
}

export type Align = 'left' | 'right' | 'center' | null

export type Prose = readonly Block[]
