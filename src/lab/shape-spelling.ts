import type { LabDocument } from './document.ts'
import type { LabNode, MapEntry } from './node.ts'
import { replace, type Edit, type Problem } from './problem.ts'
import { slice } from './text-lines.ts'

/** Keys with the right letters in a spelling that is not the schema's. A whole request in camelCase is one problem. */
export function spellingProblems(document: LabDocument): Problem[] {
  const { root } = document
  const wrong = root ? misspelt(root) : []
  const isCamel = (entry: MapEntry) => document.dialect !== 'file' && /^[a-z]/.test(entry.written)
  const camel = wrong.filter(isCamel)
  const others = wrong.filter((entry) => !isCamel(entry)).map((entry) => single(document, entry))
  const [first, second] = camel
  if (!first) return others
  return [second ? allCamel(document, first, camel) : single(document, first), ...others]
}

function allCamel(document: LabDocument, first: MapEntry, entries: readonly MapEntry[]): Problem {
  const message =
    `The keys begin with a small letter (${first.written}); the API knows only ${first.key} and so on, and refuses the others as unknown. ` +
    `All ${entries.length} can be renamed at once.`
  const edits = entries.map((entry) => rename(document, entry))
  return {
    rule: 'key-case',
    severity: 'error',
    message,
    range: first.keyRange,
    fixes: [{ title: `Rename all ${entries.length} keys`, edits }],
  }
}

function single(document: LabDocument, entry: MapEntry): Problem {
  const { range, text } = rename(document, entry)
  const message = `${entry.written} is not known here: the key is spelled ${entry.key}.`
  return {
    rule: 'key-spelling',
    severity: 'error',
    message,
    range: entry.keyRange,
    fixes: [replace(`Rename to ${entry.key}`, range, text)],
  }
}

function rename(document: LabDocument, entry: MapEntry): Edit {
  return { range: entry.keyRange, text: inQuotesOf(slice(document.text, entry.keyRange), entry.key) }
}

/** A new key in the quotes of the old one. */
export function inQuotesOf(old: string, key: string): string {
  // In a command a quotation mark may be protected by a backslash.
  const first = old[0] === '\\' ? old[1] : old[0]
  const quote = first === '"' || first === "'" ? first : ''
  return quote + key + quote
}

function misspelt(node: LabNode, found: MapEntry[] = []): MapEntry[] {
  if (node.kind === 'list') for (const item of node.items) misspelt(item, found)
  if (node.kind === 'map')
    for (const entry of node.entries) {
      if (entry.key !== entry.written) found.push(entry)
      misspelt(entry.node, found)
    }
  return found
}
