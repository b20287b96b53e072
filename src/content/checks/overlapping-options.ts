import type { Prose } from '../prose.ts'
import { type ContentCheck, placeOf } from './check.ts'
import { choices, type PlacedOption } from './choices.ts'
import { sameWords, wordsOf } from './plain-words.ts'

export default {
  id: 'overlapping-options',
  title: 'No two options of a question say the same, and no range of one holds part of the right one.',
  *check(content) {
    for (const { id, kind, options } of choices(content.course))
      for (const [index, one] of options.entries())
        for (const other of options.slice(index + 1)) {
          const reason = overlap(one, other, kind === 'multiple-choice')
          if (reason !== undefined) yield { ...placeOf(content, id, ...other.textPath), message: reason }
        }
  },
} satisfies ContentCheck

function overlap(one: PlacedOption, other: PlacedOption, single: boolean): string | undefined {
  const [first, second] = [wordsOf(one.text), wordsOf(other.text)]
  if (same(one.text, other.text))
    return `This option says the same as "${one.id}": a reader cannot tell them apart.`
  if (!single || !(one.right || other.right)) return undefined
  const [a, b] = [rangeOf(first), rangeOf(second)]
  return a && b && a.unit === b.unit && a.from <= b.to && b.from <= a.to
    ? `"${second}" and "${first}" have values in common, so both can be held right: let the ranges meet without overlapping.`
    : undefined
}

/** In code every mark counts; in prose neither the marks nor the order of the words. */
function same(one: Prose, other: Prose): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const code = /"code"/.test(JSON.stringify([one, other]))
  return code ? first.trim() === second.trim() : bag(first) === bag(second)
}

function bag(text: string): string {
  return sameWords(text).split(' ').toSorted().join(' ')
}

interface NumberRange {
  readonly from: number
  readonly to: number
  readonly unit: string
}

const NUMBER = String.raw`\$?(\d+(?:\.\d+)?)`
const BETWEEN = new RegExp(
  `^(?:from |between )?${NUMBER}(?: to | and |\\s?[-–]\\s?)${NUMBER}\\b\\s*([\\w ]*)$`,
  'i',
)
const ABOVE = new RegExp(
  `^(?:at least|more than|from) ${NUMBER}\\s*([\\w ]*)$|^${NUMBER}\\s*([\\w ]*?)\\s*or more$`,
  'i',
)
const BELOW = new RegExp(
  `^(?:at most|up to|less than|under) ${NUMBER}\\s*([\\w ]*)$|^${NUMBER}\\s*([\\w ]*?)\\s*or less$`,
  'i',
)

/** An option that is nothing but a range of numbers; "1 to 25" and "at most 25 instances" are. */
function rangeOf(text: string): NumberRange | undefined {
  const words = text.trim().replace(/\.$/, '')
  const between = BETWEEN.exec(words)
  if (between) return { from: Number(between[1]), to: Number(between[2]), unit: between[3] ?? '' }
  const above = ABOVE.exec(words)
  if (above) return { from: Number(above[1] ?? above[3]), to: Infinity, unit: above[2] ?? above[4] ?? '' }
  const below = BELOW.exec(words)
  return below ? { from: 0, to: Number(below[1] ?? below[3]), unit: below[2] ?? below[4] ?? '' } : undefined
}
