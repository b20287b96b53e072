/** What a command takes: options with the values that they allow (empty = any), flags, and how many files. */
export interface OptionSpec {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly flags: readonly string[]
  readonly files: readonly [least: number, most: number]
}

export interface Options {
  readonly kind: 'options'
  readonly values: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
  readonly files: readonly string[]
}

/** A command that was called wrongly: a sentence. */
export interface Misuse {
  readonly kind: 'misuse'
  readonly message: string
}

export function misuse(message: string): Misuse {
  return { kind: 'misuse', message }
}

/** Reads `--name value`, `--name=value`, flags and files; what follows `--` are files. */
export function readOptions(words: readonly string[], spec: OptionSpec): Options | Misuse {
  const values: Record<string, string> = {}
  const flags = new Set<string>()
  const files: string[] = []
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') files.push(...rest.splice(0))
    else if (!/^--?[^-]/.test(word)) files.push(word)
    else {
      const [, name = '', inline] = /^--?([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? []
      const allowed = Object.hasOwn(spec.values, name) ? spec.values[name] : undefined
      if (spec.flags.includes(name) && inline === undefined) flags.add(name)
      else if (!allowed) return misuse(unknownOption(word, spec))
      else {
        const value = inline ?? rest.shift()
        if (value === undefined) return misuse(`--${name} needs a value${choices(allowed)}.`)
        if (allowed.length > 0 && !allowed.includes(value))
          return misuse(`--${name} cannot be "${value}"${choices(allowed)}.`)
        values[name] = value
      }
    }
  }
  const [least, most] = spec.files
  if (files.length < least) return misuse('Name the file, or - for standard input.')
  if (files.length > most)
    return misuse(
      most === 0 ? `"${files[0]}" is one word too many.` : `"${files[most]}" is one file too many.`,
    )
  if (files.filter((file) => file === '-').length > 1)
    return misuse('Standard input (-) can be read only once.')
  return { kind: 'options', values, flags, files }
}

function choices(allowed: readonly string[]): string {
  if (allowed.length === 0) return ''
  return `: choose ${[allowed.slice(0, -1).join(', '), allowed.at(-1)].filter(Boolean).join(' or ')}`
}

function unknownOption(word: string, spec: OptionSpec): string {
  const known = [...Object.keys(spec.values), ...spec.flags].map((name) => `--${name}`)
  return `${word} is not an option here${known.length > 0 ? choices(known) : ''}.`
}
