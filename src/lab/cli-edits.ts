import type { CliCommand } from './cli-commands.ts'
import { shellQuoted, type ShellWord } from './cli-words.ts'
import type { Edit, Fix } from './problem.ts'

/**
 * A fix of a command's request, written as the shell needs it: quotes inside of quotes are protected, a plain value
 * loses the quotes that JSON would have. Nothing where that cannot be done without doubt.
 */
export function editsOfCommand(command: CliCommand, fix: Fix): Fix | undefined {
  const words = command.options.flatMap((option) => [option.word, ...option.values])
  const edits: Edit[] = []
  for (const edit of fix.edits) {
    const written = writtenEdit(words, edit)
    if (!written) return undefined
    edits.push(written)
  }
  return { ...fix, edits }
}

function writtenEdit(words: readonly ShellWord[], edit: Edit): Edit | undefined {
  // Whole options come as the shell needs them.
  if (/^[\s\\`^]+--/.test(edit.text)) return edit
  const { start, end } = edit.range
  const word = words.findLast(({ range }) => range.start <= start && end <= range.end)
  if (!word) return edit.text === '' ? edit : undefined
  if (/^--\w[\w-]*$/.test(word.value)) return edit
  const index = word.ends.findIndex((place) => place > start)
  const quoting = word.quoting[index < 0 ? word.quoting.length - 1 : index] ?? ''
  if (quoting === '$') return undefined
  if (/^\s*[{[]/.test(word.value)) return { ...edit, text: protectedText(edit.text, quoting, word.value) }
  return plainEdit(word, edit, quoting)
}

/** In a plain value or the short form there is no room for JSON, only for a text, a number or a truth value. */
function plainEdit(word: ShellWord, edit: Edit, quoting: string): Edit | undefined {
  if (edit.text === '') return edit
  if (edit.range.start === edit.range.end || /^[{[]/.test(edit.text)) return undefined
  const text = unquoted(edit.text)
  if (text === undefined || (word.value.includes('=') && /[,={}[\]]/.test(text))) return undefined
  if (quoting !== '') return { ...edit, text: protectedText(text, quoting, '') }
  return { ...edit, text: /^[\w@%+=:,./-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'` }
}

function unquoted(text: string): string | undefined {
  if (!text.startsWith('"')) return text
  try {
    return String(JSON.parse(text))
  } catch {
    return undefined
  }
}

function protectedText(text: string, quoting: string, value: string): string {
  if (quoting === "'" && /^\s*[{[]\s*\\"/.test(value))
    return text.replaceAll('"', '\\"').replaceAll("'", "''")
  if (quoting === "'") return text.replaceAll("'", "'\\''")
  if (quoting === '"') return text.replaceAll(/["\\$`]/g, String.raw`\$&`)
  // Outside of quotes, as where a quotation has ended too soon, brackets and commas are all that JSON can show openly.
  return /^[{}[\]:,]*$/.test(text) ? text : shellQuoted(text)
}
