import { type Dice, rolled, shuffled } from '../base/dice.ts'
import type { ChoiceQuestion } from '../content/question.ts'
import { isSuccess, type ProgressEvent } from '../progress/event.ts'
import { FAMILIES } from './families.ts'
import type { Family, Materials } from './family.ts'
import { familyIdOf, variantOf } from './variant.ts'

/** Few enough for one sitting of some minutes. */
const VARIANTS = 5

/** The largest number of a variant: dice take 32 bits. */
const LAST_VARIANT = 2 ** 32 - 1

/** Fresh variants of one family, or one each of several families when none is given. */
export async function drawSitting(
  family: Family | undefined,
  dice: Dice,
  materials: Materials,
): Promise<readonly ChoiceQuestion[]> {
  const families = family ? Array.from({ length: VARIANTS }, () => family) : shuffled(FAMILIES, dice)
  const questions: ChoiceQuestion[] = []
  for (const one of families.slice(0, VARIANTS))
    questions.push(await variantOf(one, rolled(0, LAST_VARIANT, dice), materials))
  return questions
}

/** How often a family was answered, and how often rightly. */
export interface FamilyScore {
  readonly answered: number
  readonly right: number
}

/** The scores by family, from the log. */
export function scoresOf(events: readonly ProgressEvent[]): ReadonlyMap<string, FamilyScore> {
  const scores = new Map<string, FamilyScore>()
  for (const event of events) {
    const family = event.kind === 'question-answered' ? familyIdOf(event.question) : undefined
    if (event.kind !== 'question-answered' || family === undefined) continue
    const { answered, right } = scores.get(family) ?? { answered: 0, right: 0 }
    scores.set(family, { answered: answered + 1, right: right + (isSuccess(event) ? 1 : 0) })
  }
  return scores
}
