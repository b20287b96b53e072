import { type ContentCheck, placeOf } from './check.ts'
import { choices } from './choices.ts'
import { wordsOf } from './plain-words.ts'

const COLLECTIVE =
  /\b(?:all|none|both|any|neither|two) of (?:the|these|them)\b.*\b(?:above|below|options?|answers?|choices)\b|\b(?:all|none) of (?:these|them)\W*$|\bboth [A-F] and [A-F]\b/i

export default {
  id: 'all-of-the-above',
  title: 'No option stands for others, as "all of the above" does.',
  *check(content) {
    for (const { id, options } of choices(content.course))
      for (const { text, textPath } of options)
        if (COLLECTIVE.test(wordsOf(text)))
          yield {
            ...placeOf(content, id, ...textPath),
            message:
              'This option stands for others, which tests the reading of options: ask for each by itself, as a multiple response.',
          }
  },
} satisfies ContentCheck
