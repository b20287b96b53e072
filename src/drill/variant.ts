import { seededDice, shuffled } from '../base/dice.ts'
import { inconsistent } from '../base/inconsistent.ts'
import type { FactId, OptionId, QuestionId, TaskRef, TopicId } from '../content/ids.ts'
import type { Prose } from '../content/prose.ts'
import type { ChoiceQuestion, Option } from '../content/question.ts'
import { plainProse } from '../content/plain-prose.ts'
import type { Choice, Draft, Family, Materials } from './family.ts'

const WRONG_OPTIONS = 3

/** The question of a family that has this number. Throws when the family has drawn too few different options: its tests sweep thousands. */
export async function variantOf(
  family: Family,
  variant: number,
  materials: Materials,
): Promise<ChoiceQuestion> {
  const dice = seededDice(variant)
  const draft = await family.draw(dice, materials)
  return {
    id: questionIdOf(family, variant),
    kind: 'multiple-choice',
    topic: family.topic as TopicId,
    stem: draft.stem,
    options: shuffled([optionOf(draft.right, true), ...wrongOf(family, draft)], dice),
    facts: family.facts as readonly FactId[],
    tasks: family.tasks as readonly TaskRef[],
    adjacent: family.adjacent,
    difficulty: family.difficulty,
    checked: materials.today,
  }
}

/** How the log names a variant: whoever reads it can make the same question again. */
export function questionIdOf({ id }: Pick<Family, 'id'>, variant: number): QuestionId {
  return `drill.q-${id}.v${variant}` as QuestionId
}

/** The family of a variant that the log names; undefined for a question that an author wrote. */
export function familyIdOf(question: QuestionId): string | undefined {
  return /^drill\.q-(.+)\.v\d+$/.exec(question)?.[1]
}

function wrongOf(family: Family, { right, wrong }: Draft): Option[] {
  const seen = new Set([looksOf(right)])
  const different = wrong.filter((choice) => {
    const looks = looksOf(choice)
    return !seen.has(looks) && seen.add(looks)
  })
  if (different.length < WRONG_OPTIONS)
    inconsistent(`the drill ${family.id} has drawn only ${different.length} different wrong options`)
  return different.slice(0, WRONG_OPTIONS).map((choice) => optionOf(choice, false))
}

function optionOf(choice: Choice, right: boolean): Option {
  return { id: choice.id as OptionId, text: proseOf(choice.text), right, why: plainProse(choice.why) }
}

function proseOf(text: string | Prose): Prose {
  return typeof text === 'string' ? plainProse(text) : text
}

function looksOf({ text }: Choice): string {
  return JSON.stringify(proseOf(text))
}
