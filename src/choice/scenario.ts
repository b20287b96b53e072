import type { ServiceSelectionSource } from '../content/types.gen.ts'

/** A scenario as its author wrote it, as far as a proof looks at it. */
export type Scenario = Pick<ServiceSelectionSource, 'stem' | 'options' | 'answer' | 'constraints' | 'whys'>
