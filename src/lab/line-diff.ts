/** A line of a comparison, with its number in the text that it is of. */
export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Above this many pairs of lines the middle is shown as replaced: exact comparison would take too long. */
const MOST_PAIRS = 4_000_000

/** The lines of two texts side by side in one list: what is gone, what is new, and what stays. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [old, fresh] = [splitLines(before), splitLines(after)]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++
  return [
    ...old.slice(0, head).map(line('same')),
    ...middle(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)),
    ...old.slice(old.length - tail).map(line('same')),
  ]
}

function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function line(kind: DiffLine['kind']): (text: string) => DiffLine {
  return (text) => ({ kind, text })
}

/** The longest common lines stay; within a change, what is gone stands before what is new. */
function middle(old: readonly string[], fresh: readonly string[]): DiffLine[] {
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > MOST_PAIRS)
    return [...old.map(line('gone')), ...fresh.map(line('new'))]
  const width = fresh.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  for (let at = old.length - 1; at >= 0; at--)
    for (let to = fresh.length - 1; to >= 0; to--)
      common[at * width + to] =
        old[at] === fresh[to]
          ? (common[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(common[(at + 1) * width + to] ?? 0, common[at * width + to + 1] ?? 0)
  const result: DiffLine[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < fresh.length) {
    const [here, there] = [old[at], fresh[to]]
    if (here !== undefined && here === there) {
      result.push({ kind: 'same', text: here })
      at++
      to++
    } else if (
      here !== undefined &&
      (there === undefined || (common[(at + 1) * width + to] ?? 0) >= (common[at * width + to + 1] ?? 0))
    ) {
      result.push({ kind: 'gone', text: here })
      at++
    } else if (there !== undefined) {
      result.push({ kind: 'new', text: there })
      to++
    }
  }
  return result
}

/** A piece of a comparison: lines to show, or how many unchanged ones are left out. */
export type DiffPart =
  | { readonly kind: 'lines'; readonly at: number; readonly lines: readonly DiffLine[] }
  | { readonly kind: 'left-out'; readonly at: number; readonly count: number }

/** Only the changes, each with a few lines around it. */
export function aroundChanges(lines: readonly DiffLine[], around = 3): readonly DiffPart[] {
  const shown = new Uint8Array(lines.length)
  for (const [at, { kind }] of lines.entries())
    if (kind !== 'same') shown.fill(1, Math.max(0, at - around), Math.min(lines.length, at + around + 1))
  const parts: DiffPart[] = []
  for (let at = 0; at < lines.length;) {
    let end = at
    while (end < lines.length && shown[end] === shown[at]) end++
    parts.push(
      shown[at] === 1
        ? { kind: 'lines', at, lines: lines.slice(at, end) }
        : { kind: 'left-out', at, count: end - at },
    )
    at = end
  }
  return parts
}
