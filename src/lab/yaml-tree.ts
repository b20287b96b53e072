import { isAlias, isMap, isScalar, isSeq, parseDocument, type Pair, type ParsedNode, type Scalar } from 'yaml'
import type { TextRange } from '../base/text-range.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { outOfStack } from './guards.ts'
import type { LabNode, MapEntry, Plain } from './node.ts'
import { readBlocks } from './yaml-blocks.ts'
import { replace, type Problem } from './problem.ts'
import { explainYamlErrors } from './yaml-faults.ts'
import type { YamlError } from './yaml-trap.ts'

/** A tree, as far as there is one, and what the parser complains of. */
export interface Parsed {
  readonly root: LabNode | undefined
  readonly faults: readonly Problem[]
}

/**
 * The options that keep a hostile text cheap: own duplicate check (the built-in one is quadratic), no pretty errors. Tags
 * of YAML 1.1, such as !!binary, stay what they are, also behind a %YAML 1.1: App Runner documents none.
 */
const OPTIONS = {
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
  strict: true,
  schema: 'core',
  resolveKnownTags: false,
} as const

/** YAML 1.2 text as a tree. Aliases are never followed, so no text can grow. */
export function parseYaml(text: string): Parsed {
  const root = readBlocks(text)
  return root ? { root, faults: duplicateKeys(root, text, 'yaml') } : parseAnyYaml(text)
}

/** The same for whatever YAML there is, several times slower, and with what is wrong with it. */
export function parseAnyYaml(text: string): Parsed {
  const document = parsed(text)
  if (!document) return { root: undefined, faults: [outOfStack(text)] }
  const errors = document.errors.map(({ code, pos }): YamlError => ({ code, start: pos[0], end: pos[1] }))
  const faults: Problem[] = errors.length > 0 ? explainYamlErrors(text, errors, parseErrors) : []
  // Beside a syntax error whatever the tree shows may follow from it.
  const whole = errors.length === 0
  const shown = whole ? faults : []
  const root = document.contents ? labNode(document.contents as ParsedNode, text, shown) : undefined
  const twice = root && whole ? duplicateKeys(root, text, 'yaml') : []
  return { root: root && isEmpty(root) ? undefined : root, faults: [...faults, ...twice] }
}

/** How many complaints the parser has; a repair is offered only if it has fewer afterwards. */
function parseErrors(text: string): number {
  return readBlocks(text) ? 0 : (parsed(text)?.errors.length ?? Infinity)
}

/** Nothing where the text nests so deeply that the parser, which recurses, runs out of stack. */
function parsed(text: string): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(text, OPTIONS)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isEmpty(root: LabNode): boolean {
  return root.kind === 'scalar' && root.value === null && root.text === ''
}

function labNode(node: ParsedNode | null, text: string, faults: Problem[], fallback = 0): LabNode {
  if (!node) return scalar(null, '', false, { start: fallback, end: fallback })
  const built = untagged(node, text, faults)
  return node.tag?.startsWith('!') ? { ...built, tag: node.tag } : built
}

function untagged(node: ParsedNode, text: string, faults: Problem[]): LabNode {
  const start = node.range[0]
  if (isMap(node))
    return map(
      node.items as Pair<ParsedNode, ParsedNode | null>[],
      Boolean(node.flow),
      node.range,
      text,
      faults,
    )
  if (isSeq(node)) {
    const items = (node.items as ParsedNode[]).map((item) => labNode(item, text, faults, start))
    return {
      kind: 'list',
      range: spanOf(node.range, items.at(-1)?.range, Boolean(node.flow)),
      items,
      flow: Boolean(node.flow),
    }
  }
  const range = { start, end: endWithoutBlanks(text, start, node.range[1]) }
  if (isAlias(node)) {
    faults.push(aliasFault(node.source, range, text))
    return scalar(`*${node.source}`, `*${node.source}`, false, range)
  }
  return isScalar(node) ? scalarNode(node, text, range) : scalar(null, '', false, range)
}

/** Not trimEnd: a byte order mark or a no-break space belongs to the value. */
function endWithoutBlanks(text: string, start: number, end: number): number {
  let last = end
  while (last > start && ' \t\r\n'.includes(text[last - 1] ?? '')) last--
  return last
}

function scalarNode(node: Scalar, text: string, range: TextRange): LabNode {
  const plain = node.type === 'PLAIN'
  const written = plain ? (node.source ?? text.slice(range.start, range.end)) : String(node.value ?? '')
  const value = isPlain(node.value) ? node.value : written
  return scalar(value, written, !plain, range)
}

function isPlain(value: unknown): value is Plain {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  )
}

function scalar(value: Plain, text: string, quoted: boolean, range: TextRange): LabNode {
  return { kind: 'scalar', value, text, quoted, range }
}

function map(
  pairs: Pair<ParsedNode, ParsedNode | null>[],
  flow: boolean,
  range: readonly number[],
  text: string,
  faults: Problem[],
): LabNode {
  const entries = pairs.map((pair): MapEntry => {
    const keyRange = { start: pair.key?.range[0] ?? range[0] ?? 0, end: pair.key?.range[1] ?? range[0] ?? 0 }
    const key = isScalar(pair.key)
      ? (pair.key.source ?? String(pair.key.value ?? ''))
      : text.slice(keyRange.start, keyRange.end)
    return { key, written: key, keyRange, node: labNode(pair.value, text, faults, keyRange.end) }
  })
  const last = entries.at(-1)
  const end = last && (last.node.range.end > last.keyRange.end ? last.node.range : last.keyRange)
  return { kind: 'map', range: spanOf(range, end, flow), entries, flow }
}

/** A block ends with its last child: the parser would count the line break and comments after it as well. */
function spanOf(range: readonly number[], last: TextRange | undefined, flow: boolean): TextRange {
  const start = range[0] ?? 0
  return { start, end: flow || !last ? (range[1] ?? start) : last.end }
}

function aliasFault(name: string, range: TextRange, text: string): Problem {
  if (!text.includes(`&${name}`)) {
    // Quotes help only where nothing follows that would then stand behind a closed text.
    const alone = /^[ \t]*(?:[\r\n,\]}#]|$)/.test(text.slice(range.end, range.end + 200))
    const fixes = alone ? [replace('Put it in quotes', range, JSON.stringify(`*${name}`))] : []
    return {
      rule: 'quotes-needed',
      severity: 'error',
      message: 'A value that begins with * is an alias to YAML: put it in quotes.',
      range,
      fixes,
    }
  }
  const message = `*${name} is a YAML alias. Whether App Runner follows aliases is not documented, and the lab does not: write the value out.`
  return { rule: 'yaml-alias', severity: 'error', message, range, fixes: [] }
}
