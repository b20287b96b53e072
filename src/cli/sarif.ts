import { pathToFileURL } from 'node:url'
import { isAbsolute } from 'node:path'
import type { Rule } from '../lab/rule.ts'
import type { Severity } from '../lab/problem.ts'
import type { ReportedFile, ReportedProblem } from './lab-report.ts'

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/**
 * The report as SARIF 2.1.0, which code hosts show beside the changed lines.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog(files: readonly ReportedFile[], rules: readonly Rule[]): object {
  const known = new Map(rules.map((rule) => [rule.id, descriptorOf(rule)]))
  // Faults of syntax and shape have an id but no rule of their own.
  for (const { rule } of files.flatMap(({ problems }) => problems))
    if (!known.has(rule)) known.set(rule, { id: rule })
  const ids = [...known.keys()]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'preflight-lab', rules: [...known.values()] } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, problems }) =>
          problems.map((problem) => resultOf(problem, addressOf(file), ids.indexOf(problem.rule))),
        ),
      },
    ],
  }
}

function descriptorOf(rule: Rule): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    helpUri: rule.source,
    defaultConfiguration: { level: LEVELS[rule.severity] },
  }
}

function resultOf(problem: ReportedProblem, uri: string, ruleIndex: number): object {
  const artifactLocation = { uri }
  const fixes = problem.fixes.map(({ title, safe, edits }) => ({
    // Hosts show the text alone.
    description: { text: safe ? title : `Suggestion: ${title}` },
    properties: { suggestion: !safe },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: regionOf(start, end),
          insertedContent: { text },
        })),
      },
    ],
  }))
  return {
    ruleId: problem.rule,
    ruleIndex,
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(problem.start, problem.end) } }],
    ...(fixes.length > 0 ? { fixes } : {}),
  }
}

function regionOf(start: ReportedProblem['start'], end: ReportedProblem['end']): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

function addressOf(file: string): string {
  if (file === '-') return 'stdin'
  if (isAbsolute(file)) return pathToFileURL(file).href
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
