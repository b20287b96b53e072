import { type ContentCheck, placeOf } from './check.ts'
import { choices } from './choices.ts'
import { sameWords, wordsOf } from './plain-words.ts'

/** Beside these a reason says nothing. */
const VERDICT = /^(this |that )?(option |answer )?(is )?(right|wrong|correct|incorrect|true|false|so|not so)$/

export default {
  id: 'idle-why',
  title: 'Every option has a reason of its own, which says more than the option or the verdict.',
  *check(content) {
    for (const { id, options } of choices(content.course)) {
      const said = new Map<string, string>()
      for (const { id: option, text, why, whyPath } of options) {
        const reason = sameWords(wordsOf(why))
        const idle =
          reason === '' || reason === sameWords(wordsOf(text)) || VERDICT.test(reason)
            ? 'This repeats the option or the verdict'
            : said.has(reason)
              ? `This is the reason of "${said.get(reason)}" once more`
              : undefined
        said.set(reason, option)
        if (idle !== undefined)
          yield {
            ...placeOf(content, id, ...whyPath),
            message: `${idle}: say why the option is right, or why it is wrong here and when it would be right.`,
          }
      }
    }
  },
} satisfies ContentCheck
