import { basename } from 'node:path'
import { check } from '../lab/check.ts'
import { fixAll } from '../lab/fix.ts'
import type { Problem } from '../lab/problem.ts'
import type { CheckContext } from '../lab/rule.ts'
import { RULES } from '../lab/rules.ts'
import { readText, replaceFile } from './lab-files.ts'
import { misuse, readOptions, type Misuse } from './lab-options.ts'
import { reportedProblems, reportText, type ReportedFile } from './lab-report.ts'
import type { Terminal } from './lab-terminal.ts'
import { sarifLog } from './sarif.ts'

const SPEC = {
  values: { format: ['text', 'json', 'sarif'], mode: ['new', 'existing'] },
  flags: ['fix'],
  files: [1, Number.POSITIVE_INFINITY],
} as const

/** `lab check`: 0 without errors, 1 with, 2 if a file could not be read or written. */
export function checkCommand(words: readonly string[], terminal: Terminal): number | Misuse {
  const options = readOptions(words, SPEC)
  if (options.kind === 'misuse') return options
  const format = options.values['format'] ?? 'text'
  const fix = options.flags.has('fix')
  const piped = options.files.includes('-')
  if (fix && piped && options.files.length > 1)
    return misuse('With --fix standard input (-) stands alone: its fixed text is what is printed.')
  if (fix && piped && format !== 'text')
    return misuse(`--fix with - prints the fixed text, which leaves no place for --format ${format}.`)
  const mode = options.values['mode'] === 'existing' ? 'existing' : 'new'
  const context: CheckContext = { mode, today: terminal.today }
  let troubled = false
  const files: ReportedFile[] = []
  for (const file of options.files) {
    const read = readText(file, terminal.folder)
    if (read.kind === 'text') {
      const result = checkedFile(file, read.text, context, fix)
      if (fix && file === '-') terminal.out(result.text)
      const wrong =
        fix && result.text !== read.text && file !== '-' && replaceFile(file, terminal.folder, result.text)
      if (typeof wrong === 'string') terminal.err(`preflight-lab: ${wrong}\n`)
      troubled ||= typeof wrong === 'string'
      files.push(result.report)
    } else {
      terminal.err(`preflight-lab: ${read.message}\n`)
      troubled = true
    }
  }
  const say = fix && piped ? terminal.err : terminal.out
  if (format === 'json') say(`${JSON.stringify({ files }, null, 2)}\n`)
  else if (format === 'sarif') say(`${JSON.stringify(sarifLog(files, RULES), null, 2)}\n`)
  else if (files.length > 0) say(reportText(files, terminal.colours))
  if (troubled) return 2
  return files.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0
}

function checkedFile(
  file: string,
  text: string,
  context: CheckContext,
  fix: boolean,
): { readonly report: ReportedFile; readonly text: string } {
  const fixed = fix ? fixAll(text, context) : { text, applied: [] }
  const { kind, problems } = check(fixed.text, context)
  const all = [...wrongName(file, kind, fixed.text), ...problems]
  const report = {
    file,
    kind,
    ...(fix ? { fixed: fixed.applied } : {}),
    problems: reportedProblems(fixed.text, all),
  }
  return { report, text: fixed.text }
}

/** App Runner looks for apprunner.yaml only. The one thing that a text cannot say about itself. */
function wrongName(file: string, kind: string, text: string): Problem[] {
  if (basename(file) !== 'apprunner.yml' || kind !== 'apprunner-yaml') return []
  return [
    {
      rule: 'file-name',
      severity: 'error',
      message: 'App Runner reads apprunner.yaml and never apprunner.yml: rename the file.',
      range: { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 },
      fixes: [],
      source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file.html',
    },
  ]
}
