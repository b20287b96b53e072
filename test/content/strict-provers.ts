import type { Provers } from '../../src/content/compile/provers.ts'
import { PROVERS as REAL } from '../../src/platform/provers.ts'

/** The real provers, but one scenario of the project does not pass. */
export const PROVERS: Provers = {
  ...REAL,
  proveSelection: (question) =>
    question.id === 'choice.q-booking-https' ? [{ path: ['answer'], message: 'It does not follow.' }] : [],
}
