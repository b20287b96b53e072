import type { LabDocument } from '../document.ts'
import type { LabNode, Path } from '../node.ts'
import { replace, type Fix } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { columnOf, lineBreakOf, slice } from '../text-lines.ts'
import { yamlText } from '../yaml-scalar.ts'

export default {
  id: 'env-entry-shape',
  title: 'Each variable has a name and a value',
  severity: 'error',
  why: 'The forms KEY=value and KEY: value come from Compose files and shells. App Runner documents only items with the two keys name and value.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  env:
    - «NODE_ENV=production»
    - «LOG_LEVEL»: info
`,
  good: `
run:
  env:
    - name: NODE_ENV
      value: production
    - name: LOG_LEVEL
      value: info
`,
  *check(document) {
    for (const phase of ['run', 'build']) {
      const items = document.list(phase, 'env')?.items ?? []
      for (const [index, item] of items.entries()) {
        const pair = pairIn(document, item)
        if (!pair) continue
        yield {
          at: document.anchor(phase, 'env', index),
          message: `A variable has two keys, name and value. Write name: ${pair.name} and below it value: ${pair.value}.`,
          fix: written(document, [phase, 'env'], item, pair),
        }
      }
    }
  },
} satisfies Rule

interface Pair {
  readonly name: string
  readonly value: string
}

function pairIn(document: LabDocument, item: LabNode): Pair | undefined {
  if (item.kind === 'scalar') {
    const [, name = '', value = ''] = /^([A-Za-z_]\w*)\s*=(.*)$/.exec(item.text) ?? []
    return name ? { name, value: yamlText(value.replace(/^(["'])(.*)\1$/, '$2')) } : undefined
  }
  const only = item.kind === 'map' && item.entries.length === 1 ? item.entries[0] : undefined
  if (!only || only.node.kind !== 'scalar' || /^(?:name|value|value-?_?from)$/i.test(only.key))
    return undefined
  return { name: only.key, value: slice(document.text, only.node.range) || '""' }
}

function written(document: LabDocument, path: Path, item: LabNode, { name, value }: Pair): Fix | undefined {
  if (document.list(...path)?.flow)
    return replace('Write name and value', item.range, `{ name: ${yamlText(name)}, value: ${value} }`)
  const pad = ' '.repeat(columnOf(document.text, item.range.start))
  return replace(
    'Write name and value',
    item.range,
    `name: ${yamlText(name)}${lineBreakOf(document.text)}${pad}value: ${value}`,
  )
}
