import type { TextRange } from '../base/text-range.ts'
import { readCommands, type CliCommand, type CliOption } from './cli-commands.ts'
import { GLOBAL_OPTIONS, OPERATIONS, optionOf } from './cli-operations.ts'
import { shellQuoted } from './cli-words.ts'
import { valuesOf, type Completion } from './completion.ts'
import { documentationOf } from './documentation.ts'
import { kindOfOperation } from './kinds.ts'
import type { CheckContext } from './rule.ts'
import { schemaAt, stepInto, type Schema } from './schema.ts'

/** What could stand at an offset of a text of commands: an operation, an option, or a value of one. */
export function completeCommand(text: string, offset: number, context: CheckContext): Completion[] {
  // What stands behind the cursor says nothing of what it may become.
  const command = readCommands(text.slice(0, offset)).commands.at(-1)
  if (!command || !BLANKS.test(text.slice(command.end, offset))) return []
  const { operation, options } = command
  const typing = command.end === offset
  const word = typing ? (/[^\s=]*$/.exec(text.slice(0, offset))?.[0] ?? '') : ''
  const range = { start: offset - word.length, end: offset + restOfWord(text, offset) }
  if (!operation) return typing ? [] : operations(range)
  if (typing && operation.range.end === offset) return operations(range)
  const last = options.at(-1)
  const value = last && valueBeing(last, offset, typing)
  if (last && value !== undefined) return values(command, last, value, offset, context)
  return word === '' || word.startsWith('-') ? optionsOf(command, range, text, offset) : []
}

/** Between the last word and the cursor, when both belong to one command. */
const BLANKS = /^(?:[ \t]|[\\`^][ \t]*\r?\n)*$/

function restOfWord(text: string, offset: number): number {
  return /^[\w-]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0
}

function operations(range: TextRange): Completion[] {
  return [...OPERATIONS.keys()].map((name) => {
    const kind = kindOfOperation(name)
    const page = `[AWS CLI reference](https://docs.aws.amazon.com/cli/latest/reference/apprunner/${name}.html)`
    const documentation = kind === undefined ? page : documentationOf(schemaAt(kind, []) ?? {})
    return { label: name, kind: 'key', insert: `${name} `, documentation, range }
  })
}

/** The options that the command has not, those that it needs first, those of every command last. */
function optionsOf(command: CliCommand, range: TextRange, text: string, offset: number): Completion[] {
  const kind = kindOfOperation(command.operation?.value)
  // Further options may stand behind the cursor.
  const whole = readCommands(text).commands.find(({ end }) => end >= offset) ?? command
  const present = new Set(
    [...command.options, ...whole.options]
      .filter(({ nameRange }) => nameRange.start !== range.start)
      .map(({ name, member }) => (member ? optionOf(member.name) : name)),
  )
  const members = (command.members ?? []).map(({ name, type, required }) => ({
    name: optionOf(name),
    detail: required ? 'required' : undefined,
    documentation: documentationOf((kind && schemaAt(kind, [name])) ?? {}),
    value: type !== 'flag',
  }))
  const shared = [...GLOBAL_OPTIONS].map(([name, value]) => ({
    name,
    detail: 'of every command',
    documentation: '',
    value,
  }))
  return [...members.toSorted((one, other) => Number(!one.detail) - Number(!other.detail)), ...shared]
    .filter(({ name }) => !present.has(name))
    .map(({ name, detail, documentation, value }) => ({
      label: `--${name}`,
      detail,
      kind: 'key',
      insert: value ? `--${name} ` : `--${name}`,
      documentation,
      range,
    }))
}

/** What is written of the value of an option at whose value the cursor stands. */
function valueBeing({ values: written, word, member }: CliOption, offset: number, typing: boolean) {
  const last = written.at(-1)
  if (!member || member.type === 'flag' || (typing && word.range.end === offset && !last)) return undefined
  if (typing) return last?.open === undefined && last?.range.end === offset ? last.value : undefined
  return !last || member.type === 'list' ? '' : undefined
}

function values(
  command: CliCommand,
  { member }: CliOption,
  written: string,
  offset: number,
  context: CheckContext,
): Completion[] {
  const kind = kindOfOperation(command.operation?.value)
  const own = kind && member && schemaAt(kind, [member.name])
  if (!own || !member) return []
  const schema = own.type === 'array' ? (own.items ?? {}) : own
  if (schema.type === 'object') return shorthand(schema, written, offset, context)
  const range = { start: offset - written.length, end: offset }
  return valuesOf(member.name, schema, range, shellQuoted, context)
}

/** `Key=Value,…`: the keys that are not there yet, or the values of one; what nests is left to the person. */
function shorthand(schema: Schema, written: string, offset: number, context: CheckContext): Completion[] {
  if (/[{[\]}"' ]/.test(written)) return []
  const pieces = written.split(',')
  const [key = '', ...value] = (pieces.at(-1) ?? '').split('=')
  if (value.length > 0) {
    const child = stepInto(schema, key)
    const range = { start: offset - value.join('=').length, end: offset }
    return child ? valuesOf(key, child, range, shellQuoted, context) : []
  }
  const present = pieces.slice(0, -1).map((piece) => piece.replace(/=.*/, ''))
  const range = { start: offset - key.length, end: offset }
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !present.includes(name))
    .map(([name, child]) => ({
      label: name,
      detail: schema.required?.includes(name) ? 'required' : undefined,
      kind: 'key',
      insert: child.type === 'object' ? `${name}={}` : `${name}=`,
      documentation: documentationOf(child),
      range,
    }))
}
