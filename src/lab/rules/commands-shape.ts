import type { LabDocument } from '../document.ts'
import { shifted } from '../move.ts'
import type { LabNode, MapEntry, MapNode, Path } from '../node.ts'
import type { TextRange } from '../../base/text-range.ts'
import type { Edit, Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { columnOf, lineBreakOf, lineEnd, lineStart, nextLine, slice } from '../text-lines.ts'

export default {
  id: 'commands-shape',
  title: 'Build commands stand under build.commands.build',
  severity: 'error',
  why: 'There are three levels: build, commands, and the phase (pre-build, build, post-build), each phase a list. A level left out makes the file invalid; App Runner reports that without a line number.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
build:
  «commands»:
    - npm ci
    - npm run build
`,
  good: `
build:
  commands:
    build:
      - npm ci
      - npm run build
`,
  *check(document) {
    for (const [path, missing] of LEVELS) {
      const node = document.node(...path)
      if (!node || node.kind === 'map' || !holdsCommands(document, node)) continue
      yield {
        at: document.anchor(...path),
        message: `The commands stand right under ${path.join('.')}; they belong ${missing.length} ${missing.length === 1 ? 'level' : 'levels'} deeper, under ${[...path, ...missing].join('.')}.`,
        fix: withLevels(document, path, node, missing),
      }
    }
    yield* loosePhases(document)
  },
} satisfies Rule

/** A phase directly under build, where commands belongs in between. */
function* loosePhases(document: LabDocument) {
  const build = document.map('build')
  if (!build || document.entry('build', 'commands')) return
  const loose = build.entries.filter((entry) => PHASES.has(entry.key) && entry.node.kind !== 'map')
  const first = loose[0]
  if (!first) return
  const fix = loose.length === build.entries.length ? oneDeeper(document, first, build) : undefined
  yield {
    at: first.keyRange,
    message: `${first.written} stands right under build; it belongs one level deeper, under build.commands.`,
    fix,
  }
}

const PHASES = new Set(['pre-build', 'build', 'post-build'])

function oneDeeper(document: LabDocument, first: MapEntry, build: MapNode): Fix | undefined {
  if (build.flow || /^[|>]/m.test(slice(document.text, build.range))) return undefined
  const { text } = document
  const indent = columnOf(text, first.keyRange.start)
  const start = lineStart(text, first.keyRange.start)
  const commands = {
    range: { start, end: start },
    text: `${' '.repeat(indent)}commands:${lineBreakOf(text)}`,
  }
  const [head, ...rest] = deeper(text, build.range, 2)
  return (
    head && {
      title: 'Insert commands',
      edits: [{ range: head.range, text: commands.text + head.text }, ...rest],
    }
  )
}

/** Every line of a range, moved to the right. */
function deeper(text: string, range: TextRange, by: number): Edit[] {
  const edits: Edit[] = []
  for (let at = lineStart(text, range.start); at < range.end; at = nextLine(text, at)) {
    const end = lineEnd(text, at)
    edits.push({ range: { start: at, end }, text: shifted(text.slice(at, end), by) })
  }
  return edits
}

const LEVELS: readonly (readonly [Path, readonly string[]])[] = [
  [['build'], ['commands', 'build']],
  [['build', 'commands'], ['build']],
]

function holdsCommands(document: LabDocument, node: LabNode): boolean {
  if (node.kind === 'list') return node.items.every((item) => item.kind === 'scalar')
  const glued = /^[\w-]+:\S/.test(slice(document.text, node.range))
  return node.kind === 'scalar' && typeof node.value === 'string' && !glued
}

/** Puts the missing keys on lines of their own and what was there two columns further in for each. */
function withLevels(
  document: LabDocument,
  path: Path,
  node: LabNode,
  missing: readonly string[],
): Fix | undefined {
  const { text } = document
  const entry = document.entry(...path)
  // What a tag or an anchor stands before does not move without it.
  if (!entry || node.tag !== undefined || /^[|>&]/.test(slice(text, node.range))) return undefined
  const indent = columnOf(text, entry.keyRange.start)
  const br = lineBreakOf(text)
  const keys = missing.map((key, level) => `${br}${' '.repeat(indent + 2 * (level + 1))}${key}:`).join('')
  const deep = indent + 2 * (missing.length + 1)
  const colon = text.indexOf(':', entry.keyRange.end) + 1
  const title = `Insert ${missing.join(' and ')}`
  if (node.kind === 'scalar') {
    if (/[\n\r]/.test(slice(text, node.range))) return undefined
    const value = `${keys}${br}${' '.repeat(deep)}- ${slice(text, node.range)}`
    return { title, edits: [{ range: { start: colon, end: node.range.end }, text: value }] }
  }
  if (node.kind === 'list' && node.flow)
    return { title, edits: [{ range: { start: colon, end: colon }, text: keys }] }
  const by = deep - columnOf(text, node.range.start)
  return {
    title,
    edits: [{ range: { start: colon, end: colon }, text: keys }, ...deeper(text, node.range, by)],
  }
}
