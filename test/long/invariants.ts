import { parseTree, type ParseError } from 'jsonc-parser'
import { parseDocument } from 'yaml'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { checkTogether } from '../../src/lab/check-together.ts'
import { complete } from '../../src/lab/complete.ts'
import { convert, TARGETS } from '../../src/lab/convert/convert.ts'
import { withLineFeeds } from '../../src/lab/text-lines.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { fixAll } from '../../src/lab/fix.ts'
import { format } from '../../src/lab/format.ts'
import { hover } from '../../src/lab/hover.ts'
import { instanceOf } from '../../src/lab/instance.ts'
import { leversOf } from '../../src/lab/levers.ts'
import { outlineOf } from '../../src/lab/outline.ts'
import { safeFix, type Fix, type Problem } from '../../src/lab/problem.ts'
import { readBlocks } from '../../src/lab/yaml-blocks.ts'
import { parseAnyYaml, parseYaml } from '../../src/lab/yaml-tree.ts'

const CONTEXT = { mode: 'new', today: '2026-11-15' } as const

/** Milliseconds that this process has worked: a machine that is busy with something else makes nothing slow. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What one input cost and what was wrong with the answers. */
export interface Observation {
  readonly checkMs: number
  readonly fixMs: number
  readonly problems: number
  readonly fixes: number
  readonly broken: readonly string[]
}

/** Holds every answer of the engine about a text against what must be true of it; tells `doing` before each step. Throws what the engine throws. */
export function observe(text: string, place: number, doing: (what: string) => void = () => {}): Observation {
  doing('check and fix everything')
  const started = cpuMs()
  const { problems } = check(text, CONTEXT)
  const checkMs = cpuMs() - started
  const fixed = fixAll(text, CONTEXT)
  const fixMs = cpuMs() - started - checkMs
  const broken = problems.flatMap((problem) => rangeFaults(problem, text))
  if (problems.some((problem, index) => problem.range.start < (problems[index - 1]?.range.start ?? 0)))
    broken.push('the problems are not in the order of the text')
  const readable = !problems.some(({ rule }) => rule === 'guard') && readDocument(text).kind !== 'cli-command'
  const before = readable ? parseErrors(text) : 0
  const fixes = problems
    .slice(0, 12)
    .flatMap((problem) => problem.fixes.map((fix) => ({ rule: problem.rule, fix })))
  for (const [index, { rule, fix }] of readable ? fixes.entries() : []) {
    // Each is a step of its own: what takes long here is the parser that counts, and a step is known by its words.
    doing(`count the errors after fix ${index + 1}, of ${rule}`)
    const after = parseErrors(applyEdits(text, fix.edits))
    if (after > before)
      broken.push(`the fix "${fix.title}" of ${rule} leaves ${after} parse errors in place of ${before}`)
  }
  doing('check again')
  if (readable && fixed.text !== text && parseErrors(fixed.text) > before)
    broken.push('"fix everything" leaves more parse errors than there were')
  const left = check(fixed.text, CONTEXT).problems.find((problem) => safeFix(problem) !== undefined)
  if (left && fixed.left === 0) broken.push(`after "fix everything" ${left.rule} is still fixable`)
  if (fixed.left > 0 && text.length < HUGE)
    broken.push(`"fix everything" leaves ${fixed.left} fixable problems`)
  doing('complete and hover')
  broken.push(...editing(text, Math.floor(place * text.length)))
  const document = readDocument(text)
  instanceOf(document)
  outlineOf(document.root)
  broken.push(
    ...leversOf(document).changes.flatMap(({ kind, fix }) => editFaults(`lever ${kind}`, fix, text)),
  )
  doing('read in both ways')
  if (readable && document.format === 'yaml' && !sameReading(text))
    broken.push('the quick reader and the thorough one differ')
  doing('format')
  const formatted = format(text)
  if (formatted.kind === 'formatted' && readable && parseErrors(formatted.text) > before)
    broken.push('formatting leaves more parse errors than there were')
  doing('check together')
  broken.push(...together(text))
  // One kind for each input is enough where there are thousands of inputs.
  const chosen = TARGETS.filter((_, index) => index === Math.floor(place * 1000) % TARGETS.length)
  for (const target of text.length < HUGE ? chosen : TARGETS) {
    doing(`convert to ${target}`)
    convert(text, target)
  }
  return { checkMs, fixMs, problems: problems.length, fixes: fixes.length, broken }
}

function rangeFaults({ rule, range, fixes, message }: Problem, text: string): string[] {
  const inside = 0 <= range.start && range.start <= range.end && range.end <= text.length
  return [
    ...(inside ? [] : [`${rule} points to ${range.start}–${range.end} of ${text.length}`]),
    ...(message.length > 10 && !saysNothing(message, text) ? [] : [`${rule} says "${message}"`]),
    ...fixes.flatMap((fix) => editFaults(rule, fix, text)),
  ]
}

const NOTHING = /undefined|NaN|\[object/

/** A message may quote the text, and the text may say anything. */
function saysNothing(message: string, text: string): boolean {
  return NOTHING.test(message) && !NOTHING.test(text)
}

function editFaults(rule: string, fix: Fix, text: string): string[] {
  let done = 0
  for (const { range } of fix.edits.toSorted((one, other) => one.range.start - other.range.start)) {
    if (range.start < done || range.end < range.start || range.end > text.length)
      return [`the edits of ${rule} overlap or lie outside`]
    done = range.end
  }
  return []
}

function editing(text: string, offset: number): string[] {
  const outside = complete(text, offset, CONTEXT).some(
    ({ range }) => range.start > range.end || range.end > text.length,
  )
  const found = hover(text, offset, CONTEXT)
  return [
    ...(outside ? ['a completion replaces something outside of the text'] : []),
    ...(found && found.range.end > text.length ? ['a hover lies outside of the text'] : []),
  ]
}

/** Only of a text of this length may "fix everything" leave something. */
const HUGE = 100_000

const FILE =
  'version: 1.0\nruntime: python3\nrun:\n  command: python3 app.py\n  secrets:\n    - name: A\n      value-from: b\n'
const REQUEST = `{"ServiceName": "shop", "SourceConfiguration": {"CodeRepository": {"CodeConfiguration": {"ConfigurationSource": "API",
"CodeConfigurationValues": {"Runtime": "PYTHON_311", "Port": "1", "StartCommand": "x", "RuntimeEnvironmentSecrets": {"A": "b"}}}}}}`

/** The text beside a right document of either kind. */
function together(text: string): string[] {
  const beside = checkTogether(FILE, text, CONTEXT).request
  const above = checkTogether(text, REQUEST, CONTEXT).yaml
  return [...beside, ...above].flatMap((problem) => rangeFaults(problem, text))
}

/** Ordinary YAML is read by a reader of our own; it has to find the same tree as the one for any YAML. */
function sameReading(written: string): boolean {
  const text = withLineFeeds(written)
  return (
    readBlocks(text) === undefined || JSON.stringify(parseAnyYaml(text)) === JSON.stringify(parseYaml(text))
  )
}

/** As the parsers themselves count, whatever the lab makes of it. */
function parseErrors(written: string): number {
  const text = withLineFeeds(written)
  if (!/^\uFEFF?\s*[{[]/.test(text))
    return parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }).errors.length
  const errors: ParseError[] = []
  parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true, allowTrailingComma: false })
  return errors.length
}
