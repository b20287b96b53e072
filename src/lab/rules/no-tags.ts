import type { LabNode } from '../node.ts'
import { lineEnd } from '../text-lines.ts'
import { replace, suggestion } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'no-tags',
  title: 'The file has no YAML tags',
  severity: 'error',
  why: '!Sub, !Ref and the like belong to CloudFormation. App Runner’s file documents no tags, and nobody replaces them there.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  env:
    - name: STAGE
      value: !Ref «StageName»
`,
  good: `
run:
  env:
    - name: STAGE
      value: production
`,
  *check(document) {
    for (const node of taggedOf(document.root)) {
      const before = /!\S*\s+$/.exec(
        document.text.slice(Math.max(0, node.range.start - 80), node.range.start),
      )
      const start = node.range.start - (before?.[0].length ?? 0)
      yield {
        at: {
          start: node.range.start,
          end: Math.min(node.range.end, lineEnd(document.text, node.range.start)),
        },
        message: `${node.tag} means something to CloudFormation or another tool. In apprunner.yaml no such tag is documented, and nothing replaces it: write the value itself.`,
        fix: before
          ? suggestion(replace(`Remove ${node.tag}`, { start, end: node.range.start }, ''))
          : undefined,
      }
    }
  },
} satisfies Rule

function* taggedOf(node: LabNode | undefined): Generator<LabNode> {
  if (!node) return
  if (node.tag !== undefined) yield node
  if (node.kind === 'list') for (const item of node.items) yield* taggedOf(item)
  if (node.kind === 'map') for (const entry of node.entries) yield* taggedOf(entry.node)
}
