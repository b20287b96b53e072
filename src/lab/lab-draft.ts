import { EVERYDAY_TRAFFIC } from '../pricing/traffic.ts'
import { EXAMPLES } from './examples.ts'
import { field, type Shared, sharedOf, type SharedText, textIn, textOf } from './share.ts'

/** The name of the draft that holds what is open in the lab. */
export const LAB_DRAFT = 'lab-text'

/** A text that is open. */
export interface LabText extends SharedText {
  /** The text as it was opened: what differs from it is the person's own. */
  readonly opened: string
}

/** What the lab keeps from one visit to the next. */
export interface LabDraft extends LabText, Pick<Shared, 'mode' | 'traffic'> {
  /** The text that belongs to the same service and is checked together with this one. */
  readonly other?: LabText | undefined
  /** A text of the person's own that made room for another one, to be brought back. */
  readonly kept?: Shared | undefined
}

/** A draft of a text to start from. */
export function freshDraft(text: string): LabDraft {
  return { text, mode: 'new', traffic: EVERYDAY_TRAFFIC, opened: text }
}

/** What was stored as a draft, if it is one. The first version of the lab kept the text alone. */
export function draftOf(stored: unknown): LabDraft | undefined {
  if (typeof stored === 'string') return { ...freshDraft(stored), opened: '' }
  const shared = keptOf(stored)
  const other = shared?.other
  return (
    shared && {
      ...shared,
      opened: openedOf(stored),
      other: other && { ...other, opened: openedOf(field(stored, 'other')) },
      kept: keptOf(field(stored, 'kept')),
    }
  )
}

function openedOf(stored: unknown): string {
  const opened = field(stored, 'opened')
  return typeof opened === 'string' ? opened : ''
}

/** A traffic that was just being typed is no reason to lose a text. */
function keptOf(stored: unknown): Shared | undefined {
  const text = textOf(stored) ?? textOf({ text: field(stored, 'text') })
  const other = textOf(field(stored, 'other'))
  return sharedOf(stored) ?? sharedOf({ ...text, mode: field(stored, 'mode'), ...(other && { other }) })
}

/** Whether replacing the text would lose something that the person wrote. */
export function isOwn({ text, opened }: Pick<LabText, 'text' | 'opened'>): boolean {
  const same = (other: string) => other.replaceAll('\r', '') === text.replaceAll('\r', '')
  return text.trim() !== '' && !same(opened) && !EXAMPLES.some((example) => same(example.text))
}

/** Whether opening something shared would put a text of the person's own aside. */
export function wouldReplace(draft: LabDraft, shared: Shared): boolean {
  const lost = (text: LabText | undefined) =>
    text !== undefined && isOwn(text) && text.text !== shared.text && text.text !== shared.other?.text
  return lost(draft) || lost(draft.other)
}

/** A draft after something else was opened: what is the person's own is put aside. */
export function opening(draft: LabDraft | undefined, shared: Shared): LabDraft {
  const { other } = shared
  const kept = draft && wouldReplace(draft, shared) ? sharedIn(draft) : draft?.kept
  return { ...shared, opened: shared.text, other: other && { ...other, opened: other.text }, kept }
}

/** What of a draft can be handed on. */
export function sharedIn(draft: LabDraft): Shared {
  const { mode, traffic, other } = draft
  return { ...textIn(draft), mode, traffic, ...(other && { other: textIn(other) }) }
}

/** What of a larger state outlives the page. */
export function draftIn(state: LabDraft): LabDraft {
  const { opened, other, kept } = state
  return {
    ...sharedIn(state),
    opened,
    other: other && { ...textIn(other), opened: other.opened },
    kept,
  }
}

/** Whether two states keep the same. */
export function sameDraft(one: LabDraft, other: LabDraft): boolean {
  const [left, right] = [one.other, other.other]
  return (
    one.text === other.text &&
    one.name === other.name &&
    one.kind === other.kind &&
    one.mode === other.mode &&
    one.traffic === other.traffic &&
    one.kept === other.kept &&
    left?.text === right?.text &&
    left?.name === right?.name &&
    left?.kind === right?.kind
  )
}
