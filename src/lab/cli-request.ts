import type { CliCommand, CliOption } from './cli-commands.ts'
import { isFile } from './cli-commands.ts'
import { parseShorthand, scalarNode } from './cli-shorthand.ts'
import { isSpliced, placeIn, type ShellWord } from './cli-words.ts'
import { parseJson } from './json-tree.ts'
import { kindOfOperation, type RequestKind } from './kinds.ts'
import { opaqueNode, type LabNode, type MapEntry } from './node.ts'
import type { Problem } from './problem.ts'
import { stepInto, schemaOf, type Schema } from './schema.ts'

/** The request that a command sends, as far as it can be read from its text. */
export interface CommandRequest {
  readonly kind: RequestKind | undefined
  readonly root: LabNode | undefined
  readonly faults: readonly Problem[]
}

export function requestOfCommand(command: CliCommand): CommandRequest {
  const kind = kindOfOperation(command.operation?.value)
  if (!command.operation || !kind) return { kind: undefined, root: undefined, faults: [] }
  const schema = schemaOf(kind)
  const faults: Problem[] = []
  const entries = command.options.flatMap((option) => entriesOf(option, schema, faults))
  const range = { start: command.operation.range.start, end: command.end }
  return { kind, root: { kind: 'map', range, entries, flow: true }, faults }
}

function entriesOf(option: CliOption, schema: Schema, faults: Problem[]): MapEntry[] {
  const [first] = option.values
  if (option.name === 'cli-input-json' && first) {
    if (isFile(first) || !/^\s*\{/.test(first.value)) return []
    const node = jsonNode(first, faults)
    return node?.kind === 'map' ? [...node.entries] : []
  }
  if (!option.member) return []
  const { name } = option.member
  return [
    {
      key: name,
      written: name,
      keyRange: option.nameRange,
      node: nodeOf(option, stepInto(schema, name), faults),
    },
  ]
}

function nodeOf(option: CliOption, schema: Schema | undefined, faults: Problem[]): LabNode {
  const { values, member, word } = option
  const [first] = values
  const end = { start: word.range.end, end: word.range.end }
  if (member?.type === 'flag')
    return {
      kind: 'scalar',
      range: option.nameRange,
      value: !option.negated,
      text: String(!option.negated),
      quoted: false,
    }
  if (!first) return { kind: 'scalar', range: end, value: null, text: '', quoted: false }
  if (isFile(first) || (isSpliced(first) && first.quoting.every((quoting) => quoting === '$')))
    return opaqueNode(first.range)
  if (member?.type === 'text' || member?.type === 'number')
    return scalarNode(first, 0, first.value.length, first.value, schema)
  if (/^\s*[{[]/.test(first.value)) return jsonNode(first, faults) ?? opaqueNode(first.range)
  if (member?.type === 'structure') return parseShorthand(first, schema) ?? notRead(first, faults)
  return listNode(values, schema && stepInto(schema, 0), faults)
}

/** Several words for several items, each a text or a structure in the short form. */
function listNode(values: readonly ShellWord[], items: Schema | undefined, faults: Problem[]): LabNode {
  const nodes = values.map((word) => {
    if (isSpliced(word)) return opaqueNode(word.range)
    if (items?.type !== 'object') return scalarNode(word, 0, word.value.length, word.value, items)
    return parseShorthand(word, items) ?? notRead(word, faults)
  })
  const range = { start: nodes[0]?.range.start ?? 0, end: nodes.at(-1)?.range.end ?? 0 }
  return { kind: 'list', range, items: nodes, flow: true }
}

function notRead(word: ShellWord, faults: Problem[]): LabNode {
  if (!isSpliced(word))
    faults.push({
      rule: 'cli-value',
      severity: 'error',
      message:
        'The AWS CLI reads a structure here: JSON in single quotes, the short form Key=Value,Key2=Value2, or file:// with the name of a file.',
      range: word.range,
      fixes: [],
    })
  return opaqueNode(word.range)
}

/** The JSON in a word, with places of the whole text. What a variable puts in is opaque, wherever it stands. */
function jsonNode(written: ShellWord, faults: Problem[]): LabNode | undefined {
  const word = readable(written)
  const parsed = parseJson(
    word.value
      .split('')
      .map((character, index) => (word.quoting[index] === '$' ? '1' : character))
      .join(''),
  )
  const at = (start: number, end: number) => placeIn(word, start, end)
  for (const fault of parsed.faults)
    faults.push({
      ...fault,
      range: at(fault.range.start, fault.range.end),
      fixes: fault.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, range: at(edit.range.start, edit.range.end) })),
      })),
    })
  if (parsed.faults.length > 0) return undefined
  return parsed.root && placed(parsed.root, word)
}

/** PowerShell passes `\\"` on as it stands, and the program reads a quotation mark. */
function readable(word: ShellWord): ShellWord {
  if (!/^\s*[{[]\s*\\"/.test(word.value)) return word
  const kept = [...word.value.split('').keys()].filter(
    (at) => word.value[at] !== '\\' || word.value[at + 1] !== '"',
  )
  const protectedAt = (at: number) => word.value[at] === '"' && word.value[at - 1] === '\\'
  return {
    ...word,
    value: kept.map((at) => word.value[at]).join(''),
    starts: kept.map((at) => (protectedAt(at) ? word.starts[at - 1] : word.starts[at]) ?? 0),
    ends: kept.map((at) => word.ends[at] ?? 0),
    quoting: kept.map((at) => word.quoting[at] ?? ''),
  }
}

function placed(node: LabNode, word: ShellWord): LabNode {
  const range = placeIn(word, node.range.start, node.range.end)
  if (node.kind === 'list') return { ...node, range, items: node.items.map((item) => placed(item, word)) }
  if (node.kind === 'map')
    return {
      ...node,
      range,
      entries: node.entries.map((entry) => ({
        ...entry,
        keyRange: placeIn(word, entry.keyRange.start, entry.keyRange.end),
        node: placed(entry.node, word),
      })),
    }
  return isSpliced(word, node.range.start, node.range.end) ? opaqueNode(range) : { ...node, range }
}
