import { type ContentCheck, placeOfWords } from './check.ts'
import { choices } from './choices.ts'
import { wordsOf } from './plain-words.ts'

const LETTER =
  /\b(?:options?|answers?|choices?|statements?)\s+\(?[A-F]\b(?!')|(?:^|\s)\([A-F]\)(?=[\s.,;:]|$)/

export default {
  id: 'letter-reference',
  title: 'No question speaks of an option by a letter, since options are shuffled.',
  *check(content) {
    for (const { id, stem, options } of choices(content.course)) {
      const texts = [
        { path: ['stem'], prose: stem },
        ...options.flatMap(({ textPath, text, whyPath, why }) => [
          { path: textPath, prose: text },
          { path: whyPath, prose: why },
        ]),
      ]
      for (const { path, prose } of texts) {
        const found = LETTER.exec(wordsOf(prose))?.[0].trim()
        if (found !== undefined)
          yield {
            ...placeOfWords(content, id, path, found),
            message: `"${found}" means another option each time, since options are shuffled: say what the option says.`,
          }
      }
    }
  },
} satisfies ContentCheck
