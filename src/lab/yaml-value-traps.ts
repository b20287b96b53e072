import { insert, replace, type Edit, type Problem } from './problem.ts'
import { lineIndexAt, type Line } from './text-lines.ts'
import { yamlQuoted } from './yaml-scalar.ts'
import { MANY_ALIKE, problemAt, type Situation } from './yaml-trap.ts'

/** A backslash in double quotes that escapes nothing. */
export function badEscape({ text, first, helps }: Situation): Problem | undefined {
  if (first.code !== 'BAD_DQ_ESCAPE' || text[first.start] !== '\\') return undefined
  const edit = insert(first.start, '\\')
  const escape = text.slice(first.start, first.start + 2)
  const message = `In double quotes a backslash begins a special character, and ${escape} is none: write \\${escape}, or use single quotes.`
  const fix = helps([edit]) ? { title: `Write \\${escape}`, edits: [edit] } : undefined
  return problemAt('bad-escape', message, first.start, first.start + 2, fix)
}

const GLUED =
  /^(\s*(?:- +)*(?:version|runtime|build|commands|pre-build|post-build|env|run|runtime-version|pre-run|command|network|port|secrets|name|value|value-from):)[^\s:]/

/** `port:8080`, which YAML takes for one text. */
export function missingSpace({ lines, helps }: Situation): Problem | undefined {
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

/** A quotation that runs on over the lines below. */
export function unclosedQuote({ lines, helps }: Situation): Problem | undefined {
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

/** A value with a colon in it, or at its end, which YAML takes for a key. */
export function colonInValue(situation: Situation): Problem | undefined {
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

/** A value that begins with a character that means something to YAML. */
export function startsWithIndicator({ lines, first, helps }: Situation): Problem | undefined {
  const line = lines.findLast((candidate) => candidate.start <= first.start)
  const { before, value } = splitValue(line)
  if (!line || !/^[[\]{}"'>|*&!,]/.test(value)) return undefined
  const range = { start: line.start + before.length, end: line.start + before.length + value.length }
  const fix = replace('Put the value in quotes', range, yamlQuoted(value))
  if (!helps(fix.edits)) return undefined
  return problemAt('quotes-needed', needsQuotes(value), range.start, range.end, fix)
}

/** A value that begins with a letter that YAML has reserved: quotes are all that can be meant. */
export function reservedLetter({ lines, first, helps }: Situation): Problem | undefined {
  const found = lines.flatMap((line) => {
    const { before, value } = splitValue(line)
    const start = line.start + before.length
    const edit = { range: { start, end: start + value.length }, text: yamlQuoted(value) }
    // Without a key or a dash it is a line of a longer text, which may begin with anything.
    return before.trim() !== '' && /^[`@%]/.test(value) ? [{ value, edit }] : []
  })
  const at = found.find(({ edit }) => edit.range.start <= first.start && first.start <= edit.range.end)
  if (!at) return undefined
  const all = found.map(({ edit }) => edit)
  const { start, end } = at.edit.range
  if (found.length >= MANY_ALIKE && helps(all)) {
    const title = `Put all ${found.length} such values in quotes`
    return problemAt('quotes-needed', needsQuotes(at.value), start, end, { title, edits: all })
  }
  if (!helps([at.edit])) return undefined
  const title = 'Put the value in quotes'
  return problemAt('quotes-needed', needsQuotes(at.value), start, end, { title, edits: [at.edit] })
}

function needsQuotes(value: string): string {
  return `A value that begins with ${value[0]} means something to YAML: put the whole value in quotes.`
}
