import type { Edit, Problem } from './problem.ts'
import type { Line } from './text-lines.ts'
import { MANY_ALIKE, problemAt, type Situation } from './yaml-trap.ts'

/** Lines that tabs indent. */
export function tabs({ lines, helps }: Situation): Problem | undefined {
  const tabbed = lines.filter((line) => /^ *\t\s*[^\s#]/.test(line.text))
  const first = tabbed[0]
  if (!first) return undefined
  const candidates = [
    neighbourly(lines),
    tabbed.map((line) => tabEdit(line, '  ')),
    tabbed.map((line) => tabEdit(line, '    ')),
  ]
  const edits = candidates.find(helps)
  const start = first.start + first.text.indexOf('\t')
  const message = 'A tab indents this line, and YAML allows only spaces for that: replace it with spaces.'
  const end = first.start + (/^\s*/.exec(first.text)?.[0].length ?? 0)
  return problemAt('tab-indentation', message, start, end, edits && { title: 'Indent with spaces', edits })
}

/** Each tabbed line where its neighbour above suggests: below a line that ends with a colon one level deeper. */
function neighbourly(lines: readonly Line[]): Edit[] {
  const edits: Edit[] = []
  let above: { indent: number; tabs: number; opens: boolean } = { indent: 0, tabs: 0, opens: false }
  for (const line of lines.filter(({ text }) => text.trim() !== '')) {
    const blank = /^\s*/.exec(line.text)?.[0] ?? ''
    const depth = blank.split('\t').length - 1
    const level = above.tabs > 0 ? depth - above.tabs : Number(above.opens)
    const indent = depth === 0 ? line.indent : Math.max(0, above.indent + 2 * level)
    if (depth > 0)
      edits.push({ range: { start: line.start, end: line.start + blank.length }, text: ' '.repeat(indent) })
    above = { indent, tabs: depth, opens: /:\s*(?:#.*)?$/.test(line.text) }
  }
  return edits
}

function tabEdit(line: Line, spaces: string): Edit {
  const blank = /^\s*/.exec(line.text)?.[0] ?? ''
  return {
    range: { start: line.start, end: line.start + blank.length },
    text: blank.replaceAll('\t', spaces),
  }
}

/** A line in a column in which nothing of its map stands. */
export function wrongIndent({ lines, first, helps }: Situation): Problem | undefined {
  const at = lines.findIndex((line) => first.start <= line.end)
  // A line in an odd column is the likelier culprit than the neighbour at which the parser noticed.
  const suspects = [at, at - 1, at - 2, at - 3, at + 1].filter(
    (index) => (lines[index]?.text.trim() ?? '') !== '',
  )
  for (const index of suspects.toSorted((one, other) => odd(lines[other]) - odd(lines[one]))) {
    const line = lines[index]
    if (!line) continue
    const wanted = [...new Set(lines.slice(Math.max(0, index - 6), index + 4).map((near) => near.indent))]
      .filter((indent) => indent !== line.indent)
      .toSorted((one, other) => Math.abs(one - line.indent) - Math.abs(other - line.indent))
    const alike = lines.filter(({ text }) => text === line.text)
    for (const indent of wanted.filter((other) => Math.abs(other - line.indent) <= 2)) {
      const all = alike.length >= MANY_ALIKE ? alike.map((one) => indentEdit(one, indent)) : []
      const edits = [all, [indentEdit(line, indent)]].find(helps)
      if (!edits) continue
      const message = `This line is indented by ${line.indent}, what it belongs to by ${indent}: keys of the same map stand in the same column.`
      const title = edits === all ? `Indent all ${all.length} such lines by ${indent}` : `Indent by ${indent}`
      const fix = { title, edits }
      return problemAt('wrong-indentation', message, line.start + line.indent, line.end, fix)
    }
  }
  return undefined
}

function indentEdit({ start, indent: old }: Line, indent: number): Edit {
  return { range: { start, end: start + old }, text: ' '.repeat(indent) }
}

function odd(line: Line | undefined): number {
  return (line?.indent ?? 0) % 2
}
