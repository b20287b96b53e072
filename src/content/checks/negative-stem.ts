import type { Inline, Prose } from '../prose.ts'
import { type ContentCheck, placeOfWords } from './check.ts'
import { choices } from './choices.ts'
import { sentencesOf, wordsOf } from './plain-words.ts'

/** Asks for what does not hold: "Which … is not …?", "All but which …?". A "not" in the story before it turns nothing round. */
const TURNED =
  /\b(?:which|what|who)\b(?:[^?,.]*?)\b(is|are|does|do|did|can|could|may|will|would|should|must|was|were) (?:\w+ ){0,2}?(not|never|no longer)\b[^?]*\?|\b(except|least likely|incorrect|false|untrue)\b[^?]*\?|\?[^?]*\b(except)\b/i

export default {
  id: 'negative-stem',
  title: 'A stem that asks for what does not hold sets its "not" in strong type.',
  *check(content) {
    for (const { id, stem } of choices(content.course)) {
      const plain = withoutEmphasis(stem)
      for (const sentence of sentencesOf(plain).filter((words) => words.endsWith('?'))) {
        const found = TURNED.exec(sentence)
        const word = found && (found[2] ?? found[3] ?? found[4])
        if (word !== undefined && word !== null && word !== word.toUpperCase())
          yield {
            ...placeOfWords(content, id, ['stem'], sentence),
            message: `This asks for what does not hold, and "${word}" is easily missed: write **${word}**, or ask for what holds.`,
          }
      }
    }
  },
} satisfies ContentCheck

/** The words of a stem with those in strong type left out: what is left is what may be missed. */
function withoutEmphasis(prose: Prose): string {
  const plain = (words: readonly Inline[]): Inline[] =>
    words.map((word) => (word.kind === 'strong' ? { kind: 'text', text: '…' } : word))
  return wordsOf(
    prose.map((block) =>
      block.kind === 'paragraph' ? { ...block, children: plain(block.children) } : block,
    ),
  )
}
