import type { CorrectionSource } from '../types.gen.ts'
import { type ContentCheck, placeOfWords } from './check.ts'
import { sentencesOf, wordsOf } from './plain-words.ts'
import { taughtIn } from './taught.ts'

/** A sentence that denies, or that says who says it, teaches no mistake. */
const DENIES =
  /\b(?:not|no|never|none|neither|nor|cannot|without|instead of|rather than|unlike|nothing|wrong|mistake|wrongly|invented|outdated|contradicts?)\b|n't\b|n’t\b|\bthe notes\b|\bnotes'|\bnotes’|\b(?:some|older|many) (?:sites|pages|articles|copies|texts|blog|posts)/i

export default {
  id: 'taught-mistake',
  title: 'No sentence teaches as right what the notes, or a page of AWS, have wrong.',
  *check(content) {
    for (const { id, path, prose } of taughtIn(content.course))
      for (const sentence of sentencesOf(wordsOf(prose)))
        for (const { entry } of content.corrections)
          if ((entry.forbidden ?? []).some((forbidden) => teaches(sentence, forbidden)))
            yield {
              ...placeOfWords(content, id, path, sentence),
              message: `This teaches a known mistake (${entry.id}): ${entry.said} Right is: ${entry.right}`,
            }
  },
} satisfies ContentCheck

type Forbidden = NonNullable<CorrectionSource['forbidden']>[number]

/** True when a sentence says what is forbidden, and neither denies it nor fits the exception. */
export function teaches(sentence: string, { says, unless }: Forbidden): boolean {
  return (
    new RegExp(says, 'i').test(sentence) &&
    !DENIES.test(sentence) &&
    (unless === undefined || !new RegExp(unless, 'i').test(sentence))
  )
}
