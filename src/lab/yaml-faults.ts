import { applyEdits } from './apply-edits.ts'
import { insert, replace, type Edit, type Fix, type Problem } from './problem.ts'
import { lineIndexAt, linesOf, type Line } from './text-lines.ts'
import { yamlQuoted } from './yaml-scalar.ts'
import { YAML_ERROR_WORDS } from './yaml-error-words.ts'

/** What the YAML parser complains of, and where it noticed. */
export interface YamlError {
  readonly code: string
  readonly start: number
  readonly end: number
}

/** Repairs are proved by parsing again; beyond this size that would take too long while somebody types. */
const MOST_REPAIRED = 32 * 1024

/** The likeliest repairs come first, and real mistakes need two or three. */
const MOST_PROOFS = 12

interface Situation {
  readonly text: string
  readonly lines: readonly Line[]
  readonly first: YamlError
  readonly errors: readonly YamlError[]
  /** Whether the text parses better after the edits. */
  readonly helps: (edits: readonly Edit[]) => boolean
}

type Trap = (situation: Situation) => Problem | undefined

/**
 * The cause of a YAML error in words, at the place of the cause, with a repair that is proved to help.
 * Everything after the first error follows from it more often than not, so there is one message.
 */
export function explainYamlErrors(
  text: string,
  errors: readonly YamlError[],
  count: (text: string) => number,
): Problem[] {
  const first = errors.toSorted((one, other) => one.start - other.start)[0]
  if (!first) return []
  // A text with thousands of errors takes the parser long each time.
  const most = Math.min(MOST_PROOFS, Math.ceil(2000 / errors.length))
  let proofs = 0
  const helps = (edits: readonly Edit[]) =>
    text.length <= MOST_REPAIRED &&
    edits.length > 0 &&
    proofs++ < most &&
    count(applyEdits(text, edits)) < errors.length
  const situation = { text, lines: linesOf(text), first, errors, helps }
  for (const trap of TRAPS) {
    const problem = trap(situation)
    if (problem) return [problem]
  }
  return [plainWords(situation)]
}

const TRAPS: readonly Trap[] = [
  secondDocument,
  badEscape,
  tabs,
  missingSpace,
  unclosedQuote,
  colonInValue,
  wrongIndent,
  startsWithIndicator,
]

function problemAt(rule: string, message: string, start: number, end: number, fix?: Fix): Problem {
  return { rule, severity: 'error', message, range: { start, end }, fixes: fix ? [fix] : [] }
}

/** `---` in the middle: App Runner documents one document, and what stands behind would have no effect. */
function secondDocument({ lines, first }: Situation): Problem | undefined {
  const line = first.code === 'MULTIPLE_DOCS' ? lines[lineIndexAt(lines, first.start)] : undefined
  if (!line) return undefined
  const message =
    'Here a second YAML document begins, and App Runner’s file is a single one: keep one of the two, or remove the line ---.'
  return problemAt('second-document', message, line.start, Math.max(line.end, line.start + 1))
}

function badEscape({ text, first, helps }: Situation): Problem | undefined {
  if (first.code !== 'BAD_DQ_ESCAPE' || text[first.start] !== '\\') return undefined
  const edit = insert(first.start, '\\')
  const escape = text.slice(first.start, first.start + 2)
  const message = `In double quotes a backslash begins a special character, and ${escape} is none: write \\${escape}, or use single quotes.`
  const fix = helps([edit]) ? { title: `Write \\${escape}`, edits: [edit] } : undefined
  return problemAt('bad-escape', message, first.start, first.start + 2, fix)
}

function tabs({ lines, helps }: Situation): Problem | undefined {
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

const GLUED =
  /^(\s*(?:- +)*(?:version|runtime|build|commands|pre-build|post-build|env|run|runtime-version|pre-run|command|network|port|secrets|name|value|value-from):)[^\s:]/

function missingSpace({ lines, helps }: Situation): Problem | undefined {
  const found = lines.flatMap((line) => {
    const key = GLUED.exec(line.text)?.[1]
    return key ? [{ line, at: line.start + key.length }] : []
  })
  const edits = found.map(({ at }) => insert(at, ' '))
  const first = found[0]
  if (!first || !helps(edits)) return undefined
  const message = 'A space is missing after the colon; without it YAML takes key and value for one text.'
  const start = first.line.start + first.line.text.search(/[\w]/)
  return problemAt('missing-space', message, start, first.at, { title: 'Insert the space', edits })
}

/** `key: value` or `- value`: what stands before the value, and the value without blanks at the end. */
function splitValue(line: Line | undefined): { before: string; value: string } {
  const before = /^\s*(?:- +)*(?:[\w.-]+ *: +)?/.exec(line?.text ?? '')?.[0] ?? ''
  return { before, value: (line?.text ?? '').slice(before.length).trimEnd() }
}

function unclosedQuote({ lines, helps }: Situation): Problem | undefined {
  const open = lines.flatMap((line) => openQuote(line) ?? [])
  const found = open.find(({ edit }) => helps([edit]))
  if (!found) return undefined
  const { quote, start, edit } = found
  const message = `This quotation mark ${quote} is never closed: the text would run on over the following lines.`
  const all = open.map((one) => one.edit)
  const fix =
    open.length >= MANY_ALIKE && helps(all)
      ? { title: `Close all ${open.length} at the ends of their lines`, edits: all }
      : { title: 'Close it at the end of the line', edits: [edit] }
  return problemAt('unclosed-quote', message, start, edit.range.start, fix)
}

/** So many alike are one mistake; a few quotations may be closed further down, a few equal lines right elsewhere. */
const MANY_ALIKE = 8

function openQuote(
  line: Line,
): { readonly quote: string; readonly start: number; readonly edit: Edit } | undefined {
  const { before, value } = splitValue(line)
  const quote = value[0]
  if ((quote !== '"' && quote !== "'") || closes(value, quote)) return undefined
  const start = line.start + before.length
  return { quote, start, edit: insert(start + value.length, quote) }
}

function closes(value: string, quote: string): boolean {
  const rest = value.slice(1)
  return quote === '"' ? /^(?:[^"\\]|\\.)*"/.test(rest) : /^(?:[^']|'')*'/.test(rest)
}

function colonInValue(situation: Situation): Problem | undefined {
  const { lines, first, helps } = situation
  for (const line of lines) {
    const found = Math.abs(line.start - first.start) > 2000 ? undefined : valueWithColon(line)
    if (!found || !helps([found.quoted])) continue
    const message = found.value.startsWith('arn:')
      ? 'This ARN must stand in quotes: it ends with a colon, which makes YAML take it for a key.'
      : 'The colon followed by a space inside of this value makes YAML see another key: put the whole value in quotes.'
    const { start, end } = found.quoted.range
    const alike = othersWithColon(situation, line)
    const fix =
      alike.length > 0 && helps([found.quoted, ...alike])
        ? { title: `Put ${alike.length + 1} such values in quotes`, edits: [found.quoted, ...alike] }
        : { title: 'Put the value in quotes', edits: [found.quoted] }
    return problemAt('colon-in-value', message, start, end, fix)
  }
  return undefined
}

function valueWithColon(line: Line): { readonly value: string; readonly quoted: Edit } | undefined {
  const { before, value } = splitValue(line)
  if (before.trim() === '' || /^["'|>[{&*!#%@`]/.test(value) || !/:\s|:$/.test(value)) return undefined
  const start = line.start + before.length
  return { value, quoted: { range: { start, end: start + value.length }, text: yamlQuoted(value) } }
}

/** The same mistake on other lines, where the parser complains as well. */
function othersWithColon({ lines, errors }: Situation, line: Line): Edit[] {
  const wrong = new Set(errors.map(({ start }) => lineIndexAt(lines, start)))
  return [...wrong].flatMap((index) => {
    const other = lines[index]
    return other && other !== line ? (valueWithColon(other)?.quoted ?? []) : []
  })
}

function wrongIndent({ lines, first, helps }: Situation): Problem | undefined {
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

function startsWithIndicator({ lines, first, helps }: Situation): Problem | undefined {
  const line = lines.findLast((candidate) => candidate.start <= first.start)
  const { before, value } = splitValue(line)
  if (!line || !/^[[\]{}"'>|*&!%`@,]/.test(value)) return undefined
  const range = { start: line.start + before.length, end: line.start + before.length + value.length }
  const fix = replace('Put the value in quotes', range, yamlQuoted(value))
  if (!helps(fix.edits)) return undefined
  const message = `A value that begins with ${value[0]} means something to YAML: put the whole value in quotes.`
  return problemAt('quotes-needed', message, range.start, range.end, fix)
}

function plainWords({ text, lines, first }: Situation): Problem {
  const message = YAML_ERROR_WORDS[first.code] ?? 'This is not valid YAML.'
  const start = Math.min(first.start, Math.max(0, text.length - 1))
  const line = lines.findLast((candidate) => candidate.start <= start)
  const end = Math.max(start + 1, Math.min(first.end, line?.end ?? first.end))
  return problemAt('yaml-syntax', message, start, Math.min(end, text.length))
}
