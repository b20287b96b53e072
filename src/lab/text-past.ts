import { applyEdits } from './apply-edits.ts'
import { changedRange } from './changed-range.ts'
import type { Edit } from './problem.ts'

/** A text and how it came to be: the text that it began as, and the changes since, each one step of undo. */
export interface TextPast {
  readonly first: string
  readonly now: string
  readonly steps: readonly TextStep[]
}

/** A change of the text as the steps before have left it. `typed` = it is a run of single characters. */
interface TextStep extends Edit {
  readonly typed: boolean
}

/** Further back than this nobody goes, and a long text is not to be kept a thousand times. */
const MOST_STEPS = 200

/** The past of a text that has just been opened. */
export function noPast(text: string): TextPast {
  return { first: text, now: text, steps: [] }
}

/** The past with one more change: what is typed on in one word joins the step before, all else is a step of its own. */
export function withChange(past: TextPast, text: string): TextPast {
  if (text === past.now) return past
  const edit = changedRange(past.now, text)
  const typed = edit.range.start === edit.range.end && edit.text.length === 1
  const last = past.steps.at(-1)
  if (last && typed && continues(last, edit)) {
    const joined = { ...last, text: last.text + edit.text }
    return { ...past, now: text, steps: [...past.steps.slice(0, -1), joined] }
  }
  const [oldest, ...newer] = [...past.steps, { ...edit, typed }]
  return oldest && newer.length === MOST_STEPS
    ? { first: applyEdits(past.first, [oldest]), now: text, steps: newer }
    : { ...past, now: text, steps: [...past.steps, { ...edit, typed }] }
}

function continues(last: TextStep, { range, text }: Edit): boolean {
  return last.typed && range.start === last.range.start + last.text.length && /\S/.test(text)
}
