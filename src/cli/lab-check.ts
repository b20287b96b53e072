import { check } from '../lab/check.ts'
import { checkPair, fixAllBeside } from '../lab/check-pair.ts'
import { checkFileName } from '../lab/file-name.ts'
import { fixAll } from '../lab/fix.ts'
import type { Problem } from '../lab/problem.ts'
import type { CheckContext } from '../lab/rule.ts'
import { RULES } from '../lab/rules.ts'
import { readText, replaceFile } from './lab-files.ts'
import { misuse, readOptions, type Misuse } from './lab-options.ts'
import { pairsOf } from './lab-pairing.ts'
import { reportedProblems, reportText, type ReportedFile } from './lab-report.ts'
import type { Terminal } from './lab-terminal.ts'
import { sarifLog } from './sarif.ts'

const SPEC = {
  values: { format: ['text', 'json', 'sarif'], mode: ['new', 'existing'] },
  flags: ['fix'],
  files: [1, Number.POSITIVE_INFINITY],
} as const

interface Given {
  readonly file: string
  readonly text: string
}

/** `lab check`: 0 without errors, 1 with, 2 if a file could not be read or written. */
export function checkCommand(words: readonly string[], terminal: Terminal): number | Misuse {
  const options = readOptions(words, SPEC)
  if (options.kind === 'misuse') return options
  const format = options.values['format'] ?? 'text'
  const fix = options.flags.has('fix')
  const names = [...new Set(options.files)]
  const piped = names.includes('-')
  if (fix && piped && names.length > 1)
    return misuse('With --fix standard input (-) stands alone: its fixed text is what is printed.')
  if (fix && piped && format !== 'text')
    return misuse(`--fix with - prints the fixed text, which leaves no place for --format ${format}.`)
  const mode = options.values['mode'] === 'existing' ? 'existing' : 'new'
  const context: CheckContext = { mode, today: terminal.today }

  const { given, unreadable } = readAll(names, terminal)
  const checked = checkedFiles(given, context, fix)
  const unwritten = fix ? writeAll(given, checked, terminal) : 0

  const files = checked.map(({ report }) => report)
  const say = fix && piped ? terminal.err : terminal.out
  if (format === 'json') say(`${JSON.stringify({ files }, null, 2)}\n`)
  else if (format === 'sarif') say(`${JSON.stringify(sarifLog(files, RULES), null, 2)}\n`)
  else if (files.length > 0) say(reportText(files, terminal.colours))
  if (unreadable + unwritten > 0) return 2
  return files.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0
}

function readAll(
  names: readonly string[],
  terminal: Terminal,
): { readonly given: readonly Given[]; readonly unreadable: number } {
  const given = names.flatMap((file): Given[] => {
    const read = readText(file, terminal.folder)
    if (read.kind === 'text') return [{ file, text: read.text }]
    terminal.err(`preflight-lab: ${read.message}\n`)
    return []
  })
  return { given, unreadable: names.length - given.length }
}

interface Checked {
  readonly text: string
  readonly report: ReportedFile
}

/** All files, those of one service held against each other. A fix changes the first before the second is looked at. */
function checkedFiles(given: readonly Given[], context: CheckContext, fix: boolean): readonly Checked[] {
  const sorted = given.map(({ file, text }) => ({ file, kind: check(text, context).kind }))
  const pairs = pairsOf(sorted)
  const texts = new Map(given.map(({ file, text }) => [file, text]))
  const applied = new Map<string, ReturnType<typeof fixAll>['applied']>()
  const besideOf = (file: string) => {
    const text = texts.get(pairs.get(file) ?? '')
    return text === undefined ? undefined : { text }
  }
  for (const { file, text } of fix ? given : []) {
    const other = besideOf(file)
    const fixed = other ? fixAllBeside({ text }, other, context) : fixAll(text, context)
    texts.set(file, fixed.text)
    applied.set(file, fixed.applied)
  }
  return given.map(({ file }) => {
    const text = texts.get(file) ?? ''
    const other = besideOf(file)
    const { kind, problems } = other ? checkPair({ text }, other, context)[0] : check(text, context)
    const all = [...wrongName(file, kind, text), ...problems]
    const fixed = applied.get(file)
    return { text, report: { file, kind, ...(fixed && { fixed }), problems: reportedProblems(text, all) } }
  })
}

/** Writes what was fixed: to its file, or to standard output what came from standard input. Returns how many failed. */
function writeAll(given: readonly Given[], checked: readonly Checked[], terminal: Terminal): number {
  let failed = 0
  for (const [at, { file, text }] of given.entries()) {
    const fixed = checked[at]?.text ?? text
    const wrong =
      file === '-'
        ? terminal.out(fixed)
        : fixed === text
          ? undefined
          : replaceFile(file, terminal.folder, fixed)
    if (wrong === undefined) continue
    terminal.err(`preflight-lab: ${wrong}\n`)
    failed++
  }
  return failed
}

/** App Runner looks for apprunner.yaml only. The one thing that a text cannot say about itself. */
function wrongName(file: string, kind: string, text: string): Problem[] {
  const wrong = kind === 'apprunner-yaml' ? checkFileName(file) : undefined
  if (!wrong) return []
  return [
    {
      rule: 'file-name',
      severity: wrong.severity,
      message: wrong.message,
      range: { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 },
      fixes: [],
      source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file.html',
    },
  ]
}
