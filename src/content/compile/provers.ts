import type { Exercise } from '../exercise.ts'
import type { Matrix } from '../matrix.ts'
import type { PriceBook } from '../price-book.ts'
import type { DebuggingOption, FoundProblem, ShownBill } from '../question.ts'
import type { DebuggingQuestionSource, PricingQuestionSource, ServiceSelectionSource } from '../types.gen.ts'
import type { Path } from './fault.ts'

/** A way in which something does not follow, as a path inside the question or exercise. */
export interface ProofFault {
  readonly path: Path
  readonly message: string
}

/** What the lab made of a faulty file and of each option, in their order. */
export interface DebuggingProof {
  readonly problems: readonly FoundProblem[]
  readonly options: readonly Pick<DebuggingOption, 'line' | 'after'>[]
}

/** The proof of a key, or everything that keeps it from being one. */
export type Proved<Proof> =
  | { readonly kind: 'proved'; readonly proof: Proof }
  | { readonly kind: 'refused'; readonly faults: readonly ProofFault[] }

/**
 * Those who compute keys. Content knows neither matrix, lab nor pricing: whoever compiles it hands them in.
 * Each holds what the author states against what follows.
 */
export interface Provers {
  readonly proveSelection: (question: ServiceSelectionSource, matrix: Matrix) => readonly ProofFault[]
  readonly proveLab: (exercise: Exercise, books: readonly PriceBook[]) => readonly ProofFault[]
  readonly proveDebugging: (question: DebuggingQuestionSource) => Proved<DebuggingProof>
  readonly provePricing: (question: PricingQuestionSource, books: readonly PriceBook[]) => Proved<ShownBill>
}
