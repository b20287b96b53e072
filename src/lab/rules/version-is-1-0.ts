import type { LabDocument } from '../document.ts'
import { insert, replace, type Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { lineBreakOf, lineStart } from '../text-lines.ts'

export default {
  id: 'version-is-1-0',
  title: 'The file has version 1.0',
  severity: 'error',
  why: 'version names the format of the file, not your release. It is required, and 1.0 is the only one that AWS shows.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
version: «1.1»
runtime: nodejs22
build:
  commands:
    build:
      - npm ci
run:
  command: node server.js
`,
  good: `
runtime: nodejs22
`,
  *check(document) {
    const version = document.string('version')
    const first = document.map()?.entries[0]
    if (version) {
      if (version.value === '1.0' || version.value === '1') return
      yield {
        at: version.range,
        message: `version is the format of this file, not that of your application: write 1.0, the only one that the documentation shows.`,
        fix: replace('Write 1.0', version.range, '1.0'),
      }
    } else if (first && !document.entry('version')) {
      yield {
        at: first.keyRange,
        message: 'The file lacks version, which App Runner requires: begin it with version: 1.0.',
        fix: atTheTop(document, first.keyRange.start),
      }
    }
  },
} satisfies Rule

function atTheTop({ text, format, map }: LabDocument, offset: number): Fix | undefined {
  const before = text.slice(lineStart(text, offset), offset)
  const title = 'Insert version: 1.0'
  const key = format === 'json' ? '"version"' : 'version'
  if (map()?.flow) return { title, edits: [insert(offset, `${key}: 1.0, `)] }
  // A tag or an anchor before the first key belongs to the key.
  if (!/^(?:\uFEFF| *)$/.test(before)) return undefined
  const indent = before.replace('\uFEFF', '')
  return { title, edits: [insert(offset, `${key}: 1.0${lineBreakOf(text)}${indent}`)] }
}
