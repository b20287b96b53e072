import type { LabDocument } from '../document.ts'
import type { MapEntry, MapNode } from '../node.ts'
import type { Edit, Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { columnOf, lineBreakOf } from '../text-lines.ts'
import { flowValue } from '../put.ts'
import { valueOf } from '../node.ts'

export default {
  id: 'env-is-list',
  title: 'env is a list of name and value',
  severity: 'error',
  why: 'Nearly every other tool takes variables as a map, App Runner’s file a list. A map is not the documented form, and what App Runner does with one is not documented.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  «env»:
    NODE_ENV: production
    LOG_LEVEL: info # quiet
`,
  good: `
run:
  env:
    - name: NODE_ENV
      value: production
    - name: LOG_LEVEL
      value: info # quiet
`,
  *check(document) {
    for (const phase of ['run', 'build']) {
      const env = document.map(phase, 'env')
      if (!env) continue
      yield {
        at: document.anchor(phase, 'env'),
        message:
          'env is a map here, but App Runner wants a list: each variable is an item with name and value.',
        fix: toList(document, env),
      }
    }
  },
} satisfies Rule

function toList(document: LabDocument, env: MapNode): Fix | undefined {
  const title = 'Make it a list of name and value'
  if (env.entries.length === 0) return { title, edits: [{ range: env.range, text: '[]' }] }
  if (env.flow) {
    const items = env.entries.map((entry) => ({ name: entry.key, value: String(valueOf(entry.node) ?? '') }))
    return {
      title,
      edits: [
        { range: env.range, text: flowValue(document, items, columnOf(document.text, env.range.start)) },
      ],
    }
  }
  if (env.entries.some((entry) => entry.node.kind !== 'scalar')) return undefined
  return { title, edits: env.entries.flatMap((entry) => itemEdits(document, entry)) }
}

/** `KEY: value` becomes `- name: KEY` and `value: value` below it; comments stay. */
function itemEdits(document: LabDocument, entry: MapEntry): Edit[] {
  const { text } = document
  const { start, end } = entry.keyRange
  const pad = ' '.repeat(columnOf(text, start) + 2)
  const colon = text.indexOf(':', end)
  const empty = entry.node.range.end <= colon
  const below = `${lineBreakOf(text)}${pad}value:${empty ? ' ""' : ''}`
  return [
    { range: { start, end: start }, text: '- name: ' },
    { range: { start: end, end: colon + 1 }, text: below },
  ]
}
