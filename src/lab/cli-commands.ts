import type { TextRange } from '../base/text-range.ts'
import { GLOBAL_OPTIONS, OPERATIONS, optionOf, type Member } from './cli-operations.ts'
import { shellCommands, type ShellWord } from './cli-words.ts'
import type { Problem } from './problem.ts'

/** An option of a command with the words that follow it. */
export interface CliOption {
  readonly word: ShellWord
  /** Without the dashes. */
  readonly name: string
  /** Where the name stands, dashes included. */
  readonly nameRange: TextRange
  /** The member of the request that it sets; none for options of every command and for unknown ones. */
  readonly member: Member | undefined
  /** `--no-…` of a flag. */
  readonly negated: boolean
  readonly known: boolean
  readonly values: readonly ShellWord[]
}

/** A call of `aws apprunner`. */
export interface CliCommand {
  readonly operation: ShellWord | undefined
  /** The members of the operation; nothing where there is no such operation. */
  readonly members: readonly Member[] | undefined
  readonly options: readonly CliOption[]
  /** Words that belong to no option. */
  readonly strays: readonly ShellWord[]
  /** Where the last word ends. */
  readonly end: number
}

export function readCommands(text: string): {
  readonly commands: readonly CliCommand[]
  readonly faults: readonly Problem[]
} {
  const calls = shellCommands(text)
    .map(callOf)
    .filter((call) => call !== undefined)
  return {
    commands: calls.map(commandOf),
    faults: calls.flatMap(({ words }) => words.flatMap(unclosed)),
  }
}

/** A call of `aws apprunner`: the options before `apprunner`, that itself, and the words behind it. */
interface Call {
  readonly before: readonly ShellWord[]
  readonly service: ShellWord | undefined
  readonly words: readonly ShellWord[]
}

function callOf(words: readonly ShellWord[]): Call | undefined {
  const aws = words.findIndex(({ value }) => /^(?:.*[/\\])?aws(?:\.exe)?$/.test(value))
  const apprunner = words.findIndex(({ value }, index) => index > aws && value === 'apprunner')
  if (aws < 0 || apprunner < 0) return undefined
  const between = words.slice(aws + 1, apprunner)
  if (between[0] !== undefined && !between[0].value.startsWith('--')) return undefined
  return { before: between, service: words[apprunner], words: words.slice(apprunner + 1) }
}

function commandOf({ before, service, words }: Call): CliCommand {
  const [first, ...rest] = words
  const operation = first?.value.startsWith('--') ? undefined : first
  const members = operation && OPERATIONS.get(operation.value)
  const options: CliOption[] = []
  const strays: ShellWord[] = []
  for (const word of [...before, ...(operation ? rest : words)]) {
    const last = options.at(-1)
    if (/^--\w/.test(word.value)) options.push(optionAt(word, members))
    else if (!last || !takesAnother(last)) strays.push(word)
    else options[options.length - 1] = { ...last, values: [...last.values, word] }
  }
  return {
    operation,
    members,
    options,
    strays,
    end: (words.at(-1) ?? service)?.range.end ?? 0,
  }
}

/** Whether the next word still belongs to the last option. */
function takesAnother(last: CliOption): boolean {
  if (last.word.value.includes('=')) return false
  if (last.member?.type === 'flag') return false
  if (last.member) return last.member.type === 'list' || last.values.length === 0
  return last.values.length === 0 && GLOBAL_OPTIONS.get(last.name) !== false
}

function optionAt(word: ShellWord, members: readonly Member[] | undefined): CliOption {
  const written = /^--([^=]*)/.exec(word.value)?.[1] ?? ''
  const named = (name: string) => members?.find((member) => optionOf(member.name) === name)
  const flag = written.startsWith('no-') ? named(written.slice(3)) : undefined
  const negated = flag?.type === 'flag'
  const member = negated ? flag : named(written)
  const glued = word.value.length > written.length + 2
  return {
    word,
    name: written,
    nameRange: { start: word.range.start, end: word.ends[written.length + 1] ?? word.range.end },
    member,
    negated,
    known: member !== undefined || GLOBAL_OPTIONS.has(written) || members === undefined,
    values: glued ? [partOf(word, written.length + 3)] : [],
  }
}

/** The value of `--name=value`. */
function partOf(word: ShellWord, from: number): ShellWord {
  return {
    range: { start: word.starts[from] ?? word.range.end, end: word.range.end },
    value: word.value.slice(from),
    starts: word.starts.slice(from),
    ends: word.ends.slice(from),
    quoting: word.quoting.slice(from),
    open: word.open,
  }
}

function unclosed({ open, range }: ShellWord): Problem[] {
  if (open === undefined) return []
  return [
    {
      rule: 'unclosed-quote',
      severity: 'error',
      message: 'This quotation mark is never closed: the shell would go on reading the following lines.',
      range: { start: open, end: range.end },
      fixes: [],
    },
  ]
}

/** Whether an option takes its value from a file, of which the lab knows nothing. */
export function isFile(word: ShellWord): boolean {
  return /^(?:fileb?|https?):\/\//.test(word.value)
}
