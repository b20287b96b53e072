/** A word of a command line after the shell's quoting. */
export interface ShellWord {
  readonly text: string
  /** `$NAME` and `$(…)` in it, which the shell fills in and nobody else can; they stand in `text` as written. */
  readonly filledIn: readonly string[]
}

/** The words of the first command, and what follows it. */
export interface ShellCommand {
  readonly words: readonly ShellWord[]
  readonly rest: string
  /** A quotation mark that is never closed. */
  readonly unclosed: string | undefined
}

const EXPANSION = /^\$(?:\{[^}]*\}|\([^)]*\)|[A-Za-z_]\w*)/

/** Splits as a POSIX shell does; a line that ends with a backslash, a backtick or a caret goes on in the next. */
export function shellCommand(text: string): ShellCommand {
  const words: ShellWord[] = []
  let word: string | undefined
  let filledIn: string[] = []
  let at = 0
  const finish = () => {
    if (word !== undefined) words.push({ text: word, filledIn })
    word = undefined
    filledIn = []
  }
  const expand = (): boolean => {
    const found = EXPANSION.exec(text.slice(at, at + 200))?.[0]
    if (found === undefined) return false
    filledIn.push(found)
    word = (word ?? '') + found
    at += found.length
    return true
  }
  while (at < text.length) {
    const character = text[at] ?? ''
    const continued = /^[\\`^]\r?\n/.exec(text.slice(at, at + 3))?.[0]
    if (continued !== undefined) at += continued.length
    else if (character === '\n' || character === ';' || character === '|' || character === '&') {
      if (words.length > 0 || word !== undefined) break
      at++
    } else if (/\s/.test(character)) {
      finish()
      at++
    } else if (character === '#' && word === undefined) {
      while (at < text.length && text[at] !== '\n') at++
    } else if (character === "'") {
      const end = text.indexOf("'", at + 1)
      if (end < 0) return { words, rest: '', unclosed: "'" }
      word = (word ?? '') + text.slice(at + 1, end)
      at = end + 1
    } else if (character === '"') {
      word ??= ''
      at++
      while (at < text.length && text[at] !== '"') {
        if (text[at] === '$' && expand()) continue
        if (text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) at++
        if (text[at] !== '\n' || text[at - 1] !== '\\') word += text[at] ?? ''
        at++
      }
      if (at >= text.length) return { words, rest: '', unclosed: '"' }
      at++
    } else if (character === '$' && expand()) continue
    else {
      if (character === '\\' && at + 1 < text.length) at++
      word = (word ?? '') + (text[at] ?? '')
      at++
    }
  }
  finish()
  return { words, rest: text.slice(at).replace(/^[\s;|&]+/, ''), unclosed: undefined }
}

/** A text as one word of a POSIX shell. */
export function shellQuoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
