import { faultsOfProof } from '../choice/faults-of-proof.ts'
import type { Provers } from '../content/compile/provers.ts'
import { proveDebugging } from '../lab/debugging-proof.ts'
import { faultsOfExercise } from '../lab/exercise-proof.ts'
import { provePricing } from '../pricing/question-proof.ts'

/** The engines that compute the keys of a course, brought together for whoever compiles one. */
export const PROVERS: Provers = {
  proveSelection: faultsOfProof,
  proveLab: faultsOfExercise,
  proveDebugging,
  provePricing,
}
