import { assert, property, string } from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, it } from 'vitest'
import { check } from '../../src/lab/check.ts'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { markdownReport } from '../../src/lab/markdown-report.ts'
import { NEW } from './context.ts'

const nothing = { title: 'apprunner.yaml', text: 'a: 1\n', problems: [], price: [] }

it('writes text, problems with their places and sources, and the price', () => {
  const text = EXAMPLES[0]?.text ?? ''
  const { problems } = check(text, NEW)
  const written = markdownReport({
    title: 'apprunner.yaml',
    text,
    problems,
    price: ['$25.55 a month', 'vCPU: $1'],
  })
  expect(written.split('\n').slice(0, 5)).toEqual([
    '## apprunner.yaml',
    '',
    '```yaml',
    '# apprunner.yaml',
    'version: 1.0',
  ])
  expect(written).toContain('- **Error**, line 3:10: ')
  expect(written).toContain('(`runtime-supported`) [Source](https://docs.aws.amazon.com/')
  expect(written).toMatch(/### Price\n\n- \$25\.55 a month\n- vCPU: \$1\n$/)
})

it('says so when nothing is wrong, and has no price where there is none', () => {
  expect(markdownReport(nothing)).toBe(
    '## apprunner.yaml\n\n```yaml\na: 1\n```\n\n### Problems\n\nNo problem found.\n',
  )
  expect(markdownReport({ ...nothing, text: '{"a": 1}' })).toContain('```json\n{"a": 1}\n```')
})

it('keeps any text whole in its block and any message a plain sentence', () => {
  assert(
    property(string(), string(), (text, message) => {
      const problem = {
        rule: 'x',
        severity: 'error',
        message: `It says ${message}`,
        range: { start: 0, end: 0 },
        fixes: [],
      } as const
      const tree = fromMarkdown(markdownReport({ ...nothing, text: `\`\`\`${text}`, problems: [problem] }))
      expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'code', 'heading', 'list'])
      const item = JSON.stringify(tree.children.at(-1))
      expect(item).not.toMatch(/"type":"(?:link|image|html|emphasis|heading|thematicBreak|blockquote)"/)
    }),
  )
})
